import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishWording, saveWording } from '../documents/index.ts'
import type { Tx } from '../platform/database.ts'

/** The one paper of the demonstration city's own, in force before its first case. */
export const demoCityPaper = { kind: 'C01', from: '2024-01-01' } as const

export async function publishCityPaper(tx: Tx, city: string, at: Date): Promise<void> {
  const yaml = readFileSync(join(import.meta.dirname, 'city-paper.yaml'), 'utf8')
  const doer = { city, by: null, at, today: demoCityPaper.from }
  const id = await saveWording(tx, doer, { file: `${demoCityPaper.kind}.yaml`, yaml })
  await publishWording(tx, doer, id, demoCityPaper.from)
}
