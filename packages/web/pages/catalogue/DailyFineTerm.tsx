import type { CityRulesRow } from '@zhiheng/contract'
import { cite, dailyFineLaws, formatChineseDate } from '@zhiheng/law'
import { Citation } from '../../parts/Citation.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { Source } from './Source.tsx'

/** 按日连续处罚: which laws allow it for acts of which days, and by when the recheck must be made. */
export function DailyFineTerm(dailyFine: CityRulesRow['rules']['dailyFine']) {
  return (
    <div>
      <dt>按日连续处罚</dt>
      <dd>
        责令改正送达后 {dailyFine.recheckDays} 日内复查
        <p className="zh-note">
          <Source {...dailyFine} />
        </p>
        <ul className="zh-list">
          {dailyFineLaws.map(({ law, basis, actsFrom, actsUntil, verified }) => (
            <li key={law}>
              <Citation text={cite(basis)} />：{formatChineseDate(actsFrom)}起
              {actsUntil && `至${formatChineseDate(actsUntil)}止`}的违法行为 {!verified && <UnverifiedMark />}
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
