import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  cite,
  courtBars,
  courtObstacleTable,
  courtWindow,
  decisionService,
  enforcementRoutes,
  enforcementWays,
  fullyPaidOn,
  routeFacts,
  withWeekday,
} from '@zhiheng/law'
import { FactCard, type Term, Terms } from '../Terms.tsx'
import { CourtApplications } from './CourtApplications.tsx'

/** 申请人民法院强制执行: from when and until when, what still stands in the way, by which ways a fine is enforced, and what was asked. */
export function CourtCard({ view }: { view: CaseView }) {
  return (
    <>
      <CourtWindowCard view={view} />
      <CourtApplications view={view} />
    </>
  )
}

function CourtWindowCard({ view }: { view: CaseView }) {
  const { state, context } = view
  const { today, calendar } = context
  if (fullyPaidOn(state) !== null || state.performance || !decisionService(state)) return null
  const window = courtWindow(state, calendar)
  const obstacles = courtBars(state, today, calendar)
  if (!window && obstacles.every(({ id }) => id === 'nothingOwed')) return null
  return (
    <FactCard title="申请人民法院强制执行的期限">
      {window && <Terms rows={windowTerms(view, window)} />}
      {obstacles.length > 0 && (
        <ul className="zh-list">
          {obstacles.map(({ id, basis }) => (
            <li key={id}>
              {courtObstacleTable[id].says}（{cite(basis)}）
            </li>
          ))}
        </ul>
      )}
      {window && (
        <ol className="zh-proof-lines">
          {window.remedies.court.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </FactCard>
  )
}

function windowTerms(
  { state, context: { today, calendar } }: CaseView,
  window: NonNullable<ReturnType<typeof courtWindow>>,
): readonly Term[] {
  const { court, courtByLongerReading, opensOn, opensBecause } = window.remedies
  const ways = enforcementWays(routeFacts(state, window, today, calendar))
  return [
    ['起算', `${withWeekday(opensOn)}（${opensBecause}）`],
    ['法定届满日', withWeekday(court.legalDueOn)],
    [
      '另一种理解的届满日',
      courtByLongerReading && `${withWeekday(courtByLongerReading.legalDueOn)}，提醒以早的为准`,
    ],
    ['未核实', court.unverified],
    ['暂定', window.provisional && '所涉年度的放假安排尚未公布，日期为暂定'],
    ['催告书最迟送达', withWeekday(window.latestDemandOn)],
    ['催告书送达', window.demandServedOn && withWeekday(window.demandServedOn)],
    ['催告后可以申请', window.demandRipeOn && `${withWeekday(window.demandRipeOn)}起`],
    [
      '强制执行的途径',
      ways.length > 0 &&
        `${ways.map((way) => enforcementRoutes[way]).join('；')}（《行政强制法》第四十六条）`,
    ],
  ]
}
