import { useQueryClient } from '@tanstack/react-query'
import { organisation, type PersonView, type RoleCode } from '@zhiheng/contract/organisation'
import { App } from 'antd'
import { call } from '../../api/call.ts'
import { useMe, useToday } from '../../api/session.ts'
import { ActForm } from './ActForm.tsx'
import { DayField, ReasonField, RolesField, TextField, UnitField } from './fields.tsx'
import { refresh, useUnits } from './queries.ts'
import { roleWords, span } from './words.ts'

type Filled = {
  unitId: number
  title: string
  roles: RoleCode[]
  validFrom: string
  validUntil?: string | null
  reason?: string
}

/** 任职, or 借调: the same fields, but a secondment always has an end and a reason. */
export function PostForm({
  person,
  seconding,
  onDone,
}: {
  person: PersonView
  seconding: boolean
  onDone: () => void
}) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const me = useMe()
  const { data } = useUnits()
  const unitName = (unitId: number) => data?.units.find((unit) => unit.unitId === unitId)?.name ?? ''
  const act = seconding ? '办理借调' : '登记任职'
  const params = { personId: person.personId }
  return (
    <ActForm<Filled>
      name={seconding ? 'secondment' : 'post'}
      act={act}
      initial={{ validFrom: today, ...(seconding ? { unitId: me.post.unitId } : {}) }}
      fields={{
        unitId: '单位',
        title: '职务',
        roles: '岗位职责',
        validFrom: '起始日',
        validUntil: '届满之日',
        reason: '事由',
      }}
      consequence={({ unitId, validUntil }) =>
        seconding
          ? `借调期间，${person.name}可以在${unitName(unitId)}办案并查阅该单位可阅的案件；本职不变，期满自动终止。`
          : `自任职之日起，${person.name}可以查阅${unitName(unitId)}可阅的案件${validUntil ? '，期满自动终止' : ''}。`
      }
      record={({ unitId, title, roles, validFrom, validUntil, reason }) =>
        `${person.name}${seconding ? '借调至' : '任'}${unitName(unitId)}${seconding ? '任' : ''}${title}（${roleWords(roles)}），${span(validFrom, validUntil)}${reason ? `。事由：${reason}` : ''}`
      }
      send={async ({ validUntil, reason, ...post }) => {
        if (seconding)
          await call(organisation.secondPerson, {
            params,
            body: { ...post, validUntil: validUntil ?? '', reason: reason ?? '' },
          })
        else
          await call(organisation.openPost, {
            params,
            body: { ...post, ...(validUntil ? { validUntil } : {}) },
          })
        await refresh(client)
        void message.success(seconding ? '借调已登记' : '任职已登记')
        onDone()
      }}
      onCancel={onDone}
    >
      <UnitField
        label={seconding ? '借调到的单位' : '单位'}
        extra={seconding ? '由接收单位的系统管理员办理。' : '只能选择您管理的单位。'}
      />
      <TextField name="title" label="职务" max={40} />
      <RolesField />
      <DayField name="validFrom" label="起始日" min={today} />
      <DayField
        name="validUntil"
        label="届满之日"
        min={today}
        required={seconding}
        {...(seconding ? {} : { extra: '没有期限的留空。' })}
      />
      {seconding && <ReasonField />}
    </ActForm>
  )
}
