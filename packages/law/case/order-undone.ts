import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { type CaseState, type Correction, currentPaper, serviceOf } from './state.ts'

/** The paper of an order: 责令限期拆除决定书, or 责令改正通知书. */
export const orderPaper = (state: CaseState, orderId: string) =>
  currentPaper(state, 'D27', orderId) ?? currentPaper(state, 'D26', orderId)
/** 逾期不履行: the order reached the party, its day is past, and a recheck after it found it undone. */
export function leftUndone(state: CaseState, { id, order, rechecks }: Correction, today: PlainDate): boolean {
  const last = rechecks.at(-1)
  return (
    !!serviceOf(state, orderPaper(state, id)?.id) &&
    today > order.correctBy &&
    !!last &&
    !last.corrected &&
    beijingDay(last.checkedAt) > order.correctBy
  )
}
