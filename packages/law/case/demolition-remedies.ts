import { beijingDay } from '../calendar/plain-date.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { type Remedies, remedies } from '../deadlines/remedies.ts'
import { against } from './contested-act.ts'
import type { Demolition } from './demolition.ts'
import { suableReconsideration } from './remedy-state.ts'
import { type CaseState, serviceOfPaper } from './state.ts'

/**
 * The remedies of the order and the day they have run out (《行政强制法》第四十四条; ACL-44): the later of sixty days and
 * six months from its service, or fifteen days from the receipt of a reconsideration decision. Null before service.
 */
export function demolitionRemedies(
  state: CaseState,
  { id, approved }: Demolition,
  calendar: WorkingCalendar,
): Remedies | null {
  const service = serviceOfPaper(state, 'D27', id)
  if (!service || !approved) return null
  const after = suableReconsideration(state.reconsiderations.filter(({ act }) => against('D27', id)(act)))
  return remedies(
    {
      served: {
        fact: '责令限期拆除决定书送达',
        on: beijingDay(service.servedAt),
        entry: service.revision,
      },
      decidedOnTheSpot: false,
      ...(after ? { reconsiderationReceived: { fact: '收到行政复议决定书', ...after } } : {}),
    },
    calendar,
  )
}
