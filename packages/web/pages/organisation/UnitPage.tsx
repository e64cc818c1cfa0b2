import { useQuery } from '@tanstack/react-query'
import type { UnitPage as UnitView } from '@zhiheng/contract/organisation'
import { isAgency } from '@zhiheng/law'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { UnitPowers } from '../powers/UnitPowers.tsx'
import { NewPersonForm } from './NewPersonForm.tsx'
import { NotShown } from './NotShown.tsx'
import { PeopleList } from './PeopleList.tsx'
import { unitQuery } from './queries.ts'
import { UnitForm } from './UnitForm.tsx'
import { unitFields } from './unit-fields.ts'
import './organisation.css'

/** What the people of this unit may read, said so that they can check it. */
function reachSentence({ unit, reach, lineName }: UnitView): string {
  if (unit.kind === 'line') return '计数用的条线，不办案，无阅卷范围；办案单位是各县（区）分支。'
  if (reach.lineUnits > 0)
    return `可阅本单位全部案件，以及下级 ${reach.lineUnits} 个单位中属于${lineName ?? '本'}条线的案件。`
  if (reach.units > 1) return `可阅本地区 ${reach.units} 个单位的全部案件。`
  return '可阅本单位的全部案件。'
}

function Details({ view, onEdit }: { view: UnitView; onEdit: () => void }) {
  const { details, unit, mayManage, missing, note } = view
  return (
    <section className="zh-card" aria-labelledby="unit-details">
      <h2 id="unit-details">单位信息</h2>
      {missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="zh-org-missing"
          title={`尚缺：${missing.join('、')}`}
          description="文书要写这些内容，缺少时不能定稿。"
        />
      )}
      <dl className="zh-org-facts">
        {unitFields.map(({ key, label }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{details[key] ?? <span className="zh-note">未填写</span>}</dd>
          </div>
        ))}
        <div>
          <dt>阅卷范围</dt>
          <dd>{reachSentence(view)}</dd>
        </div>
        {note && (
          <div>
            <dt>说明</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
      {mayManage && unit.kind !== 'line' && <Button onClick={onEdit}>修改单位信息</Button>}
    </section>
  )
}

function Loadable({ unitId }: { unitId: number }) {
  const query = useQuery(unitQuery(unitId))
  const [doing, setDoing] = useState<'looking' | 'editing' | 'registering'>('looking')
  const stop = () => setDoing('looking')
  if (query.isError && !query.data) return <NotShown title="机构" error={query.error} />
  return (
    <Loaded query={query} rows={8}>
      {(view) => (
        <>
          <PageHeader
            title={view.unit.name}
            note={
              <>
                {view.parent && (
                  <Link to={`/organisation/units/${view.parent.unitId}`}>{view.parent.name}</Link>
                )}
                {view.lineName && ` · ${view.lineName}条线`} · 编号 {view.unit.code}
              </>
            }
            windowTitle={view.unit.name}
            actions={<Link to="/organisation">全部单位</Link>}
          />
          {doing === 'editing' ? (
            <UnitForm view={view} onDone={stop} />
          ) : (
            <Details view={view} onEdit={() => setDoing('editing')} />
          )}
          {view.unit.kind !== 'line' && (
            <section className="zh-card" aria-labelledby="unit-people">
              <h2 id="unit-people">人员</h2>
              {view.mayManage && doing !== 'registering' && (
                <Button className="zh-org-add" onClick={() => setDoing('registering')}>
                  登记人员
                </Button>
              )}
              {doing === 'registering' && <NewPersonForm unit={view.unit} onDone={stop} />}
              <PeopleList unitId={unitId} />
            </section>
          )}
          {isAgency(view.unit.kind) && <UnitPowers unitId={unitId} />}
        </>
      )}
    </Loaded>
  )
}

/** 一个单位: what its papers say of it, how far it reads, who works there. */
export function UnitPage() {
  const { unitId } = useParams()
  return (
    <div className="zh-page zh-narrow zh-org">
      <Loadable key={unitId} unitId={Number(unitId)} />
    </div>
  )
}
