import type { Part } from '../platform/blobs.ts'

/**
 * The one stretch a `Range` header asks of a file (RFC 9110, 14.1.2). Null where it asks for none that we give (no header,
 * another unit, several stretches): the whole is then sent. `unsatisfiable` where it begins behind the end.
 */
export function byteRange(header: string | undefined, size: number): Part | 'unsatisfiable' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, from = '', until = ''] = asked ?? []
  if (!asked || (from === '' && until === '')) return null
  const start = from === '' ? Math.max(0, size - Number(until)) : Number(from)
  const end = from === '' || until === '' ? size - 1 : Math.min(Number(until), size - 1)
  if (start >= size || (from === '' && Number(until) === 0)) return 'unsatisfiable'
  return end < start ? null : { start, end }
}
