import { beijingDay, formatChineseDate } from '@zhiheng/law'
import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { ProblemAlert } from '../../../../parts/ProblemAlert.tsx'
import { useDevices } from '../../../devices/queries.ts'
import { faultWords } from '../../../devices/words.ts'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'

/** Which device of the register made the record, with what it lacked on that day. */
export function DeviceField() {
  const { values, set, lookups } = useAct<'addEvidence'>()
  const [text, setText] = useState('')
  const { data, isPending, error } = useDevices({ text })
  if (values.monitored !== true) return null
  const { deviceId, recordedAt } = values
  const chosen = lookups.device
  const found = (data?.rows ?? []).map(({ device: { deviceId: value, number, place, unitName }, mine }) => ({
    value,
    label: `${number}，${place}${mine ? '' : `（${unitName}）`}`,
  }))
  const kept =
    chosen && !found.some(({ value }) => value === chosen.device.deviceId)
      ? [{ value: chosen.device.deviceId, label: `${chosen.device.number}，${chosen.device.place}` }]
      : []
  return (
    <FieldShell
      path="deviceId"
      label="监控设备"
      reason="从监控设备台账中选择；没有登记的设备，其记录不得作为证据"
    >
      {({ id, describedBy }) => (
        <>
          <Select
            id={id}
            aria-describedby={describedBy}
            className="zh-wide"
            value={deviceId}
            options={[...kept, ...found]}
            loading={isPending}
            showSearch={{ filterOption: false, onSearch: setText }}
            placeholder="输入编号、地点查找"
            notFoundContent="台账中没有这样的设备"
            onChange={(next: string) => set('deviceId', next)}
          />
          <ProblemAlert error={error} />
          {chosen && recordedAt && (
            <p className="zh-note">
              {formatChineseDate(beijingDay(recordedAt))}
              {chosen.faults.length === 0 ? '该设备的记录可以作为证据。' : `该设备${faultWords(chosen)}。`}{' '}
              <Link to={`/devices/${chosen.device.deviceId}`}>查看台账</Link>
            </p>
          )}
        </>
      )}
    </FieldShell>
  )
}
