import { sql } from 'kysely'
import type pg from 'pg'
import type { NumberBook, NumberRun } from '../../documents/index.ts'
import { copyRows } from '../../platform/copy-rows.ts'
import type { Tx } from '../../platform/database.ts'

type Given = NumberRun & { readonly serial: number; reason: string | null }

/** The numbers of one unit while a chunk of its cases is made: the counters stand locked, what was given is written at the end. */
export type UnitBook = NumberBook & {
  /** What was given since is given back: the case it was for is not written. */
  readonly mark: () => () => void
  readonly write: (client: pg.ClientBase) => Promise<void>
}

/** Locks the unit's counters, so that its officers wait this moment and no number is given twice. */
export async function openBook(tx: Tx, city: string, unitId: number): Promise<UnitBook> {
  const { rows } = await sql<{ type: string; year: number; last: number }>`
    select type, year, last from number_counters where city = ${city} and unit_id = ${unitId} for update`.execute(
    tx,
  )
  const keyOf = ({ type, year }: { type: string; year: number }) => `${type}|${year}`
  const known = new Map(rows.map((row) => [keyOf(row), row.last]))
  const last = new Map(known)
  const given: Given[] = []

  return {
    take: async (run) => {
      const serial = (last.get(keyOf(run)) ?? 0) + 1
      last.set(keyOf(run), serial)
      given.push({ ...run, serial, reason: null })
      return serial
    },
    void: (run, serial, reason) => {
      const one = given.findLast((it) => it.type === run.type && it.year === run.year && it.serial === serial)
      if (!one || one.reason !== null) return false
      one.reason = reason
      return true
    },
    mark: () => {
      const [count, before] = [given.length, new Map(last)]
      return () => {
        given.length = count
        last.clear()
        for (const [key, serial] of before) last.set(key, serial)
      }
    },
    write: async (client) => {
      const counters = [...last].map(([key, serial]) => {
        const [type = '', year = ''] = key.split('|')
        return { city, unit_id: unitId, type, year: Number(year), last: serial }
      })
      await copyRows(
        client,
        'number_counters',
        counters.filter((one) => !known.has(keyOf(one))),
      )
      for (const one of counters)
        if (known.has(keyOf(one)))
          await sql`update number_counters set last = ${one.last}
            where city = ${city} and unit_id = ${unitId} and type = ${one.type} and year = ${one.year}`.execute(
            tx,
          )
      await copyRows(
        client,
        'document_numbers',
        given.map(({ type, year, serial, reason }) => ({
          city,
          unit_id: unitId,
          type,
          year,
          serial,
          state: reason === null ? 'issued' : 'void',
          reason,
        })),
      )
    },
  }
}
