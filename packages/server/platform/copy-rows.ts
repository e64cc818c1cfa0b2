import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A list is an array of texts; any other object is JSON, word for word as the gate writes it. */
export type CopyValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly [key: string]: unknown }
export type CopyRow = Readonly<Record<string, CopyValue>>

/**
 * Writes rows by COPY in the client's own transaction; the columns are the keys of the first row, the same in all.
 * COPY does not pass row-level security: the client must be the tables' owner.
 */
export async function copyRows(
  client: pg.ClientBase,
  table: string,
  rows: readonly CopyRow[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`))
  const done = finished(stream)
  done.catch(() => {}) // awaited below; a failure while writing must not be unhandled meanwhile
  try {
    for (let at = 0; at < rows.length; at += 500) {
      const lines = rows
        .slice(at, at + 500)
        .map((row) => `${columns.map((column) => textOf(row[column] ?? null)).join('\t')}\n`)
      if (!stream.write(lines.join(''))) await Promise.race([once(stream, 'drain'), done])
    }
    stream.end()
  } catch (error) {
    // A COPY left open would keep the rollback waiting for ever.
    stream.destroy(error instanceof Error ? error : new Error(String(error)))
  }
  await done
}

const special = /[\\\n\r\t]/g
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string => text.replace(special, (one) => escapes[one] ?? one)

/** COPY's text format. */
function textOf(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (isList(value)) return escaped(`{${value.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
  return typeof value === 'object' ? escaped(JSON.stringify(value)) : String(value)
}
const isList = (value: CopyValue): value is readonly string[] => Array.isArray(value)
