import type { catalogue } from '@zhiheng/contract/catalogue'
import type { ResponseOf } from '@zhiheng/contract/route'
import { addDays, weekday, withWeekday } from '@zhiheng/law'
import { Alert, Select } from 'antd'
import { Link } from 'react-router'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { useCalendarYear, useOverview } from './queries.ts'
import './catalogue.css'

type Year = ResponseOf<typeof catalogue.calendar>
type Day = Year['days'][number]

const heads = ['一', '二', '三', '四', '五', '六', '日']
const months = Array.from({ length: 12 }, (_, i) => i + 1)

/** The days of a month, with the empty places before the first (weeks begin on Monday). */
function daysOf(year: number, month: number): (string | null)[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const lead = (weekday(first) + 6) % 7
  const days: (string | null)[] = Array.from({ length: lead }, () => null)
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return days
}

function DayCell({ day, notice }: { day: string; notice: Day | undefined }) {
  const weekend = weekday(day) === 0 || weekday(day) === 6
  const state = notice?.type ?? (weekend ? 'weekend' : 'working')
  const sign = notice ? (notice.type === 'holiday' ? '休' : '班') : null
  return (
    <span
      className={`zh-cat-cell zh-cat-${state}`}
      title={notice ? `${withWeekday(day)} ${notice.name}` : withWeekday(day)}
    >
      {Number(day.slice(8))}
      {sign && <small>{sign}</small>}
    </span>
  )
}

function Month({ year, month, days }: { year: number; month: number; days: ReadonlyMap<string, Day> }) {
  return (
    <section className="zh-card zh-cat-month" aria-label={`${year}年${month}月`}>
      <h2>{month}月</h2>
      <div className="zh-cat-grid" aria-hidden="true">
        {heads.map((head) => (
          <span key={head} className="zh-note">
            {head}
          </span>
        ))}
        {daysOf(year, month).map((day, place) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the empty places before the first day have nothing else
          day ? <DayCell key={day} day={day} notice={days.get(day)} /> : <span key={`empty${place}`} />,
        )}
      </div>
    </section>
  )
}

/** The notice in words, neighbours of one name together: what the grid shows, for those who read by ear. */
function NoticeList({ days }: { days: readonly Day[] }) {
  const names = [...new Set(days.map(({ name }) => name))]
  return (
    <section className="zh-card">
      <h2>放假与调休</h2>
      <dl className="zh-cat-facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {days
                .filter((day) => day.name === name)
                .map(({ day }) => withWeekday(day))
                .join('、')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** 工作日历: the holiday notice of a year, by which every working-day period is counted. */
export function CalendarPage() {
  const search = useSearch()
  const { data: overview } = useOverview()
  const asked = Number.parseInt(search.get('year'), 10)
  const query = useCalendarYear(Number.isNaN(asked) ? null : asked)
  return (
    <div className="zh-page">
      <p className="zh-no-print">
        <Link to="/catalogue">执法依据</Link>
      </p>
      <PageHeader
        title="工作日历"
        note="工作日按国务院办公厅放假安排计算：节假日不计，调休上班的周末计入。"
        actions={overview?.mayImport && <Link to="/catalogue/import?kind=calendar">导入放假安排</Link>}
      />
      <Loaded query={query} rows={10}>
        {(page) => (
          <>
            {page.missingYears.length > 0 && (
              <Alert
                className="zh-cat-review"
                type="warning"
                showIcon
                title={`${page.missingYears.join('、')}年的放假安排尚未导入`}
                description="期限落入该年的，暂只按周末推算，并标明“暂定”；通知公布后请管理员及时导入。"
              />
            )}
            <Select
              aria-label="年度"
              className="zh-cat-year"
              value={page.year}
              options={[...new Set([...page.years, ...page.missingYears, page.year])]
                .sort((a, b) => b - a)
                .map((year) => ({
                  value: year,
                  label: `${year}年${page.years.includes(year) ? '' : '（未导入）'}`,
                }))}
              onChange={(year) => search.set({ year: String(year) })}
            />
            {page.loaded ? (
              <>
                <p className="zh-note">
                  {page.source}
                  {page.version > 1 && `；第 ${page.version} 版`}
                </p>
                <p className="zh-note">休：节假日　班：调休上班　底色为周末</p>
                <div className="zh-cat-months">
                  {months.map((month) => (
                    <Month
                      key={month}
                      year={page.year}
                      month={month}
                      days={new Map(page.days.map((day) => [day.day, day]))}
                    />
                  ))}
                </div>
                <NoticeList days={page.days} />
              </>
            ) : (
              <EmptyState
                title={`没有${page.year}年的放假安排`}
                hint="通常在上一年十一月前后公布。没有通知的年度不推测节假日。"
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  )
}
