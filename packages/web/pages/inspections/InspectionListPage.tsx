import type { InspectionRow } from '@zhiheng/contract/inspections'
import { formatChineseDate, inspectionKinds, inspectionStatuses } from '@zhiheng/law'
import { Button, Checkbox, Form, Input, Select, Tag } from 'antd'
import { Link, useNavigate } from 'react-router'
import { holds, useMe } from '../../api/session.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { UnitChoice } from '../case-list/UnitChoice.tsx'
import '../case-list/case-list.css'
import { type InspectionSearch, useInspections } from './queries.ts'

const statusOptions = Object.entries(inspectionStatuses).map(([value, label]) => ({ value, label }))
const isStatus = (word: string): word is InspectionRow['status'] => Object.hasOwn(inspectionStatuses, word)

function searchOf({ get, page }: ReturnType<typeof useSearch>): InspectionSearch {
  const status = get('status')
  const unitId = Number(get('unitId'))
  return {
    page,
    ...(get('mine') === '1' && { mine: true }),
    ...(unitId > 0 && { unitId }),
    ...(isStatus(status) && { status }),
    ...(get('text') && { text: get('text') }),
  }
}

/** 行政检查: what one's reach holds, newest first; the filter stands in the address. */
export function InspectionListPage() {
  const me = useMe()
  const navigate = useNavigate()
  const search = useSearch()
  const query = searchOf(search)
  const list = useInspections(query)
  return (
    <>
      <PageHeader
        title="行政检查"
        note="检查事项应当公布，检查应当先审批、先通知，一年之内有频次上限（国办发〔2024〕54号）。"
        actions={
          <>
            <Link to="/inspections/items">公布的检查事项</Link>
            {holds(me, ['R1', 'R2', 'R3']) && (
              <Button type="primary" onClick={() => navigate('/inspections/new')}>
                报请检查
              </Button>
            )}
          </>
        }
      />
      <Form layout="vertical" className="zh-filters zh-no-print" component="search" aria-label="筛选检查">
        <Form.Item label="检索" htmlFor="visit-text">
          <Input.Search
            key={query.text ?? ''}
            id="visit-text"
            defaultValue={query.text ?? ''}
            placeholder="检查对象、检查人员"
            allowClear
            maxLength={60}
            onSearch={(text) => search.set({ text: text.trim() })}
            enterButton="检索"
          />
        </Form.Item>
        <Form.Item label="状态" htmlFor="visit-status">
          <Select
            id="visit-status"
            value={query.status ?? null}
            onChange={(status: string | null) => search.set({ status: status ?? null })}
            options={statusOptions}
            allowClear
            placeholder="全部状态"
          />
        </Form.Item>
        <UnitChoice
          unitId={query.unitId}
          onChange={(unitId) => search.set({ unitId: unitId ? String(unitId) : null })}
        />
        <Form.Item label=" " colon={false}>
          <Checkbox
            checked={query.mine === true}
            onChange={({ target }) => search.set({ mine: target.checked ? '1' : null })}
          >
            只看本人检查的
          </Checkbox>
        </Form.Item>
      </Form>
      <Loaded query={list}>
        {({ rows, total, pageSize }) =>
          rows.length === 0 ? (
            <EmptyState
              title="没有符合条件的行政检查"
              hint="可以减少筛选条件；检查对象、检查人员中连续的文字都可以检索。"
              action={search.any && <Button onClick={search.clear}>清除全部条件</Button>}
            />
          ) : (
            <>
              <InspectionTable rows={rows} />
              <Pager
                page={search.page}
                total={total}
                pageSize={pageSize}
                onPage={(page) => search.set({ page: String(page) }, { push: true })}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}

const InspectionTable = ({ rows }: { rows: readonly InspectionRow[] }) => (
  <table className="zh-table zh-case-table">
    <caption className="zh-hidden">行政检查列表</caption>
    <TableHead titles={['检查对象', '类别', '检查日期', '状态', '牵头单位', '检查人员']} />
    <tbody>
      {rows.map((row) => (
        <tr key={row.inspectionId}>
          <th scope="row" data-label="检查对象">
            <Link to={`/inspections/${row.inspectionId}`}>{row.subjectName}</Link>
          </th>
          <td data-label="类别">
            {inspectionKinds[row.kind]}
            {row.joint && <div className="zh-note">综合查一次{row.participating && '，本单位参加'}</div>}
          </td>
          <td data-label="检查日期">
            {formatChineseDate(row.from)}
            {row.until !== row.from && `至${formatChineseDate(row.until)}`}
          </td>
          <td data-label="状态">
            <Tag>{inspectionStatuses[row.status]}</Tag>
          </td>
          <td data-label="牵头单位">{row.unitName}</td>
          <td data-label="检查人员">
            {row.leadName}、{row.supportName}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
