import type { Me } from '@zhiheng/contract/identity'

/** Who works on this device, as far as it must be known without network: whose drafts to show, for which unit they are. */
export type FieldPerson = {
  readonly personId: string
  readonly name: string
  readonly unitId: number
  readonly unitName: string
}
export type RememberedPerson = FieldPerson & { readonly confirmedAt: number }

/** Opened when it is asked: the desk's pages do not carry the sending with them. */
const device = async () => (await import('./outbox.ts')).store()
/** One shift: after it the server has to say again who this is. */
const longestMs = 12 * 3600_000

export const personOf = ({ personId, name, post }: Me): FieldPerson => ({
  personId,
  name,
  unitId: post.unitId,
  unitName: post.unitName,
})

/** Called whenever the server has confirmed who is signed in. In IndexedDB: what lies there outlives a browser that is killed. */
export async function rememberPerson(person: FieldPerson): Promise<void> {
  try {
    await (await device()).keepPerson({ ...person, confirmedAt: Date.now() })
  } catch {
    return
  }
}

export async function forgetPerson(): Promise<void> {
  try {
    await (await device()).forgetPerson()
  } catch {
    return
  }
}

/** Who the server last said it was, within one shift; null for nobody, or too long ago. */
export async function rememberedPerson(now = Date.now()): Promise<FieldPerson | null> {
  try {
    const kept = await (await device()).findPerson()
    if (!kept) return null
    const { confirmedAt, ...person } = kept
    return now - confirmedAt <= longestMs && now >= confirmedAt - 60_000 ? person : null
  } catch {
    return null
  }
}
