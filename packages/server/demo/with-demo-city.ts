import type { PlainDate } from '@zhiheng/law'
import type { City } from './case-plan.ts'
import { type DemoClient, openDemoClient } from './demo-client.ts'
import { demonstrationPassword } from './demo-people.ts'
import { readCity } from './read-city.ts'

export type WhichCity = {
  /** Of a demonstration server that listens, without a closing slash. */
  readonly baseUrl: string
  readonly seed: string
  /** The day at which the city is shown: acts end on its eve and begin a year before. */
  readonly asOf: PlainDate
}
/** A demonstration one works in: its people sign in once and what the plans need is read once, whatever is then made. */
export type DemoCity = Omit<WhichCity, 'baseUrl'> & { readonly client: DemoClient; readonly city: City }

/** Everybody who signed in for the work is signed out after it, also when it fails. */
export async function withDemoCity<T>(
  { baseUrl, seed, asOf }: WhichCity,
  work: (at: DemoCity) => Promise<T>,
): Promise<T> {
  const client = openDemoClient(baseUrl, demonstrationPassword)
  try {
    return await work({ client, city: await readCity(client, asOf), seed, asOf })
  } finally {
    await client.signOut()
  }
}
