import { useQuery } from '@tanstack/react-query'
import { type CityRulesRow, findCityRules } from '@zhiheng/contract/city-rules'
import {
  beijingDay,
  type CityLimitId,
  chineseNumber,
  cite,
  cityRows,
  compulsionLaw,
  deadlineRule,
  formatChineseDate,
  formatChineseInstant,
  formatLength,
  type LineCode,
  lineNames,
  penaltyLaw,
  startingFact,
} from '@zhiheng/law'
import { call } from '../../api/call.ts'
import { Citation } from '../../parts/Citation.tsx'
import { ClockWatchNotice, useClockWatch, wrongWith } from '../../parts/ClockWatchNotice.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { MoneyText } from '../../parts/MoneyText.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import './catalogue.css'
import { DailyFineTerm } from './DailyFineTerm.tsx'
import { InspectionTerm } from './InspectionTerm.tsx'
import { PublicationTerm } from './PublicationTerm.tsx'
import { Source } from './Source.tsx'

type Rules = CityRulesRow['rules']

const limitIds = Object.keys(cityRows) as CityLimitId[]

const extensionLevels = {
  leader: '行政机关负责人批准',
  collective: '行政机关负责人集体讨论决定',
} as const

/** 较大数额 and 情节复杂或者重大: from which fine on. */
function Thresholds({
  hearing,
  collective,
  firstViolation,
  extension,
  summary,
  enforcement,
  publication,
  dailyFine,
  inspection,
}: Rules) {
  const [numerator, denominator] = collective.quorum
  return (
    <section className="zh-card" aria-labelledby="rules-thresholds">
      <h2 id="rules-thresholds">数额和审批</h2>
      <dl className="zh-cat-facts">
        <div>
          <dt>应当告知听证权利的罚款</dt>
          <dd>
            公民 <MoneyText fen={hearing.personFen} /> 以上，法人或者其他组织{' '}
            <MoneyText fen={hearing.organisationFen} /> 以上
            <p className="zh-note">
              <Citation text={cite(penaltyLaw(63, { paragraph: 1 }))} /> <Source {...hearing} />
            </p>
          </dd>
        </div>
        <div>
          <dt>应当集体讨论的罚款</dt>
          <dd>
            公民 <MoneyText fen={collective.personFen} /> 以上，法人或者其他组织{' '}
            <MoneyText fen={collective.organisationFen} /> 以上；到会负责人不少于{chineseNumber(denominator)}
            分之{chineseNumber(numerator)}
            <p className="zh-note">
              <Citation text={cite(penaltyLaw(57, { paragraph: 2 }))} /> <Source {...collective} />
            </p>
          </dd>
        </div>
        <div>
          <dt>首次违法的追溯</dt>
          <dd>
            行为终了前{firstViolation.lookBackMonths}个月内，全市各单位没有查处过同一事项
            <p className="zh-note">
              <Citation text={cite(penaltyLaw(33, { paragraph: 1 }))} /> <Source {...firstViolation} />
            </p>
          </dd>
        </div>
        <div>
          <dt>个体工商户可以当场决定的罚款</dt>
          <dd>
            <MoneyText fen={summary.soleTraderFen} /> 以下
            <p className="zh-note">
              <Citation text={cite(penaltyLaw(51))} /> <Source {...summary} />
            </p>
          </dd>
        </div>
        <div>
          <dt>可以实施行政强制执行的时间</dt>
          <dd>
            {enforcement.opens}至{enforcement.closes}，法定节假日除外
            {enforcement.weekends ? '' : '，一般休息日也不实施'}
            <p className="zh-note">
              <Citation text={cite(compulsionLaw(43, { paragraph: 1 }))} /> <Source {...enforcement} />
            </p>
          </dd>
        </div>
        <PublicationTerm {...publication} />
        <DailyFineTerm {...dailyFine} />
        <InspectionTerm {...inspection} />
        <div>
          <dt>延长办案期限的批准</dt>
          <dd>
            第一次由{extensionLevels[extension.firstBy]}，再次由{extensionLevels[extension.againBy]}
            <p className="zh-note">
              <Citation text={cite(penaltyLaw(60))} /> <Source {...extension} />
            </p>
          </dd>
        </div>
      </dl>
    </section>
  )
}

function TimeLimits({ timeLimits }: Rules) {
  return (
    <section className="zh-card" aria-labelledby="rules-limits">
      <h2 id="rules-limits">期限</h2>
      <LimitTable limits={timeLimits} />
    </section>
  )
}

function LimitTable({ limits }: { limits: Partial<Rules['timeLimits']> }) {
  return (
    <table className="zh-table">
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">起算</th>
          <th scope="col">长度</th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      <tbody>
        {limitIds.map((id) => {
          const { title, basis } = deadlineRule(id)
          const limit = limits[id]
          if (!limit) return null
          return (
            <tr key={id}>
              <td data-label="期限">
                <span>
                  {title}
                  <br />
                  <Citation text={basis.map((one) => cite(one)).join('、')} />
                </span>
              </td>
              <td data-label="起算">{startingFact(id)}</td>
              <td data-label="长度">
                <span className="zh-number">{formatLength(limit.length)}</span>
              </td>
              <td data-label="来源">
                <span>
                  <Source {...limit} />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** 条线程序: what the department rules of a line say otherwise; a case follows the line of its item. */
function Profiles({ profiles }: Rules) {
  const lines = (Object.keys(lineNames) as LineCode[]).flatMap((line) => {
    const profile = profiles[line]
    return profile ? [{ line, profile }] : []
  })
  return (
    <section className="zh-card" aria-labelledby="rules-profiles">
      <h2 id="rules-profiles">条线程序</h2>
      <p className="zh-note">
        部门规章对某一条线另有规定的，该条线的案件照其规定，其余照上面的城市规则。案件按处罚事项所属的条线，没有确定事项的按单位的条线。
      </p>
      {lines.length === 0 && <p>没有另行规定的条线。</p>}
      {lines.map(({ line, profile }) => (
        <section key={line} aria-label={`${lineNames[line]}条线`}>
          <h3>
            {lineNames[line]} {!profile.verified && <UnverifiedMark why={profile.source} />}
          </h3>
          <p className="zh-note">{profile.source}</p>
          <LimitTable limits={profile.timeLimits} />
          {profile.hearing && (
            <p>
              应当告知听证权利：公民 <MoneyText fen={profile.hearing.personFen} /> 以上，法人或者其他组织{' '}
              <MoneyText fen={profile.hearing.organisationFen} /> 以上。
              <Source {...profile.hearing} />
            </p>
          )}
          {profile.collective && (
            <p>
              应当集体讨论：公民 <MoneyText fen={profile.collective.personFen} /> 以上，法人或者其他组织{' '}
              <MoneyText fen={profile.collective.organisationFen} /> 以上。
              <Source {...profile.collective} />
            </p>
          )}
          {profile.extension && (
            <p>
              延长办案期限：第一次由{extensionLevels[profile.extension.firstBy]}，再次由
              {extensionLevels[profile.extension.againBy]}。<Source {...profile.extension} />
            </p>
          )}
        </section>
      ))}
    </section>
  )
}

/** 期限提醒夜间自检: when it ran last, how many clocks it tried, and what is wrong. */
function Watch() {
  const query = useClockWatch()
  return (
    <section className="zh-card" aria-labelledby="rules-watch">
      <h2 id="rules-watch">到期提醒自检</h2>
      <Loaded query={query} rows={2}>
        {(watch) => {
          const wrong = wrongWith(watch)
          return (
            <>
              <p>
                {watch.ranAt === null
                  ? '还没有运行过。'
                  : `${formatChineseInstant(watch.ranAt)}逐项试过${watch.rules}项期限。`}
                {wrong.length === 0 && watch.ranAt !== null && '每一项到期时都能发出提醒，没有漏提醒的案件。'}
              </p>
              <ClockWatchNotice />
              <p className="zh-note">
                每天早晨七时，把每一项期限放进一个只在检查时存在的案件，看到期提醒是否真的发出；并查找已过稳妥日而没有提醒过的期限。超过二十六小时没有运行的，待办页以红色提示。
              </p>
            </>
          )
        }}
      </Loaded>
    </section>
  )
}

/** Who set a row and when, in one sentence. */
function said({ rules, setAt, setBy }: CityRulesRow): string {
  if (setAt === null) return '程序自带的初始规则，本市尚未设置。'
  const on = formatChineseDate(beijingDay(setAt))
  return `自${formatChineseDate(rules.from)}起施行；${on}由${setBy ?? '运行维护人员'}设置。`
}

function Others({ title, rows }: { title: string; rows: readonly CityRulesRow[] }) {
  if (rows.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="zh-h2">{title}</h2>
      {rows.map((row) => (
        <details className="zh-card zh-details" key={row.setAt ?? 'shipped'}>
          <summary>{said(row)}</summary>
          <Thresholds {...row.rules} />
          <TimeLimits {...row.rules} />
          <Profiles {...row.rules} />
        </details>
      ))}
    </section>
  )
}

/** 城市规则: what the statutes leave to the city, since when it holds and where it comes from. */
export function CityRulesPage() {
  const query = useQuery({ queryKey: ['city-rules'], queryFn: () => call(findCityRules) })
  return (
    <div className="zh-page">
      <PageHeader
        title="城市规则"
        note="法律留给地方决定的数额和期限。案件按办理当日施行的规则判断，已经开始施行的不能改动；由运行维护人员按法制机构确认的文件设置。"
      />
      <Loaded query={query} rows={10}>
        {({ inForce, coming, earlier }) => (
          <>
            <p>{said(inForce)}</p>
            <Thresholds {...inForce.rules} />
            <TimeLimits {...inForce.rules} />
            <Profiles {...inForce.rules} />
            <Watch />
            <Others title="已经设置、尚未施行" rows={coming} />
            <Others title="以前的规则" rows={earlier} />
          </>
        )}
      </Loaded>
    </div>
  )
}
