import { Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useToday } from '../../api/session.ts'
import { DateField } from '../../parts/DateField.tsx'
import type { useSearch } from '../../parts/use-search.ts'
import { useOverview } from './queries.ts'

type Search = ReturnType<typeof useSearch>

/** Waits until the person has stopped typing: a search is a question to the server. */
const pause = 350

function TextFilter({ search, placeholder }: { search: Search; placeholder: string }) {
  const asked = search.get('text')
  const [text, setText] = useState(asked)
  useEffect(() => setText(asked), [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `search` is new at every drawing
  useEffect(() => {
    if (text.trim() === asked) return
    const timer = setTimeout(() => search.set({ text: text.trim() }), pause)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Input.Search
      aria-label="查找"
      placeholder={placeholder}
      allowClear
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.target.value)}
      onSearch={(value) => search.set({ text: value.trim() })}
    />
  )
}

function Choice({
  search,
  name,
  label,
  options,
}: {
  search: Search
  name: string
  label: string
  options: readonly string[]
}) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      value={search.get(name) || null}
      options={options.map((value) => ({ value, label: value }))}
      onChange={(value) => search.set({ [name]: value ?? '' })}
    />
  )
}

/** The day on which rows must be in force: today unless another is chosen; «all» shows every row. */
export function useInForceOn(search: Search): string | null {
  const today = useToday()
  const asked = search.get('on')
  if (asked === 'all') return null
  return asked || today || null
}

export type FilterName = 'level' | 'department' | 'snapshot' | 'kind' | 'review' | 'type'

/** The filters above a list of the catalogue. */
export function Filters({
  search,
  placeholder,
  show,
  kinds = [],
}: {
  search: Search
  placeholder: string
  show: readonly FilterName[]
  kinds?: readonly string[]
}) {
  const { data } = useOverview()
  const on = useInForceOn(search)
  const snapshots = data?.snapshots.map(({ name }) => name) ?? []
  return (
    <search className="zh-cat-filters">
      <TextFilter search={search} placeholder={placeholder} />
      {show.includes('level') && (
        <Choice search={search} name="level" label="效力层级" options={data?.levels ?? []} />
      )}
      {show.includes('department') && (
        <Choice search={search} name="department" label="条线" options={data?.departments ?? []} />
      )}
      {show.includes('kind') && <Choice search={search} name="kind" label="处罚种类" options={kinds} />}
      {show.includes('type') && <Choice search={search} name="type" label="类别" options={kinds} />}
      {show.includes('review') && (
        <Select
          aria-label="罚款幅度"
          placeholder="罚款幅度"
          allowClear
          value={search.get('review') || null}
          options={[
            { value: 'true', label: '须人工核对' },
            { value: 'false', label: '可以直接对照' },
          ]}
          onChange={(value) => search.set({ review: value ?? '' })}
        />
      )}
      {show.includes('snapshot') && snapshots.length > 0 && (
        <Select
          aria-label="目录快照"
          placeholder="目录快照"
          allowClear
          value={search.get('snapshot') || null}
          options={snapshots.map((name) => ({ value: name, label: `快照“${name}”` }))}
          onChange={(value) => search.set({ snapshot: value ?? '' })}
        />
      )}
      <div className="zh-cat-day">
        <Select
          aria-label="有效期"
          value={search.get('on') === 'all' ? 'all' : 'day'}
          options={[
            { value: 'day', label: '当日有效' },
            { value: 'all', label: '不限日期' },
          ]}
          onChange={(value) => search.set({ on: value === 'all' ? 'all' : '' })}
        />
        {on && (
          <DateField aria-label="有效之日" value={on} onChange={(day) => search.set({ on: day ?? '' })} />
        )}
      </div>
    </search>
  )
}
