import { problem } from '../platform/errors.ts'

/** A zero byte the database cannot hold; half a character it would silently replace, and the log would no longer equal the rows. */
const unstorable = /\0|\p{Surrogate}/u

/** Throws 400 naming the field whose text cannot be kept as it was typed. */
export function mustBeStorable(value: unknown, path = ''): void {
  if (typeof value === 'string' && unstorable.test(value))
    throw problem(400, 'invalid_request', `字段“${path}”含有不能保存的字符。`, {
      field: path,
      wayForward: '删去显示为空白或者方框的字符后重新填写。',
    })
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) mustBeStorable(inner, path ? `${path}.${key}` : key)
}
