import { type DeviceRow, devices } from '@zhiheng/contract/devices'
import { call } from '../../api/call.ts'
import { csvOf, saveText } from '../../parts/csv.ts'
import type { DeviceSearch } from './queries.ts'
import { deviceFacts, faultWords } from './words.ts'

/** Saves every device of the filter, however many pages that is. */
export async function exportDevices(search: DeviceSearch, today: string): Promise<void> {
  const all: DeviceRow[] = []
  for (let page = 1, total = 1; all.length < total; page += 1) {
    const found = await call(devices.list, { query: { ...search, on: today, page } })
    if (found.rows.length === 0) break
    all.push(...found.rows)
    total = found.total
  }
  const rows = all.map((row) => [
    row.device.unitName,
    row.device.number,
    ...deviceFacts(row.device).map(([, words]) => words),
    faultWords(row) || '可以',
  ])
  const [first] = all
  const titles = first ? deviceFacts(first.device).map(([title]) => title) : []
  saveText(
    `监控设备台账-${today}.csv`,
    csvOf([['单位', '设备编号', ...titles, '今日的记录可否作为证据'], ...rows]),
  )
}
