import { useQuery, useQueryClient } from '@tanstack/react-query'
import { organisation, type PostView } from '@zhiheng/contract/organisation'
import { formatChineseDate } from '@zhiheng/law'
import { App, Form, Select } from 'antd'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { ActForm } from './ActForm.tsx'
import { DayField, ReasonField } from './fields.tsx'
import { refresh } from './queries.ts'
import { laterOf } from './words.ts'

type Filled = { lastDay: string; reason: string; reassignTo?: string }

/** 终止任职. The server refuses while cases would be left behind; then a successor must be named. */
export function EndPostForm({ post, name, onDone }: { post: PostView; name: string; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const colleagues = useQuery({
    queryKey: ['organisation', 'colleagues', post.unitId],
    queryFn: () =>
      call(organisation.colleagues, { params: { unitId: post.unitId }, query: { roles: 'R1,R2' } }),
  })
  const successors = (colleagues.data ?? [])
    .filter((one) => one.personId !== post.personId && one.kind !== 'acting')
    .map((one) => ({ value: one.postId, label: `${one.name}（${one.title}）` }))
  const successorName = (postId: string | undefined) => successors.find((one) => one.value === postId)?.label
  const first = laterOf(today, post.validFrom)
  return (
    <ActForm<Filled>
      name="end-post"
      act="终止任职"
      grave
      initial={{ lastDay: first }}
      fields={{ lastDay: '最后一日', reason: '事由', reassignTo: '接办人' }}
      consequence={({ lastDay, reassignTo }) =>
        `${formatChineseDate(lastDay)}之后，${name}不能再以此职务办案、阅卷，其代理一并终止。${
          reassignTo ? `在办案件立即移交${successorName(reassignTo)}，每件各记一笔。` : ''
        }任职终止后不能恢复，只能重新登记。`
      }
      record={({ lastDay, reason }) =>
        `${name}不再担任${post.unitName}${post.title}，最后一日${formatChineseDate(lastDay)}。事由：${reason}`
      }
      send={async ({ lastDay, reason, reassignTo }) => {
        const { reassigned } = await call(organisation.endPost, {
          params: { postId: post.postId },
          body: { lastDay, reason, ...(reassignTo ? { reassignTo } : {}) },
        })
        await refresh(client)
        void message.success(reassigned > 0 ? `任职已终止，移交案件 ${reassigned} 件` : '任职已终止')
        onDone()
      }}
      onCancel={onDone}
    >
      <DayField
        name="lastDay"
        label="最后一日"
        min={first}
        {...(post.validUntil ? { max: post.validUntil } : {})}
        extra="当日仍然在任。"
      />
      <ReasonField />
      <Form.Item name="reassignTo" label="接办人" extra="此人在本单位还有在办案件时必须指定。">
        <Select
          aria-label="接办人"
          allowClear
          options={successors}
          loading={colleagues.isPending}
          placeholder="本单位的承办人、协办人"
          notFoundContent="本单位没有其他在任的承办人、协办人"
        />
      </Form.Item>
    </ActForm>
  )
}
