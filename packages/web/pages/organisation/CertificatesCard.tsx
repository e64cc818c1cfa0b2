import type { CertificateView, PersonView } from '@zhiheng/contract/organisation'
import { daysBetween } from '@zhiheng/law'
import { Button } from 'antd'
import { useState } from 'react'
import { useToday } from '../../api/session.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { CertificateForm, RevokeForm } from './CertificateForm.tsx'
import { areaOptions, useUnits } from './queries.ts'
import { StandingTag } from './StandingTag.tsx'
import { certificateStanding, span } from './words.ts'

function CertificateLine({ certificate }: { certificate: CertificateView }) {
  const { data } = useUnits()
  const today = useToday()
  const { number, areaCode, category, issuer, validFrom, validUntil, revokedOn, standing } = certificate
  const area = data && areaOptions(data).find((one) => one.value === areaCode)?.label
  const line = data?.lines.find((one) => one.lineCode === category)?.shortName
  return (
    <div>
      <strong className="zh-number">{number}</strong>{' '}
      <StandingTag standing={certificateStanding(certificate)} />
      {standing === 'expiring' && today && (
        <span className="zh-org-near">还有 {daysBetween(today, validUntil)} 日，请及时换证</span>
      )}
      <div>
        {area ?? areaCode} · {line ?? category} · {issuer}
      </div>
      <div className="zh-note">
        有效期 {span(validFrom, validUntil)}
        {revokedOn && `，${span(revokedOn, null)}注销`}
      </div>
    </div>
  )
}

/** 执法证: who may act for the law, where and in what, and until when (《行政处罚法》第四十二条). */
export function CertificatesCard({ person, mayManage }: { person: PersonView; mayManage: boolean }) {
  const [doing, setDoing] = useState<string | null>(null)
  const stop = () => setDoing(null)
  return (
    <section className="zh-card" aria-labelledby="person-certificates">
      <h2 id="person-certificates">执法证</h2>
      {person.certificates.length === 0 && doing !== 'add' && (
        <EmptyState small title="没有登记执法证" hint="没有有效执法证的人员不能从事行政执法活动。" />
      )}
      <ul className="zh-org-list">
        {person.certificates.map((certificate) => (
          <li key={certificate.certificateId}>
            <CertificateLine certificate={certificate} />
            {mayManage &&
              certificate.revokedOn === null &&
              certificate.standing !== 'expired' &&
              doing === null && (
                <Button size="small" danger onClick={() => setDoing(certificate.certificateId)}>
                  注销
                </Button>
              )}
            {doing === certificate.certificateId && (
              <div className="zh-org-inline">
                <RevokeForm certificate={certificate} onDone={stop} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {doing === 'add' && <CertificateForm person={person} onDone={stop} />}
      {mayManage && doing === null && <Button onClick={() => setDoing('add')}>登记执法证</Button>}
    </section>
  )
}
