import { useQuery, useQueryClient } from '@tanstack/react-query'
import { organisation, type PostView, type RoleCode } from '@zhiheng/contract/organisation'
import { App, Form } from 'antd'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { PersonPicker } from '../../parts/PersonPicker.tsx'
import { ActForm } from './ActForm.tsx'
import { DayField, ReasonField, RolesField } from './fields.tsx'
import { findPersonOptions, personQuery, refresh } from './queries.ts'
import { deputisable, laterOf, roleWords, span } from './words.ts'

type Filled = { personId: string; roles: RoleCode[]; validFrom: string; validUntil: string; reason: string }

function DeputyName({ personId }: { personId: string }) {
  const { data } = useQuery(personQuery(personId))
  return <>{data?.person.name ?? '所选人员'}</>
}

/** 代理审批: who stands in, for which duties, from when until when. */
export function ActingForm({ post, name, onDone }: { post: PostView; name: string; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const first = laterOf(today, post.validFrom)
  const limits = { min: first, ...(post.validUntil ? { max: post.validUntil } : {}) }
  return (
    <ActForm<Filled>
      name="acting"
      act="指定代理人"
      initial={{ roles: deputisable(post.roles), validFrom: first }}
      fields={{
        personId: '代理人',
        roles: '代行的职责',
        validFrom: '起始日',
        validUntil: '届满之日',
        reason: '事由',
      }}
      consequence={({ personId, validFrom, validUntil }) => (
        <>
          {span(validFrom, validUntil)}，<DeputyName personId={personId} />
          可切换到“代{post.title}”办理审批，记录中同时写明两人姓名；期满自动终止，代理人不得再委托他人。
        </>
      )}
      record={({ personId, roles, validFrom, validUntil, reason }) => (
        <>
          由
          <DeputyName personId={personId} />代{name}行使{roleWords(roles)}职责，{span(validFrom, validUntil)}
          。事由：
          {reason}
        </>
      )}
      send={async (body) => {
        await call(organisation.grantActing, { params: { postId: post.postId }, body })
        await refresh(client)
        void message.success('代理已登记')
        onDone()
      }}
      onCancel={onDone}
    >
      <Form.Item name="personId" label="代理人" rules={[{ required: true, message: '请选择代理人' }]}>
        <PersonPicker
          aria-label="代理人"
          scope="organisation/deputies"
          find={findPersonOptions}
          placeholder="输入姓名查找"
        />
      </Form.Item>
      <RolesField among={deputisable(post.roles)} extra="只能代行现有的职责。" />
      <DayField name="validFrom" label="起始日" {...limits} />
      <DayField name="validUntil" label="届满之日" {...limits} />
      <ReasonField extra="如：外出培训、病假。" />
    </ActForm>
  )
}
