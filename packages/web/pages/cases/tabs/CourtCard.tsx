import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type CourtObstacle,
  cite,
  courtObstacles,
  courtWindow,
  enforcementRoutes,
  enforcementWays,
  fullyPaidOn,
  routeFacts,
  withWeekday,
} from '@zhiheng/law'
import { FactCard, Terms } from '../Terms.tsx'

const obstacleWords: Record<CourtObstacle['id'], string> = {
  remediesRunning: '法定复议、起诉期限尚未届满',
  noDemand: '最近一次催告尚未送达',
  demandNotRipe: '催告书送达未满十个工作日',
  late: '已超过三个月的申请期限，有正当理由并经负责人签批的除外',
}

/** 申请人民法院强制执行: from when and until when, what still stands in the way, and by which ways a fine is enforced. */
export function CourtCard({ view }: { view: CaseView }) {
  const { state, context } = view
  const { today, calendar } = context
  const window = courtWindow(state, calendar)
  if (!window || fullyPaidOn(state) !== null || state.performance) return null
  const { court, courtByLongerReading, opensOn, opensBecause } = window.remedies
  const obstacles = courtObstacles(window, today)
  const ways = enforcementWays(routeFacts(state, window, today, calendar))
  return (
    <FactCard title="申请人民法院强制执行的期限">
      <Terms
        rows={[
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
        ]}
      />
      {obstacles.length > 0 && (
        <ul className="zh-list">
          {obstacles.map(({ id, basis }) => (
            <li key={id}>
              {obstacleWords[id]}（{cite(basis)}）
            </li>
          ))}
        </ul>
      )}
      <ol className="zh-proof-lines">
        {court.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </FactCard>
  )
}
