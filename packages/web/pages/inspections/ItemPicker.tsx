import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { catalogue } from '@zhiheng/contract/catalogue'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { call } from '../../api/call.ts'

type Known = { readonly code: string; readonly name: string }
type Common = { id?: string; disabled?: boolean; known?: readonly Known[]; 'aria-label': string }
type One = Common & { multiple?: false; value?: string; onChange?: (code: string) => void }
type Many = Common & { multiple: true; value?: string[]; onChange?: (codes: string[]) => void }

/** Finds 处罚事项 in the catalogue by name, law or code. */
export function ItemPicker(props: One | Many) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const found = useQuery({
    queryKey: ['catalogue', 'pick', asked],
    queryFn: () => call(catalogue.items, { query: { pageSize: 30, ...(asked && { text: asked }) } }),
    placeholderData: keepPreviousData,
  })
  const items = new Map(
    [...(props.known ?? []), ...(found.data?.rows ?? [])].map(({ code, name }) => [code, name]),
  )
  const shared = {
    ...(props.id ? { id: props.id } : {}),
    disabled: props.disabled ?? false,
    loading: found.isFetching,
    showSearch: { filterOption: false, onSearch: setText },
    'aria-label': props['aria-label'],
    placeholder: '输入名称、法规或者编号查找',
    options: [...items].map(([value, name]) => ({ value, label: `${name}（${value}）` })),
  }
  return props.multiple ? (
    <Select<string[]>
      {...shared}
      mode="multiple"
      value={props.value ?? []}
      onChange={(codes) => props.onChange?.(codes)}
    />
  ) : (
    <Select<string | null>
      {...shared}
      value={props.value ?? null}
      onChange={(code) => code && props.onChange?.(code)}
    />
  )
}
