import {
  type ActionName,
  type AnyEntry,
  type CaseState,
  type PaperIssued,
  type Payloads,
  parseIssuedNumber,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { allocateNumber, voidNumber } from '../documents/index.ts'
import { inUnit, type Tx } from '../platform/database.ts'
import type { CaseKey } from './case-log.ts'
import { giveNumber, type Numbering } from './make-papers.ts'

/** 指定管辖通知书 is numbered out of the superior's own run, with its own 机关代字; every other paper out of the case's unit's. */
export async function numberedBy<T>(
  numbering: Numbering,
  payload: Payloads[ActionName],
  plan: (numbering: Numbering) => Promise<T>,
): Promise<T> {
  if (!('superiorUnitId' in payload && 'designated' in payload)) return plan(numbering)
  const { tx, city } = numbering
  const unitId = payload.superiorUnitId
  const { rows } = await sql<{ prefix: string | null }>`
    select /* by key */ prefix from units where city = ${city} and unit_id = ${unitId}`.execute(tx)
  return inUnit(tx, unitId, () => plan({ ...numbering, unitId, prefix: rows[0]?.prefix ?? null }))
}

/** Numbers that belong to the act itself and to no paper: the case's own at filing, the archive's at the end. */
export async function giveNumbers(
  numbering: Numbering,
  action: ActionName,
  state: CaseState,
): Promise<string> {
  if (action === 'approveFiling') return state.caseNumber ?? giveNumber(numbering, '立')
  // A file bound a second time, after 纠错, keeps the number it has.
  if (action === 'archiveCase') return state.archive?.archiveNumber ?? archiveNumber(numbering)
  return ''
}

/** 归档号: eight digits, the year of closing and a serial of that year (ARC-3). */
async function archiveNumber({ tx, city, unitId, year }: Numbering): Promise<string> {
  const serial = await allocateNumber(tx, { city, unitId, type: '归档', year })
  return `${year}${String(serial).padStart(4, '0')}`
}

/** Puts the numbers given into the payload, so that the log alone tells them. */
export function withNumbers<A extends ActionName>(
  action: A,
  payload: Payloads[A],
  papers: readonly PaperIssued[],
  own: string,
): Payloads[A] {
  const numberOf = (kind: string) => papers.find((paper) => paper.kind === kind)?.number ?? ''
  const numbers: Partial<Record<ActionName, object>> = {
    approveFiling: { caseNumber: own },
    archiveCase: { archiveNumber: own },
    approveNotice: { number: numberOf('D31') || numberOf('D32') },
    approveDecision: { number: numberOf('D43') },
    decideSummary: { number: numberOf('D42') },
    decideNoPenalty: { number: numberOf('D44') },
    issueDemand: { number: numberOf('Q10') },
  }
  return { ...payload, ...numbers[action] }
}

/** The number of a paper that was made anew stays accounted for: void, with the reason. */
export async function voidReplaced(
  tx: Tx,
  { city, unitId }: CaseKey,
  before: CaseState,
  { papers, payload }: AnyEntry,
): Promise<void> {
  const replaced = before.papers.filter(({ id }) => papers.some((paper) => paper.replaces === id))
  for (const { number } of replaced) {
    const parts = number === null ? null : parseIssuedNumber(number)
    if (!parts?.ok) continue
    const reason = 'reason' in payload && payload.reason ? payload.reason : '重新制作'
    await voidNumber(tx, { city, unitId, type: parts.type, year: parts.year }, parts.serial, reason)
  }
}
