import {
  type ActionName,
  type AnyEntry,
  apply,
  type CaseState,
  type CityRules,
  type DocumentTypeCode,
  documentNumber,
  kindOf,
  type PaperIssued,
  type Payloads,
  papersMade,
  paperTitle,
  replacedBy,
  type Surroundings,
} from '@zhiheng/law'
import {
  allocateNumber,
  type Definition,
  type Definitions,
  groupOfFact,
  isOwnKind,
  newCheckCode,
  paperIncomplete,
  prefixMissing,
} from '../documents/index.ts'
import { newId } from '../platform/chance.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { fillPaper } from './fill-paper.ts'

export type Numbering = {
  readonly tx: Tx
  readonly city: string
  readonly unitId: number
  readonly year: number
  readonly prefix: string | null
  /** Whose 号段 is asked before the counter: the officer who decides on the spot. */
  readonly holderId: string | null
}

/** A number for a paper or a case, in the transaction of the act: no act, no number. */
export async function giveNumber(
  { tx, city, unitId, year, prefix, holderId }: Numbering,
  type: DocumentTypeCode,
): Promise<string> {
  if (!prefix) throw prefixMissing()
  const serial = await allocateNumber(tx, { city, unitId, type, year }, holderId)
  return documentNumber({ prefix, type, year, serial })
}

/** The papers an act makes, numbered where they are numbered; a re-made paper takes the place of the old one. */
export async function planPapers(
  numbering: Numbering,
  state: CaseState,
  action: ActionName,
  payload: Payloads[ActionName],
  rules: CityRules,
  definitions: Definitions,
): Promise<PaperIssued[]> {
  const replaced =
    action === 'reissuePaper' && 'paperId' in payload
      ? state.papers.find((one) => one.id === payload.paperId)
      : undefined
  const wanted = replaced
    ? [{ kind: replaced.kind, about: replaced.about, city: replaced.city }]
    : papersMade(action, { state, payload, rules }).map(({ kind, about }) => ({
        kind,
        about: about && 'id' in payload ? String(payload.id) : null,
        city: action === 'issueCityPaper' && 'paper' in payload ? payload.paper : undefined,
      }))
  const papers: PaperIssued[] = []
  for (const { kind, about, city } of wanted) {
    const definition = definitionOf(definitions, kind)
    const type = kindOf({ kind, ...(city && { city }) })?.numbered
    const number = type ? await giveNumber(numbering, type as DocumentTypeCode) : null
    const earlier = replaced ?? replacedBy(state, kind, about)
    papers.push({
      id: newId(),
      kind,
      about,
      definition: definition.version,
      number,
      uses: [],
      replaces: earlier && !earlier.servedBy ? earlier.id : null,
      ...(definition.served !== 'N' && { checkCode: newCheckCode() }),
      ...(city && { city }),
    })
  }
  return papers
}

function definitionOf(definitions: Definitions, kind: string): Definition {
  const definition = definitions.get(kind)
  if (!definition && isOwnKind(kind))
    throw problem(422, 'no_city_paper', `本市文书 ${kind} 已经停用，不能再制作。`, {
      wayForward: '已经做成的仍然有效；需要再用的，请系统管理员在文书模板中重新发布。',
    })
  if (!definition) throw new Error(`no definition of paper ${kind}`)
  return definition
}

/**
 * Fills every paper of an entry from the file as it will stand, and notes which groups of facts it drew on.
 * A missing fact refuses the act and is named: an incomplete paper is never made.
 */
export function fillPapers(
  before: CaseState,
  entry: AnyEntry,
  around: Surroundings,
  definitions: Definitions,
): AnyEntry {
  if (entry.papers.length === 0) return entry
  const after = apply(before, entry)
  const papers = entry.papers.map((paper) => {
    const definition = definitionOf(definitions, paper.kind)
    const { used, missing } = fillPaper(definition, after, paper.about, around)
    if (missing.length > 0)
      refuseMissing(
        paperTitle(paper),
        missing.map(({ label }) => label),
      )
    return { ...paper, uses: [...new Set(used.map(groupOfFact))].sort() }
  })
  return { ...entry, papers }
}

function refuseMissing(title: string, labels: readonly string[]): never {
  const refusals = labels.map((label) => ({
    code: 'factMissing',
    reason: `《${title}》缺少：${label}`,
    wayForward: '补齐后再办理',
  }))
  throw paperIncomplete(title, labels, { refusals })
}
