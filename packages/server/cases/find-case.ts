import type { CaseView, PaperView, TimelineEntry } from '@zhiheng/contract'
import {
  type CaseState,
  caseDeadlines,
  kindOf,
  lostItsObject,
  mayBeStale,
  ordinaryActions,
  type Paper,
  paperTitle,
  rulesOfCase,
  type Surroundings,
} from '@zhiheng/law'
import {
  cityKindOf,
  type Definition,
  definitionAsIssued,
  definitionsInForce,
  isOwnKind,
  shippedDefinitions,
} from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { keepStanding, standingOf } from '../platform/answered.ts'
import { askLast, inReach, type Tx, together } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type LoadedCase, loadCase } from './case-log.ts'
import { gatherContext } from './gather-context.ts'
import { noSuch } from './no-such-thing.ts'
import { gatherAgency, surroundings } from './paper-surroundings.ts'
import { recordReading } from './record-reading.ts'
import { sayEntry } from './say-entry.ts'
import { staleFacts } from './trace-facts.ts'

/** Everything the case page shows, in one transaction, with the reading on the record. 404 outside the reach. */
export function findCase(services: Services, actor: Actor, caseId: string, now: Date): Promise<CaseView> {
  const read = async (tx: Tx, standing: Promise<unknown>) => {
    const { city, unitId } = actor
    // Most read a case of their own unit: its rows are asked for by their whole key at once.
    const [own] = await together(
      loadCase(tx, city, caseId, { lock: false, unitId }),
      keepStanding(services.db, tx, city, standing),
    )
    const found = own ?? (await loadCase(tx, city, caseId, { lock: false }))
    if (!found) throw noSuch('案件')
    const { key, state, dataKey } = found
    const [context, agency, papersOfCity] = await together(
      gatherContext(tx, { actor, state, now: now.toISOString(), unitId: key.unitId }),
      gatherAgency(tx, key),
      ownPapers(tx, actor),
    )
    const { calendar } = context
    const rules = rulesOfCase(context.rules, state, context.unit.line)
    const around = surroundings(agency, { dataKey, secrets: services.secrets, calendar, rules })
    const papers = await paperViews(tx, found, { ...around, open: (_, masked) => masked })
    await askLast(tx, recordReading(tx, actor, key, { what: 'case', now }))
    return {
      state: closed(state),
      context: { ...context, rules },
      unitName: agency.name ?? '',
      ours: key.unitId === actor.unitId,
      deadlines: caseDeadlines(state, calendar, rules),
      papers,
      ownPapers: papersOfCity,
      timeline: timelineOf(found),
    }
  }
  return inReach(services.db, actor, read, 'kept', { asked: standingOf(actor.city) })
}

/** 本市文书 in force today. */
async function ownPapers(tx: Tx, { city, today }: Actor): Promise<CaseView['ownPapers']> {
  const definitions = await definitionsInForce(tx, city, today)
  return [...definitions.values()]
    .filter(({ kind }) => isOwnKind(kind))
    .map((definition) => ({ kind: definition.kind, paper: cityKindOf(definition) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1))
}

/** The state for a page: sealed texts stay on the server, the page has the masked ones beside them. */
function closed(state: CaseState): CaseState {
  const { party, clue, addressConfirmation } = state
  return {
    ...state,
    party: party && { ...party, idNumber: '', phone: '' },
    clue: clue && { ...clue, reporter: clue.reporter && { ...clue.reporter, phone: '' } },
    addressConfirmation: addressConfirmation && { ...addressConfirmation, phone: '' },
  }
}

function timelineOf({ log, state }: LoadedCase): TimelineEntry[] {
  let stage: string | null = null
  return log.map((entry) => {
    const fromStage = stage
    if (entry.to !== null) stage = entry.to
    else stage ??= 'CLUE'
    return {
      revision: entry.revision,
      action: entry.action,
      title: ordinaryActions[entry.action].title,
      at: entry.at,
      who: entry.actor.name,
      certificateNumber: entry.actor.certificateNumber,
      actingFor: entry.actor.actingFor,
      fromStage,
      toStage: entry.to,
      words: sayEntry(entry, state),
      reason: 'reason' in entry.payload ? entry.payload.reason : null,
      papers: entry.papers.map((paper) => ({
        paperId: paper.id,
        title: paperTitle(paper),
        number: paper.number,
      })),
    }
  })
}

async function paperViews(tx: Tx, found: LoadedCase, around: Surroundings): Promise<PaperView[]> {
  const { state } = found
  const asIssued = new Map<string, Definition>()
  for (const paper of state.papers.filter((one) => mayBeStale(state, one)))
    asIssued.set(paper.id, await definitionAsIssued(tx, found.key.city, paper))
  return state.papers.map((paper) => ({
    paperId: paper.id,
    kind: paper.kind,
    title: paperTitle(paper),
    about: paper.about,
    number: paper.number,
    issuedOn: paper.issued.on,
    sealed: paper.sealed !== null,
    needsSeal: !!kindOf(paper)?.sealed,
    served: paper.servedBy,
    needsService: kindOf(paper)?.served === 'Y' && !lostItsObject(state, paper),
    scans: paper.scans.length,
    voided: paper.voided?.reason ?? null,
    copies: paper.city?.copies ?? shippedDefinitions().get(paper.kind)?.copies ?? 1,
    stale: staleOf(found, paper, around, asIssued.get(paper.id)),
  }))
}

const staleOf = (found: LoadedCase, paper: Paper, around: Surroundings, asIssued: Definition | undefined) =>
  asIssued ? staleFacts(found, paper, around, asIssued) : []

type Revealed = 'party.idNumber' | 'party.phone' | 'reporter.phone' | 'address.phone'

/** Opens one identifier for a person who works on the case; the opening is on the record. */
export function revealIdentifier(
  services: Services,
  actor: Actor,
  caseId: string,
  what: Revealed,
  now: Date,
): Promise<string> {
  return inReach(services.db, actor, async (tx) => {
    const found = await loadCase(tx, actor.city, caseId, { lock: false })
    if (!found) throw noSuch('案件')
    if (found.key.unitId !== actor.unitId)
      throw problem(403, 'may_not_reveal', '只有办案单位的人员可以查看完整号码。', {
        wayForward: '确有需要的，请办案单位提供。',
      })
    const { party, clue, addressConfirmation } = found.state
    const sealed = {
      'party.idNumber': party?.idNumber,
      'party.phone': party?.phone,
      'reporter.phone': clue?.reporter?.phone,
      'address.phone': addressConfirmation?.phone,
    }[what]
    if (!sealed)
      throw problem(404, 'not_found', '本案没有登记这项号码。', {
        wayForward: '先由承办人员登记。',
      })
    await recordReading(tx, actor, found.key, { what: 'identifier', detail: what, now })
    return services.secrets.unsealWith(found.dataKey, sealed)
  })
}
