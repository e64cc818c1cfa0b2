import type { DeviceVersion } from '@zhiheng/contract/devices'
import { formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { Button } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import '../clues/clues.css'
import '../inspections/inspections.css'
import { ChangeForm, EndForm } from './ChangeForms.tsx'
import { EvidenceMark } from './DevicesPage.tsx'
import './devices.css'
import { useDevice } from './queries.ts'
import { deviceFacts } from './words.ts'

/** One device: as it stands today, and every version of what the register said of it. */
export function DevicePage() {
  const { deviceId = '' } = useParams()
  const query = useDevice(deviceId)
  const [doing, setDoing] = useState<'change' | 'end' | null>(null)
  return (
    <div className="zh-page">
      <PageHeader
        title={query.data ? `监控设备 ${query.data.device.number}` : '监控设备'}
        note={query.data?.device.unitName}
        actions={<Link to="/devices">监控设备台账</Link>}
      />
      <Loaded query={query}>
        {({ device, faults, mayChange, versions }) => (
          <>
            <section className="zh-card" aria-labelledby="device-today">
              <h2 id="device-today">今日的情况和记录</h2>
              <EvidenceMark row={{ faults }} />
              <Facts device={device} />
              {mayChange && doing === null && (
                <div className="zh-form-foot">
                  <Button type="primary" onClick={() => setDoing('change')}>
                    变更登记
                  </Button>
                  <Button onClick={() => setDoing('end')}>停用</Button>
                </div>
              )}
            </section>
            {doing === 'change' && (
              <ChangeForm device={device} seen={versions.length} onDone={() => setDoing(null)} />
            )}
            {doing === 'end' && (
              <EndForm device={device} seen={versions.length} onDone={() => setDoing(null)} />
            )}
            <section className="zh-card" aria-labelledby="device-versions">
              <h2 id="device-versions">登记的经过</h2>
              <ul className="zh-visit-list">
                {versions.map((one) => (
                  <li key={one.version}>
                    <Version one={one} />
                  </li>
                ))}
              </ul>
            </section>
          </>
        )}
      </Loaded>
    </div>
  )
}

const Facts = ({ device }: Pick<DeviceVersion, 'device'>) => (
  <dl className="zh-visit-facts">
    {deviceFacts(device).map(([title, words]) => (
      <div key={title}>
        <dt>{title}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
)

const Version = ({ one }: { one: DeviceVersion }) => (
  <details className="zh-details">
    <summary>
      <strong>第{one.version}版</strong>　自{formatChineseDate(one.from)}起{one.reason && `，${one.reason}`}
    </summary>
    <p className="zh-note">
      {one.enteredBy} {formatChineseInstant(one.enteredAt)}登记
    </p>
    <Facts device={one.device} />
  </details>
)
