import { useQueryClient } from '@tanstack/react-query'
import { organisation, type RoleCode, type UnitRow } from '@zhiheng/contract/organisation'
import { App, Form, Input } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { ActForm } from './ActForm.tsx'
import { DayField, RolesField, TextField } from './fields.tsx'
import { refresh } from './queries.ts'
import { roleWords, span } from './words.ts'

type Filled = {
  name: string
  phone?: string
  title: string
  roles: RoleCode[]
  validFrom: string
  validUntil?: string | null
}

/** Registers somebody and their first post in this unit, then opens their page, where an account is made. */
export function NewPersonForm({ unit, onDone }: { unit: UnitRow; onDone: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const today = useToday()
  return (
    <ActForm<Filled>
      name="new-person"
      act="登记人员"
      initial={{ validFrom: today }}
      fields={{
        name: '姓名',
        phone: '手机号',
        'post.title': '职务',
        roles: '岗位职责',
        validFrom: '任职之日',
        validUntil: '任期届满之日',
      }}
      consequence={({ name }) => `登记后，${name}即为本单位人员；执法证和登录账号在其个人页面办理。`}
      record={({ name, title, roles, validFrom, validUntil }) =>
        `登记人员“${name}”，任${unit.name}${title}（${roleWords(roles)}），${span(validFrom, validUntil)}`
      }
      send={async ({ name, phone, title, roles, validFrom, validUntil }) => {
        const post = { unitId: unit.unitId, title, roles, validFrom, ...(validUntil ? { validUntil } : {}) }
        const { personId } = await call(organisation.createPerson, {
          body: { name: name.trim(), ...(phone ? { phone } : {}), post },
        })
        await refresh(client)
        void message.success('人员已登记')
        onDone()
        await navigate(`/organisation/people/${personId}`)
      }}
      onCancel={onDone}
    >
      <TextField name="name" label="姓名" max={60} />
      <Form.Item
        name="phone"
        label="手机号"
        extra="加密保存，列表中只显示首尾。"
        rules={[{ pattern: /^1[3-9]\d{9}$/, message: '应为十一位手机号' }]}
      >
        <Input inputMode="tel" maxLength={11} autoComplete="off" />
      </Form.Item>
      <TextField name="title" label="职务" max={40} extra="如：执法中队长、法制科科员" />
      <RolesField extra="一人可任多项；在同一案件中能否兼任，由系统按规定判断。" />
      <DayField name="validFrom" label="任职之日" min={today} />
      <DayField
        name="validUntil"
        label="任期届满之日"
        min={today}
        required={false}
        extra="没有期限的留空。"
      />
    </ActForm>
  )
}
