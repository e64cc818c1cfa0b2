import { archiveList, type Paper, paperTitle, rulesOfCase } from '@zhiheng/law'
import { findCalendar } from '../catalogue/index.ts'
import {
  type DocumentBytes,
  definitionAsIssued,
  type FilledDocument,
  findDocumentBytes,
  groupsOf,
  type PaperMeta,
  recordDocumentBytes,
  sharedRenderer,
} from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { asCity, inReach, type Tx } from '../platform/database.ts'
import { readStored } from '../platform/read-stored.ts'
import type { Services } from '../platform/services.ts'
import { type CaseKey, loadCase, stateAt } from './case-log.ts'
import { fillPaper } from './fill-paper.ts'
import { findRules, rulesDay } from './gather-context.ts'
import { countPages } from './merge-pdfs.ts'
import { noSuch } from './no-such-thing.ts'
import { gatherSurroundings } from './paper-surroundings.ts'
import { recordReading } from './record-reading.ts'
import { ensureSigned } from './sign-papers.ts'

export type PaperBytes = Pick<DocumentBytes, 'sha256' | 'size'>
type Planned = {
  readonly key: CaseKey
  readonly paper: Paper
  readonly filled: FilledDocument
  /** The same paper with the page on which each paper of the volume begins. */
  readonly fillWith: (pagesOf: (paperId: string) => number) => FilledDocument
  /** The papers the 卷内目录 lists, in its order. */
  readonly listed: readonly string[]
  readonly author: string
  readonly stored: PaperBytes | null
}

/**
 * The bytes of an issued paper: set once from the file as it stood at the paper's own revision, stored by hash,
 * never set again. Safe to ask twice at once: the first to store wins and both get the same hash.
 */
export async function ensurePaperBytes(services: Services, planned: Planned): Promise<PaperBytes> {
  if (planned.stored) return planned.stored
  const { paper, key } = planned
  const filled = await withPages(services, planned)
  const bytes = await sharedRenderer(services.config.fontsDir).renderPdf(filled, metaOf(services, planned))
  const { sha256, size } = await services.blobs.put(bytes)
  const file = {
    ...key,
    documentId: paper.id,
    format: 'pdf',
    kind: paper.kind,
    version: paper.definition,
    sha256,
    size,
    renderedAt: services.clock.now().toISOString(),
  } as const
  return asCity(services.db, key.city, async (tx) => {
    await recordDocumentBytes(tx, file)
    return (await storedBytes(tx, key, paper.id)) ?? file
  })
}

/** A paper that lists the volume waits until the volume is set, and counts its pages. */
async function withPages(
  services: Services,
  { key, filled, fillWith, listed }: Planned,
): Promise<FilledDocument> {
  if (listed.length === 0) return filled
  const pages = new Map<string, number>()
  for (const paperId of listed) {
    const plan = await asCity(services.db, key.city, (tx) =>
      planPaper(services, tx, key.city, key.caseId, paperId),
    )
    const { sha256 } = await ensurePaperBytes(services, plan)
    pages.set(paperId, await countPages(await readStored(services, sha256)))
  }
  return fillWith((paperId) => pages.get(paperId) ?? 0)
}

const metaOf = ({ config }: Services, { paper, author }: Planned): PaperMeta => ({
  issuedAt: paper.issued.at,
  author,
  preview: false,
  check:
    paper.checkCode === undefined
      ? null
      : {
          says: config.checkUrl === null ? paper.checkCode : `${config.checkUrl}/check/${paper.checkCode}`,
          groups: groupsOf(paper.checkCode),
        },
})

async function storedBytes(tx: Tx, key: CaseKey, documentId: string): Promise<PaperBytes | null> {
  const files = await findDocumentBytes(tx, { ...key, documentId })
  return files.find(({ format }) => format === 'pdf') ?? null
}

/** Reads what setting a paper needs, inside the reach of whoever asks; the setting itself comes after the transaction. */
async function planPaper(
  services: Services,
  tx: Tx,
  city: string,
  caseId: string,
  paperId: string,
): Promise<Planned> {
  const found = await loadCase(tx, city, caseId, { lock: false })
  const paper = found?.state.papers.find((one) => one.id === paperId)
  if (!found || !paper) throw noSuch('文书')
  const calendar = await findCalendar(tx, city)
  const rules = await findRules(tx, city, rulesDay(found.state, paper.issued.on))
  const around = await gatherSurroundings(tx, {
    ...found.key,
    dataKey: found.dataKey,
    secrets: services.secrets,
    calendar,
    rules: rulesOfCase(rules, found.state, null),
  })
  const state = stateAt(found.states, paper.issued.revision)
  const definition = await definitionAsIssued(tx, city, paper)
  return {
    key: found.key,
    paper,
    filled: fillPaper(definition, state, paper.about, around),
    fillWith: (pagesOf) => fillPaper(definition, state, paper.about, { ...around, pagesOf }),
    listed: paper.kind === 'D55' ? archiveList(state).map(({ id }) => id) : [],
    author: around.agency.fullName ?? '',
    stored: await storedBytes(tx, found.key, paperId),
  }
}

/** The paper as the reader asked for it, with the reading on the record. DOCX is a working copy, set afresh and marked 非正本. */
export async function openPaper(
  services: Services,
  actor: Actor,
  asked: { caseId: string; paperId: string; format: 'pdf' | 'docx'; now: Date },
): Promise<{ bytes: Buffer; name: string }> {
  const planned = await inReach(services.db, actor, async (tx) => {
    const plan = await planPaper(services, tx, actor.city, asked.caseId, asked.paperId)
    await recordReading(tx, actor, plan.key, {
      what: 'paper',
      detail: paperTitle(plan.paper),
      now: asked.now,
    })
    return plan
  })
  const name = [paperTitle(planned.paper), planned.paper.number].filter(Boolean).join(' ')
  if (asked.format === 'docx')
    return {
      bytes: await sharedRenderer(services.config.fontsDir).renderDocx(
        await withPages(services, planned),
        metaOf(services, planned),
      ),
      name: `${name}（非正本）.docx`,
    }
  const { sha256 } = await ensurePaperBytes(services, planned)
  const signed = await signedOr(services, planned)
  return { bytes: await readStored(services, signed ?? sha256), name: `${name}.pdf` }
}

/** A reader gets the paper also where it cannot be signed just now; 验签 and the job say so. */
async function signedOr(services: Services, { key, paper }: Planned): Promise<string | null> {
  try {
    return (await ensureSigned(services, { key, paper, afterSealing: false }))?.sha256 ?? null
  } catch (error) {
    process.stderr.write(
      `paper ${paper.id} could not be signed: ${error instanceof Error ? error.message : error}\n`,
    )
    return null
  }
}

/** A paper of a case inside the reach of the transaction. */
export async function findPaper(
  tx: Tx,
  city: string,
  caseId: string,
  paperId: string,
): Promise<Pick<Planned, 'key' | 'paper'>> {
  const found = await loadCase(tx, city, caseId, { lock: false })
  const paper = found?.state.papers.find((one) => one.id === paperId)
  if (!found || !paper) throw noSuch('文书')
  return { key: found.key, paper }
}

/** The hash a seal is put to: the bytes must exist before they are sealed. */
export async function hashPaper(
  services: Services,
  actor: Actor,
  caseId: string,
  paperId: string,
): Promise<PaperBytes> {
  const planned = await inReach(services.db, actor, (tx) =>
    planPaper(services, tx, actor.city, caseId, paperId),
  )
  return ensurePaperBytes(services, planned)
}

/** The background job after an act: the paper is ready before somebody asks for it. */
export async function renderPaperJob(services: Services, payload: unknown): Promise<void> {
  const { city, caseId, paperId } = payload as { city: string; caseId: string; paperId: string }
  await ensurePaperBytes(
    services,
    await asCity(services.db, city, (tx) => planPaper(services, tx, city, caseId, paperId)),
  )
}

/** The bytes of one paper inside the reach; the reading is recorded by whoever asks for several. */
export async function paperFile(
  services: Services,
  actor: Actor,
  caseId: string,
  paperId: string,
): Promise<Buffer> {
  const { sha256 } = await hashPaper(services, actor, caseId, paperId)
  return readStored(services, sha256)
}
