import { useQuery } from '@tanstack/react-query'
import { paperWordings, type WordingRow } from '@zhiheng/contract/paper-wordings'
import { call } from '../../api/call.ts'

/** Everything about wordings is read anew after a draft, a publication or a withdrawal. */
export const wordingsKey = ['paper-wordings'] as const

export const useWordings = () =>
  useQuery({ queryKey: [...wordingsKey, 'list'], queryFn: () => call(paperWordings.list) })

export const useWordingText = (kind: string, version: string) =>
  useQuery({
    queryKey: [...wordingsKey, 'text', kind, version],
    queryFn: () => call(paperWordings.text, { query: { kind, version } }),
    enabled: kind !== '' && version !== '',
    // Read anew it would overwrite what is being typed; a version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const wordingStates: Readonly<Record<WordingRow['state'], string>> = {
  draft: '草稿',
  published: '已发布',
  inForce: '现行',
  withdrawn: '停用',
}

export const editorAddress = (kind: string, version: string): string =>
  `/papers/wordings/edit?${new URLSearchParams({ kind, version })}`
