import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { dropViewRoute, saveViewRoute, viewsRoute } from '@zhiheng/contract/cases/routes'
import { App, Button, Input, Popconfirm, Space, Tag } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import type { Filters } from './case-query.ts'

const key = ['case-views'] as const

/** Filters kept under a name, each person their own. */
export function SavedViews({ filters, onOpen }: { filters: Filters; onOpen: (filters: Filters) => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [name, setName] = useState<string | null>(null)
  const views = useQuery({ queryKey: key, queryFn: () => call(viewsRoute), staleTime: 300_000 })
  const refresh = () => client.invalidateQueries({ queryKey: key })
  const save = useMutation({
    mutationFn: (given: string) => call(saveViewRoute, { body: { name: given, query: filters } }),
    onSuccess: async ({ name: saved }) => {
      setName(null)
      void message.success(`已保存筛选“${saved}”`)
      await refresh()
    },
  })
  const drop = useMutation({
    mutationFn: (viewId: string) => call(dropViewRoute, { params: { viewId } }),
    onSuccess: refresh,
  })
  const saved = views.data?.views ?? []
  if (saved.length === 0 && Object.keys(filters).length === 0) return null
  return (
    <section className="zh-views zh-no-print" aria-label="我保存的筛选">
      <ProblemAlert error={save.error ?? drop.error} />
      {saved.map(({ viewId, name: title, query }) => (
        <Tag key={viewId} className="zh-view">
          <button type="button" className="zh-plain-button" onClick={() => onOpen(query)}>
            {title}
          </button>
          <Popconfirm title={`删除筛选“${title}”？`} okText="删除" onConfirm={() => drop.mutate(viewId)}>
            <button type="button" className="zh-plain-button" aria-label={`删除筛选“${title}”`}>
              ×
            </button>
          </Popconfirm>
        </Tag>
      ))}
      {Object.keys(filters).length > 0 &&
        (name === null ? (
          <Button size="small" onClick={() => setName('')}>
            保存这个筛选
          </Button>
        ) : (
          <Space.Compact>
            <Input
              size="small"
              value={name}
              onChange={({ target }) => setName(target.value)}
              maxLength={40}
              aria-label="筛选的名称"
              placeholder="筛选的名称"
              autoFocus
              onPressEnter={() => name.trim() && save.mutate(name)}
            />
            <Button
              size="small"
              type="primary"
              disabled={!name.trim()}
              loading={save.isPending}
              onClick={() => save.mutate(name)}
            >
              保存
            </Button>
            <Button size="small" onClick={() => setName(null)}>
              取消
            </Button>
          </Space.Compact>
        ))}
    </section>
  )
}
