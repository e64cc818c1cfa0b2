import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  organisation,
  type PersonPage as PersonAnswer,
  type PersonView,
} from '@zhiheng/contract/organisation'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { call } from '../../api/call.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { Timeline } from '../../parts/Timeline.tsx'
import { AccountSection } from './AccountForm.tsx'
import { ActForm } from './ActForm.tsx'
import { CertificatesCard } from './CertificatesCard.tsx'
import { TextField } from './fields.tsx'
import { NotShown } from './NotShown.tsx'
import { PostsCard } from './PostsCard.tsx'
import { QualificationCard } from './QualificationCard.tsx'
import { personQuery, refresh } from './queries.ts'
import './organisation.css'

function CorrectForm({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  return (
    <ActForm<{ name: string; phone?: string }>
      name="person"
      act="更正人员信息"
      initial={{ name: person.name }}
      fields={{ name: '姓名', phone: '手机号' }}
      consequence={() => '列表和以后的文书用更正后的姓名；已定稿的文书和已有记录不变。'}
      record={({ name, phone }) =>
        `更正${[name.trim() !== person.name && '姓名', phone && '手机号'].filter(Boolean).join('、') || '人员信息（没有改动）'}`
      }
      send={async ({ name, phone }) => {
        const body = {
          ...(name.trim() === person.name ? {} : { name: name.trim() }),
          ...(phone ? { phone } : {}),
        }
        if (Object.keys(body).length > 0) {
          await call(organisation.changePerson, { params: { personId: person.personId }, body })
          await refresh(client)
          void message.success('人员信息已更正')
        }
        onDone()
      }}
      onCancel={onDone}
    >
      <TextField name="name" label="姓名" max={60} />
      <Form.Item
        name="phone"
        label="新手机号"
        extra={person.phoneMasked ? `现登记 ${person.phoneMasked}，不改的留空。` : '尚未登记。'}
        rules={[{ pattern: /^1[3-9]\d{9}$/, message: '应为十一位手机号' }]}
      >
        <Input inputMode="tel" maxLength={11} autoComplete="off" />
      </Form.Item>
    </ActForm>
  )
}

function Cards({ person, mayManage, events }: PersonAnswer) {
  return (
    <>
      <PostsCard person={person} mayManage={mayManage} />
      <CertificatesCard person={person} mayManage={mayManage} />
      <QualificationCard person={person} mayManage={mayManage} />
      {mayManage && (
        <section className="zh-card" aria-labelledby="person-account">
          <h2 id="person-account">登录账号</h2>
          <AccountSection person={person} />
        </section>
      )}
      {events.length > 0 && (
        <section className="zh-card" aria-labelledby="person-events">
          <h2 id="person-events">组织人事记录</h2>
          <Timeline
            entries={events.map(({ happenedAt, who, actingFor, what }, index) => ({
              id: `${happenedAt}${index}`,
              at: happenedAt,
              who: who ?? '系统导入',
              actingFor,
              what,
            }))}
          />
        </section>
      )}
    </>
  )
}

function Loadable({ personId }: { personId: string }) {
  const query = useQuery(personQuery(personId))
  const [correcting, setCorrecting] = useState(false)
  if (query.isError && !query.data) return <NotShown title="人员" error={query.error} />
  return (
    <Loaded query={query} rows={8}>
      {(answer) => (
        <>
          <PageHeader
            title={answer.person.name}
            note={
              answer.person.phoneMasked && <span className="zh-number">手机 {answer.person.phoneMasked}</span>
            }
            actions={
              <>
                {answer.mayManage && !correcting && (
                  <Button onClick={() => setCorrecting(true)}>更正信息</Button>
                )}
                <Link to="/organisation/people">全部人员</Link>
              </>
            }
          />
          {correcting && (
            <section className="zh-card" aria-label="更正人员信息">
              <CorrectForm person={answer.person} onDone={() => setCorrecting(false)} />
            </section>
          )}
          <Cards {...answer} />
        </>
      )}
    </Loaded>
  )
}

/** 一个人员: posts, certificates, account and the record of every change. */
export function PersonPage() {
  const { personId = '' } = useParams()
  return (
    <div className="zh-page zh-narrow zh-org">
      <Loadable key={personId} personId={personId} />
    </div>
  )
}
