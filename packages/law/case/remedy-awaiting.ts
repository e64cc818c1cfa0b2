import { undecided } from '../procedures/stages.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import { formerMoney } from './money-owed.ts'
import {
  adverseResults,
  fineInForce,
  fineLessened,
  isRunning,
  type Remedy,
  remediesOf,
  remedyOpen,
} from './remedy-state.ts'
import type { CaseState } from './state.ts'

/** 复议、诉讼: who has to do what, before everything else: their days are short and lateness costs the case. */
export function awaitingRemedy(state: CaseState): Awaiting | null {
  const pending = state.reconsiderations.find(
    ({ application, forwarded, registered, decided }) => application && !forwarded && !registered && !decided,
  )
  if (pending) return officers('转送行政复议申请')
  const unanswered = remediesOf(state).find((one) => isRunning(one) && owesReply(one))
  if (unanswered)
    return officers(unanswered.kind === 'litigation' ? '提交答辩状和证据' : '提出行政复议书面答复')
  // While the case is being decided anew its own steps come first; the clocks of these two go on.
  if (undecided.includes(state.stage)) return null
  if (refundLeft(state)) return role('退还罚款', 'R10')
  if (adverseResults(state).some(({ remedy }) => !remedy.withdrawal)) return officers('撤回处罚决定公开信息')
  const letter = state.reconsiderations.some(
    ({ decided, correction }) => decided?.letterReceivedOn && !correction,
  )
  if (letter) return officers('报送行政复议意见书的纠正情况')
  // Nothing can be closed or bound meanwhile.
  return remedyOpen(state) && (state.stage === 'PERFORMED' || state.stage === 'CLOSED')
    ? officers('等待行政复议、行政诉讼的结果')
    : null
}

function owesReply(remedy: Remedy): boolean {
  if (remedy.replies.length > 0) return false
  return (
    remedy.kind === 'reconsideration' ||
    (remedy.registered.capacity !== 'thirdParty' && remedy.judgments.length === 0)
  )
}

/** What was paid of the fine beyond what it is now; the surcharge's share is worked out with the calendar elsewhere. */
function refundLeft(state: CaseState): boolean {
  const former = { fine: formerMoney(state, 'fine'), surcharge: formerMoney(state, 'surcharge') }
  if (former.fine.left + former.surcharge.left > 0) return true
  if (fineLessened(state) <= 0) return false
  const kept = (kind: 'fine' | 'surcharge') =>
    state.payments.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.amountFen, 0) -
    former[kind].restBack
  const fine = fineInForce(state)
  return kept('fine') > fine || (fine === 0 && kept('surcharge') > 0)
}
