import { randomBytes } from 'node:crypto'
import type { ActionInput } from '@zhiheng/contract'
import { beijingDay } from '@zhiheng/law'
import { actInBatch, type CaseInBatch, openInBatch } from '../../cases/index.ts'
import type { DocumentBytes } from '../../documents/index.ts'
import type { Blobs, Stored } from '../../platform/blobs.ts'
import { type Chance, withChance } from '../../platform/chance.ts'
import type { Tx } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'
import { type CasePlan, loginOf, type OpenFile, type PlannedAct, type Story } from '../case-plan.ts'
import { type Attachment, mediaTypeOf } from '../demo-client.ts'
import { seededUuid } from '../seeded-random.ts'
import type { AcrossBook } from './across-book.ts'
import { actorHere, type CityHere } from './read-city-here.ts'
import type { StandIns } from './stand-in-papers.ts'

export type Bench = {
  readonly services: Pick<Services, 'secrets' | 'blobs'>
  readonly city: string
  readonly known: CityHere
  readonly standIns: StandIns
}
/** What a chunk shares between its cases. */
export type Chunk = {
  readonly tx: Tx
  readonly across: AcrossBook
  /** The issued bytes of the chunk's papers; `keepDocumentBytes` shows them to the gate's steps. */
  readonly files: DocumentBytes[]
}

/** Ids from the seed, so that the same city can be made again; keys and nonces stay random. */
export function chanceOf(seed: string, bytes: Chance['bytes'] = fromPool()): Chance {
  let drawn = 0
  return { uuid: () => seededUuid(`${seed}|id|${drawn++}`), bytes }
}

/** Random bytes, drawn from the system many at a time. */
function fromPool(): Chance['bytes'] {
  return (length) => {
    if (at + length > pool.length) {
      pool = randomBytes(1 << 16)
      at = 0
    }
    at += length
    return pool.subarray(at - length, at)
  }
}
let pool = Buffer.alloc(0)
let at = 0

/** Carries a plan out, act by act through the gate's own steps. Throws what the gate throws. */
export function runPlan(bench: Bench, chunk: Chunk, plan: CasePlan, chance: Chance): Promise<CaseInBatch> {
  return withChance(chance, async () => {
    const { story, acts } = plan
    const { unit } = story
    const key = { city: bench.city, unitId: unit.unitId, caseId: story.caseId }
    const file = openInBatch(bench.services, key)
    for (const act of acts) {
      const today = beijingDay(act.at)
      const actor = await actorHere(chunk.tx, bench.known, bench.city, loginOf(unit, act.part), today)
      chunk.across.ask(actor, file)
      const input = await act.input(openFile(bench, chunk, file, { act, story, personId: actor.personId }))
      await actInBatch(bench.services, chunk.tx, actor, file, {
        action: act.action,
        input: input as ActionInput<typeof act.action>,
        now: new Date(act.at),
      })
      if (file.state.stage !== act.after)
        throw new Error(`案件 ${key.caseId} 在 ${act.action} 后处于 ${file.state.stage}，计划是 ${act.after}`)
    }
    chunk.across.add(file, unit.name)
    return file
  })
}

function openFile(
  { services, known, standIns }: Bench,
  { files }: Chunk,
  file: CaseInBatch,
  { act, story, personId }: { readonly act: PlannedAct; readonly story: Story; readonly personId: string },
): OpenFile {
  return {
    personId: async (part) => known.people.get(loginOf(story.unit, part))?.personId ?? '',
    view: async () => {
      if (!file.context) throw new Error('the case has no act yet')
      return { state: file.state, context: { ...file.context, today: beijingDay(act.at) } }
    },
    paper: async (kind) => {
      const found = file.state.papers.findLast((one) => one.kind === kind && one.voided === null)
      if (!found) throw new Error(`案件 ${file.key.caseId} 没有文书 ${kind}`)
      return found.id
    },
    hash: async (paperId) => {
      const paper = file.state.papers.find(({ id }) => id === paperId)
      const standIn = paper && standIns[paper.kind]
      if (!standIn) throw new Error(`没有 ${paper?.kind ?? paperId} 的占位文书`)
      if (!files.some(({ documentId }) => documentId === paperId))
        files.push({
          ...file.key,
          documentId: paperId,
          format: 'pdf',
          kind: paper.kind,
          version: paper.definition,
          sha256: standIn.sha256,
          size: standIn.size,
          renderedAt: act.at,
        })
      return standIn.sha256
    },
    upload: async (name, bytes) => {
      const { sha256, size } = await storedOnce(services.blobs, bytes)
      const one: Attachment = { sha256, name, mediaType: mediaTypeOf(name), size }
      file.uploads.push({ ...one, by: personId, at: act.at })
      return one
    },
  }
}

const stored = new WeakMap<Uint8Array, Promise<Stored>>()
/** The few pictures a batch is shown with are drawn once and stored once. */
function storedOnce(blobs: Pick<Blobs, 'put'>, bytes: Uint8Array): Promise<Stored> {
  const known = stored.get(bytes) ?? blobs.put(bytes)
  stored.set(bytes, known)
  return known
}
