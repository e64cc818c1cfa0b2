import { type Awaiting, officers, role } from './awaits.ts'
import {
  adverseCourtWord,
  contestPending,
  courtAcceptedOn,
  courtUnderWay,
  ruledToEnforce,
  undecidedCourt,
} from './court.ts'
import { fullyPaidOn } from './money-owed.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 申请人民法院强制执行: whose word or hand it waits for. */
export function awaitingCourt(state: CaseState): Awaiting | null {
  const asked = state.courtApplications.find(undecidedCourt)
  if (asked) return asked.reviewed ? role('签批强制执行申请', 'R7') : role('法制审核强制执行申请', 'R4')
  const one = state.courtApplications.find(courtUnderWay)
  if (!one) return null
  if (!one.submitted)
    return currentPaper(state, 'Q17', one.id)?.sealed
      ? officers('向人民法院提交强制执行申请')
      : role('强制执行申请书用印', 'R9')
  if (!one.answer) return officers('登记人民法院是否受理')
  if (ruledToEnforce(one))
    return fullyPaidOn(state) === null ? role('登记法院执行到位的款项', 'R10') : officers('确认履行完毕')
  if (contestPending(one)) return officers('登记上一级人民法院的裁定')
  if (adverseCourtWord(one)) return officers('申请复议或者结束强制执行申请')
  return courtAcceptedOn(one) === null ? null : officers('登记人民法院的裁定')
}
