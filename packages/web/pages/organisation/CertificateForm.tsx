import { useQueryClient } from '@tanstack/react-query'
import { type CertificateView, organisation, type PersonView } from '@zhiheng/contract/organisation'
import { formatChineseDate } from '@zhiheng/law'
import { App, Form, Select } from 'antd'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { ActForm } from './ActForm.tsx'
import { DayField, ReasonField, TextField } from './fields.tsx'
import { areaOptions, refresh, useUnits } from './queries.ts'
import { span } from './words.ts'

type Filled = {
  number: string
  areaCode: string
  category: string
  issuer: string
  validFrom: string
  validUntil: string
}

const general = '综合行政执法'

/** Registers a certificate; a renewed one is a new one beside the old. */
export function CertificateForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const { data, isPending } = useUnits()
  const categories = [
    { value: general, label: general },
    ...(data?.lines ?? []).map(({ lineCode, shortName }) => ({ value: lineCode, label: shortName })),
  ]
  return (
    <ActForm<Filled>
      name="certificate"
      act="登记执法证"
      initial={{ category: general }}
      fields={{
        number: '证号',
        areaCode: '执法区域',
        category: '执法类别',
        issuer: '发证机关',
        validFrom: '有效期起',
        validUntil: '有效期止',
      }}
      consequence={() =>
        `有效期内，${person.name}可以作为具有行政执法资格的人员办案；区域、类别不符的案件除外。`
      }
      record={({ number, validFrom, validUntil }) => `登记执法证${number}，${span(validFrom, validUntil)}`}
      send={async (body) => {
        await call(organisation.addCertificate, { params: { personId: person.personId }, body })
        await refresh(client)
        void message.success('执法证已登记')
        onDone()
      }}
      onCancel={onDone}
    >
      <TextField name="number" label="证号" max={40} />
      <Form.Item name="areaCode" label="执法区域" rules={[{ required: true, message: '请选择执法区域' }]}>
        <Select
          aria-label="执法区域"
          options={data ? areaOptions(data) : []}
          loading={isPending}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="市、县（区）或镇街"
        />
      </Form.Item>
      <Form.Item name="category" label="执法类别" rules={[{ required: true, message: '请选择执法类别' }]}>
        <Select options={categories} loading={isPending} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <TextField name="issuer" label="发证机关" max={80} />
      <DayField name="validFrom" label="有效期起" />
      <DayField name="validUntil" label="有效期止" />
    </ActForm>
  )
}

/** 注销: from the chosen day the certificate is worth nothing; what was done before stands. */
export function RevokeForm({ certificate, onDone }: { certificate: CertificateView; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  return (
    <ActForm<{ revokedOn: string; reason: string }>
      name="revocation"
      act="注销执法证"
      grave
      initial={{ revokedOn: today }}
      fields={{ revokedOn: '注销之日', reason: '事由' }}
      consequence={({ revokedOn }) =>
        `自${formatChineseDate(revokedOn)}起，此证不再有效，不能恢复；此前凭此证办理的事项不受影响。`
      }
      record={({ revokedOn, reason }) =>
        `注销执法证${certificate.number}，自${formatChineseDate(revokedOn)}起。事由：${reason}`
      }
      send={async (body) => {
        await call(organisation.revokeCertificate, {
          params: { certificateId: certificate.certificateId },
          body,
        })
        await refresh(client)
        void message.success('执法证已注销')
        onDone()
      }}
      onCancel={onDone}
    >
      <DayField name="revokedOn" label="注销之日" min={certificate.validFrom} />
      <ReasonField />
    </ActForm>
  )
}
