import { formatMoney, type Stage, type StageGroup, stageGroupNames, stageGroups, stages } from '@zhiheng/law'
import { Fragment, useState } from 'react'
import { Link } from 'react-router'
import { listOf, type Overview, type UnitLine } from './overview.ts'

type Of = NonNullable<Parameters<typeof listOf>[1]>

/** Units in the order of the organisation × groups of stages. There is no sorting: units are not ranked, by fines least. */
export function OverviewTable({ year, overview }: { year: number; overview: Overview }) {
  const { areas, total } = overview
  return (
    <div className="zh-card zh-overview-card">
      <table className="zh-table zh-table-paired zh-overview-table">
        <caption className="zh-hidden">{year}年登记的案件，按单位和环节</caption>
        <thead>
          <tr>
            <th scope="col">单位</th>
            {stageGroupNames.map((group) => (
              <th key={group} scope="col">
                {stageGroups[group].title}
              </th>
            ))}
            <th scope="col">合计</th>
            <th scope="col">已决定罚款</th>
          </tr>
        </thead>
        {areas.map(({ code, name, units }) => (
          <tbody key={code}>
            {areas.length > 1 && (
              <tr className="zh-overview-area">
                <th scope="rowgroup" colSpan={stageGroupNames.length + 3}>
                  {name}
                </th>
              </tr>
            )}
            {units.map((unit) => (
              <UnitRows key={unit.unitId} year={year} unit={unit} />
            ))}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <th scope="row">合计</th>
            <Numbers year={year} line={total} of={{}} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A unit, and below it on demand the stages of each group. */
function UnitRows({ year, unit }: { year: number; unit: UnitLine }) {
  const [open, setOpen] = useState(false)
  const of = { unitId: unit.unitId }
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="zh-overview-open"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <span className="zh-overview-caret zh-no-print" aria-hidden="true" />
            {unit.name}
          </button>
        </th>
        <Numbers year={year} line={unit} of={of} />
      </tr>
      {open && (
        <tr className="zh-overview-stages">
          <th scope="row">各环节</th>
          {unit.groups.map(({ group, stages: found }) => (
            <td key={group} data-label={stageGroups[group].title} className={found.length ? '' : 'zh-zero'}>
              <ul>
                {found.map(({ stage, cases }) => (
                  <li key={stage}>
                    <span>{stages[stage as Stage].title}</span>
                    <Count
                      cases={cases}
                      to={listOf(year, { ...of, stage })}
                      what={stages[stage as Stage].title}
                    />
                  </li>
                ))}
              </ul>
            </td>
          ))}
          <td className="zh-zero" colSpan={2} />
        </tr>
      )}
    </Fragment>
  )
}

function Numbers({ year, line, of }: { year: number; line: Overview['total']; of: Of }) {
  const to = (stageGroup: StageGroup) => listOf(year, { ...of, stageGroup })
  return (
    <>
      {line.groups.map(({ group, cases }) => (
        <td key={group} data-label={stageGroups[group].title} className={cases ? '' : 'zh-zero'}>
          <Count cases={cases} to={to(group)} what={stageGroups[group].title} />
        </td>
      ))}
      <td data-label="合计" className="zh-overview-sum">
        <Count cases={line.cases} to={listOf(year, of)} what="合计" />
      </td>
      <td data-label="已决定罚款" className={line.fineFen ? '' : 'zh-zero'}>
        {line.fineFen > 0 ? formatMoney(line.fineFen) : <span className="zh-overview-nought">0</span>}
      </td>
    </>
  )
}

/** A number that is followed to its cases; there is nothing to follow nought to. */
function Count({ cases, to, what }: { cases: number; to: string; what: string }) {
  if (cases === 0) return <span className="zh-overview-nought">0</span>
  return (
    <Link to={to} aria-label={`${what}${cases}件，查看案件`}>
      {cases}
    </Link>
  )
}
