import type { RoleCode } from '../procedures/ordinary-actions.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import { openHandOver } from './ending-state.ts'
import { openDispute, settledElsewhere } from './jurisdiction.ts'
import { majorFilingToAnswer } from './major-filing.ts'
import { runningNotices } from './public-notice.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 管辖争议: whom it waits for. The superior is another unit: in the file it is the officers who wait. */
export function awaitingDispute(state: CaseState): Awaiting | null {
  if (state.stage !== 'JURISDICTION') {
    const elsewhere = ['VERIFYING', 'INVESTIGATING'].includes(state.stage) && settledElsewhere(state)
    return elsewhere && !openHandOver(state) ? officers(`移送${elsewhere.raised.otherUnit}`) : null
  }
  const open = openDispute(state)
  if (!open) return null
  if (open.designated)
    return currentPaper(state, 'D05', open.id)?.sealed
      ? officers('登记收到指定管辖通知书')
      : officers('等待指定管辖通知书')
  if (open.reported) return officers(`等待${open.raised.superior}指定管辖`)
  return open.consultations.at(-1)?.outcome === 'failed'
    ? role('报请指定管辖', 'R5', 'R7')
    : officers('协商管辖')
}

/** What a file waits for at another unit: which unit, and what the matter is, in words. */
export type AwaitingElsewhere = Awaiting & { readonly unitId: number; readonly matter: string }

/**
 * 管辖争议: what it waits for at the common superior, which is another unit (第二十五条第二款): its word, then its letter's seal.
 * A major decision that was reported waits for the answer of the bureau of justice (K09).
 */
export function awaitingSuperior(state: CaseState): AwaitingElsewhere | null {
  const dispute = state.stage === 'JURISDICTION' ? openDispute(state) : undefined
  if (!dispute) return awaitingSupervisor(state)
  const { superiorUnitId: unitId, ourUnit, otherUnit } = dispute.raised
  const waits = (what: string, ...roles: RoleCode[]) => ({
    ...role(what, ...roles),
    ...{ unitId, matter: `${ourUnit}与${otherUnit}的管辖争议` },
  })
  if (!dispute.designated) return dispute.reported ? waits('指定管辖', 'R5', 'R7') : null
  return currentPaper(state, 'D05', dispute.id)?.sealed ? null : waits('指定管辖通知书用印', 'R9')
}

function awaitingSupervisor(state: CaseState): AwaitingElsewhere | null {
  const filing = majorFilingToAnswer(state)
  return (
    filing && {
      ...role('答复重大行政处罚决定备案', 'R12'),
      ...{ unitId: filing.supervisorUnitId, matter: '重大行政处罚决定备案' },
    }
  )
}

/** Where the next step is the service itself, a public notice under way is what the file waits for. */
const waitsForService: Partial<Record<CaseState['stage'], true>> = {
  NOTICE: true,
  DECIDED: true,
  NO_PENALTY: true,
}
export function awaitingPublicNotice(state: CaseState): Awaiting | null {
  if (!(state.stage in waitsForService)) return null
  const notice = runningNotices(state).at(-1)
  if (!notice) return null
  if (notice.published) return officers('公告期满，登记公告送达')
  return currentPaper(state, 'D50', notice.id)?.sealed ? officers('发布送达公告') : role('送达公告用印', 'R9')
}
