import type { Me } from '@zhiheng/contract/identity'

/** Who works on this device, as far as it must be known without network: whose drafts to show, for which unit they are. */
export type FieldPerson = {
  readonly personId: string
  readonly name: string
  readonly unitId: number
  readonly unitName: string
}
type Remembered = FieldPerson & { readonly confirmedAt: number }

const key = 'zhiheng.field.person'
/** One shift: after it the server has to say again who this is. */
const longestMs = 12 * 3600_000

export const personOf = ({ personId, name, post }: Me): FieldPerson => ({
  personId,
  name,
  unitId: post.unitId,
  unitName: post.unitName,
})

/** Called whenever the server has confirmed who is signed in. */
export function rememberPerson(person: FieldPerson): void {
  try {
    window.localStorage.setItem(key, JSON.stringify({ ...person, confirmedAt: Date.now() }))
  } catch {
    return
  }
}

export function forgetPerson(): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    return
  }
}

/** Who the server last said it was, within one shift; null for nobody, or too long ago. */
export function rememberedPerson(now = Date.now()): FieldPerson | null {
  try {
    const text = window.localStorage.getItem(key)
    if (!text) return null
    const { confirmedAt, ...person } = JSON.parse(text) as Remembered
    return now - confirmedAt <= longestMs && now >= confirmedAt - 60_000 ? person : null
  } catch {
    return null
  }
}
