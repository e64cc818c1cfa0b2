import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { problemOf } from './ProblemAlert.tsx'

export type PersonOption = {
  readonly personId: string
  readonly name: string
  readonly unitName: string
  readonly title?: string | null
  readonly certificateNumber?: string | null
  /** Why this person cannot be chosen: «执法证已于2026年3月1日到期». They are shown, not hidden. */
  readonly unavailable?: string | null
}

type Common = {
  /** Names this search among the cached ones: «cases/officers/320706». */
  scope: string
  /** Asks the server; '' brings the usual people. */
  find: (text: string) => Promise<readonly PersonOption[]>
  /** People already known by name, so that a chosen id is never shown as an id. */
  known?: readonly PersonOption[]
  id?: string
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
}
type One = Common & { multiple?: false; value?: string | null; onChange?: (personId: string | null) => void }
type Many = Common & {
  multiple: true
  max?: number
  value?: readonly string[]
  onChange?: (ids: string[]) => void
}

type Choice = { value: string; label: string; person: PersonOption; disabled: boolean }

function PersonLine({ person }: { person: PersonOption }) {
  const { name, unitName, title, certificateNumber, unavailable } = person
  return (
    <div className="zh-person-option">
      <div>
        <strong>{name}</strong> {title}
        {certificateNumber && <span className="zh-number zh-note"> 证号 {certificateNumber}</span>}
      </div>
      <div className={unavailable ? 'zh-field-fault' : 'zh-note'}>{unavailable ?? unitName}</div>
    </div>
  )
}

/** Finds people by name, unit or certificate. `value` is one id or, with `multiple`, several. */
export function PersonPicker(props: One | Many) {
  const { scope, find, known = [], id, disabled = false, placeholder = '输入姓名或证号查找' } = props
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data, error, isFetching } = useQuery({
    queryKey: ['people', scope, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
  })
  const people = new Map([...known, ...(data ?? [])].map((person) => [person.personId, person]))
  const shared = {
    ...(id ? { id } : {}),
    disabled,
    placeholder,
    loading: isFetching,
    allowClear: true,
    showSearch: { filterOption: false, onSearch: setText },
    'aria-label': props['aria-label'] ?? placeholder,
    notFoundContent: error ? problemOf(error).message : isFetching ? '正在查找…' : '没有找到，请换一个词',
    options: [...people.values()].map((person) => ({
      value: person.personId,
      label: person.name,
      person,
      disabled: Boolean(person.unavailable),
    })),
    optionRender: ({ data: { person } }: { data: { person: PersonOption } }) => (
      <PersonLine person={person} />
    ),
    className: 'zh-person-picker',
  }
  return props.multiple ? (
    <Select<string[], Choice>
      {...shared}
      mode="multiple"
      value={[...(props.value ?? [])]}
      {...(props.max === undefined ? {} : { maxCount: props.max })}
      onChange={(ids) => props.onChange?.(ids)}
    />
  ) : (
    <Select<string | null, Choice>
      {...shared}
      value={props.value ?? null}
      onChange={(personId) => props.onChange?.(personId ?? null)}
    />
  )
}
