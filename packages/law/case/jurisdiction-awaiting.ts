import type { RoleCode } from '../procedures/ordinary-actions.ts'
import { type Awaiting, officers, role } from './awaits.ts'
import { openHandOver } from './ending-state.ts'
import { type Dispute, openDispute, settledElsewhere } from './jurisdiction.ts'
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

/** 管辖争议: what it waits for at the common superior, which is another unit (第二十五条第二款): its word, then its letter's seal. */
export function awaitingSuperior(
  state: CaseState,
): (Awaiting & { readonly unitId: number; readonly dispute: Dispute }) | null {
  const dispute = state.stage === 'JURISDICTION' ? openDispute(state) : undefined
  if (!dispute) return null
  const waits = (what: string, ...roles: RoleCode[]) => ({
    ...role(what, ...roles),
    ...{ unitId: dispute.raised.superiorUnitId, dispute },
  })
  if (!dispute.designated) return dispute.reported ? waits('指定管辖', 'R5', 'R7') : null
  return currentPaper(state, 'D05', dispute.id)?.sealed ? null : waits('指定管辖通知书用印', 'R9')
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
