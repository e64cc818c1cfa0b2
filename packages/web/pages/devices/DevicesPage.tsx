import type { DeviceRow } from '@zhiheng/contract/devices'
import { deviceKinds } from '@zhiheng/law'
import { App, Button, Form, Input, Select, Tag } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useToday } from '../../api/session.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { Pager } from '../../parts/Pager.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { UnitChoice } from '../case-list/UnitChoice.tsx'
import '../case-list/case-list.css'
import { exportDevices } from './export-devices.ts'
import { type DeviceSearch, useDevices } from './queries.ts'
import { faultWords, usedWords } from './words.ts'

const standings = { inUse: '在用', ended: '尚未启用或者已经停用' } as const
const isStanding = (word: string): word is keyof typeof standings => Object.hasOwn(standings, word)

function searchOf({ get, page }: ReturnType<typeof useSearch>): DeviceSearch {
  const standing = get('standing')
  const unitId = Number(get('unitId'))
  return {
    page,
    ...(unitId > 0 && { unitId }),
    ...(isStanding(standing) && { standing }),
    ...(get('text') && { text: get('text') }),
  }
}

/** 监控设备台账 (第四十一条): every device of the city as it stands today, one's own first; the filter stands in the address. */
export function DevicesPage() {
  const navigate = useNavigate()
  const search = useSearch()
  const query = searchOf(search)
  const list = useDevices(query)
  return (
    <>
      <PageHeader
        title="监控设备台账"
        note="电子技术监控设备应当经过法制审核和技术审核，标志明显，设置地点向社会公布；没有做到的，其记录不得作为证据（《行政处罚法》第四十一条）。"
        actions={
          <>
            {(list.data?.total ?? 0) > 0 && <ExportButton query={query} />}
            {list.data?.mayEnter && (
              <Button type="primary" onClick={() => navigate('/devices/new')}>
                登记监控设备
              </Button>
            )}
          </>
        }
      />
      <Filters query={query} set={search.set} />
      <Loaded query={list}>
        {({ rows, total, pageSize, mayEnter }) =>
          rows.length === 0 ? (
            <NoDevices filtered={search.any} mayEnter={mayEnter} onClear={search.clear} />
          ) : (
            <>
              <DeviceTable rows={rows} />
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

type FilterProps = { query: DeviceSearch; set: (part: Record<string, string | null>) => void }

const Filters = ({ query, set }: FilterProps) => (
  <Form layout="vertical" className="zh-filters zh-no-print" component="search" aria-label="筛选监控设备">
    <Form.Item label="检索" htmlFor="device-text">
      <Input.Search
        key={query.text ?? ''}
        id="device-text"
        defaultValue={query.text ?? ''}
        placeholder="编号、地点、记录的内容"
        allowClear
        maxLength={60}
        onSearch={(text) => set({ text: text.trim() })}
        enterButton="检索"
      />
    </Form.Item>
    <Form.Item label="使用" htmlFor="device-standing">
      <Select
        id="device-standing"
        value={query.standing ?? null}
        onChange={(standing: string | null | undefined) => set({ standing: standing ?? null })}
        options={Object.entries(standings).map(([value, label]) => ({ value, label }))}
        allowClear
        placeholder="全部"
      />
    </Form.Item>
    <UnitChoice
      unitId={query.unitId}
      onChange={(unitId) => set({ unitId: unitId ? String(unitId) : null })}
    />
  </Form>
)

function ExportButton({ query }: { query: DeviceSearch }) {
  const today = useToday()
  const { message } = App.useApp()
  const [saving, setSaving] = useState(false)
  const save = async () => {
    setSaving(true)
    await exportDevices(query, today).catch((error: unknown) =>
      message.error(error instanceof Error ? error.message : '导出没有完成，请重试。'),
    )
    setSaving(false)
  }
  return (
    <Button onClick={() => void save()} loading={saving}>
      导出台账
    </Button>
  )
}

function NoDevices(props: { filtered: boolean; mayEnter: boolean; onClear: () => void }) {
  const { filtered, mayEnter, onClear } = props
  if (filtered)
    return (
      <EmptyState
        title="没有符合条件的监控设备"
        hint="可以减少筛选条件；编号、地点、记录的内容中连续的文字都可以检索。"
        action={<Button onClick={onClear}>清除全部条件</Button>}
      />
    )
  return (
    <EmptyState
      title="还没有登记监控设备"
      hint="没有登记的设备，其记录不能作为证据登记到案件。由法制审核员、内勤登记。"
      action={mayEnter && <Link to="/devices/new">登记监控设备</Link>}
    />
  )
}

const DeviceTable = ({ rows }: { rows: readonly DeviceRow[] }) => (
  <table className="zh-table zh-case-table">
    <caption className="zh-hidden">监控设备台账</caption>
    <TableHead titles={['设备编号', '种类', '设置地点', '使用', '今日记录', '单位']} />
    <tbody>
      {rows.map((row) => (
        <tr key={row.device.deviceId}>
          <th scope="row" data-label="设备编号">
            <Link to={`/devices/${row.device.deviceId}`}>{row.device.number}</Link>
          </th>
          <td data-label="种类">{deviceKinds[row.device.kind].title}</td>
          <td data-label="设置地点">
            <div>
              {row.device.place}
              <div className="zh-note">{row.device.records}</div>
            </div>
          </td>
          <td data-label="使用">{usedWords(row.device)}</td>
          <td data-label="今日记录">
            <EvidenceMark row={row} />
          </td>
          <td data-label="单位">{row.device.unitName}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** Whether what it records today may be evidence, and if not, why. */
export const EvidenceMark = ({ row }: { row: Pick<DeviceRow, 'faults'> }) =>
  row.faults.length === 0 ? (
    <div>
      <Tag color="success">可以作为证据</Tag>
    </div>
  ) : (
    <div>
      <Tag color="error">不得作为证据</Tag>
      <div className="zh-note">{faultWords(row)}</div>
    </div>
  )
