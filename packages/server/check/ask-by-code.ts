import {
  type AnyEntry,
  beijingDay,
  type CheckAnswer,
  checkAnswer,
  fold,
  rulesOfCase,
  type Surroundings,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findRules, gatherAgency, rulesDay } from '../cases/index.ts'
import { findCalendar } from '../catalogue/index.ts'
import { digestOfCode, readCheckCode } from '../documents/index.ts'
import { asStranger } from '../platform/database.ts'
import type { Services } from '../platform/services.ts'

/** What the page says of a paper, with the agency that made it and the hash of the very file. */
export type Checked = {
  readonly answer: CheckAnswer
  readonly agency: Surroundings['agency']
  /** Of the stored PDF as it was issued; null until it is set. */
  readonly sha256: string | null
  /** Of the same file with its electronic signature, which is what people are given; null where nothing was signed. */
  readonly signedSha256: string | null
}

type Found = {
  readonly city: string
  readonly unitId: number
  readonly paperId: string
  readonly sha256: string | null
  readonly signedSha256: string | null
  readonly entries: readonly string[]
}

/**
 * Asks by a code as somebody typed or scanned it; null when no paper has it. The transaction reaches no city, no unit and no case: only
 * the database's own function opens the one file the code belongs to. A code of a wrong shape is asked like any other.
 */
export function askByCode(services: Services, typed: string, now: Date): Promise<Checked | null> {
  return asStranger(services.db, async (tx) => {
    const { rows } = await sql<Found>`
      select /* by key */ city, unit_id as "unitId", paper_id as "paperId", sha256, signed_sha256 as "signedSha256", entries
      from ask_by_check_code(${digestOfCode(readCheckCode(typed))})`.execute(tx)
    const [found] = rows
    if (!found) return null
    const { city, unitId, paperId, sha256, signedSha256, entries } = found
    const state = fold(entries.map((entry) => JSON.parse(entry) as AnyEntry))
    const paper = state.papers.find((one) => one.id === paperId)
    if (!paper) throw new Error(`paper ${paperId} stands in no log`)
    const today = beijingDay(now.toISOString())
    const calendar = await findCalendar(tx, city)
    const rules = await findRules(tx, city, rulesDay(state, today))
    return {
      answer: checkAnswer(state, paper, { calendar, today, rules: rulesOfCase(rules, state, null) }),
      agency: await gatherAgency(tx, { city, unitId }),
      sha256,
      signedSha256,
    }
  })
}
