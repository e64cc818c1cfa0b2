import type { UnitList, UnitRow } from '@zhiheng/contract/organisation'
import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useMe } from '../../api/session.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useUnits } from './queries.ts'
import './organisation.css'

type Group = { readonly key: string; readonly title: string; readonly units: readonly UnitRow[] }

/** 按区域: the city's own units, then each county with its bureaus and towns. */
function byArea({ units }: UnitList): Group[] {
  const governments = units.filter((unit) => unit.kind === 'government')
  return governments.map((government) => ({
    key: government.code,
    title: government.shortName.replace(/(政府|管委会)$/, government.level === 'city' ? '本级' : ''),
    units: units.filter(
      (unit) =>
        unit.kind !== 'line' &&
        (unit.code === government.code || unit.parentCode === government.code) &&
        (unit.kind !== 'government' || unit.code === government.code),
    ),
  }))
}

/** 按条线: each line from the city to the counties; towns belong to none and stand last. */
function byLine({ units, lines }: UnitList): Group[] {
  const ofLine = lines.map(({ lineCode, shortName }) => ({
    key: lineCode,
    title: `${shortName}条线`,
    units: units.filter((unit) => unit.lineCode === lineCode && unit.kind !== 'line'),
  }))
  const others = [
    {
      key: 'governments',
      title: '政府与司法局',
      units: units.filter((unit) => ['government', 'supervisor'].includes(unit.kind)),
    },
    { key: 'towns', title: '镇街', units: units.filter((unit) => unit.level === 'town') },
  ]
  return [...ofLine, ...others]
}

function UnitGroup({ group, own, open }: { group: Group; own: number; open: boolean }) {
  return (
    <details className="zh-card zh-org-group" open={open || group.units.some((unit) => unit.unitId === own)}>
      <summary>
        <strong>{group.title}</strong> <span className="zh-note">{group.units.length} 个单位</span>
      </summary>
      <ul className="zh-org-units">
        {group.units.map((unit) => (
          <li key={unit.unitId}>
            <Link to={`/organisation/units/${unit.unitId}`}>{unit.name}</Link>
            {unit.unitId === own && <span className="zh-org-own">本单位</span>}
            <span className="zh-note">{unit.people > 0 ? `${unit.people} 人在任` : '无人在任'}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** 机构与人员: every unit of the city, by area or by line. */
export function OrganisationPage() {
  const query = useUnits()
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const [text, setText] = useState('')
  const view = search.get('view') === 'line' ? 'line' : 'area'
  return (
    <div className="zh-page zh-org">
      <PageHeader
        title="机构与人员"
        note={
          query.data &&
          `全市计 ${query.data.counted} 家执法单位：一条线在一级计一家，县（区）各分支为其办案单位；政府、司法局不计。`
        }
        actions={<Link to="/organisation/people">人员与执法证</Link>}
      />
      <div className="zh-row zh-org-filter">
        <Segmented
          aria-label="排列方式"
          value={view}
          options={[
            { value: 'area', label: '按区域' },
            { value: 'line', label: '按条线' },
          ]}
          onChange={(value) => setSearch(value === 'line' ? { view: 'line' } : {}, { replace: true })}
        />
        <Input.Search
          aria-label="查找单位"
          placeholder="单位名称"
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Loaded query={query} rows={8}>
        {(list) => {
          const wanted = text.trim()
          const groups = (view === 'line' ? byLine(list) : byArea(list))
            .map((group) => ({ ...group, units: group.units.filter((unit) => unit.name.includes(wanted)) }))
            .filter((group) => group.units.length > 0)
          if (groups.length === 0)
            return (
              <EmptyState title={`没有名称含“${wanted}”的单位`} hint="请换一个词，例如只写地名或条线。" />
            )
          return groups.map((group) => (
            <UnitGroup
              key={`${view}${group.key}${wanted === '' ? '' : 'found'}`}
              group={group}
              own={me.post.unitId}
              open={wanted !== ''}
            />
          ))
        }}
      </Loaded>
    </div>
  )
}
