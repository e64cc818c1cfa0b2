import { isPlainDate, officePaperKinds, type PlainDate } from '@zhiheng/law'
import { sql } from 'kysely'
import { administersCity, type Doer, recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Definition } from './definition.ts'
import { fill } from './fill.ts'
import { findReplacementFaults } from './find-replacement-faults.ts'
import { type DefinitionReading, readDefinition, readKeptDefinition, sayFault } from './load-definitions.ts'
import { findOwnPaperFaults, isOwnKind, ownSample } from './own-paper.ts'
import { hashOf, shippedDefinitions, versionOf } from './paper-wordings.ts'
import { sampleCase } from './sample-case.ts'

/** Who changes wordings, and the Beijing day it is for them. `by` is null on the command line. */
export type WordingDoer = Doer & { readonly today: PlainDate }
export type WordingId = { readonly kind: string; readonly version: string }

/** 403 for everybody but the 系统管理员 of the whole city. */
export async function mustKeepWordings(tx: Tx, actor: Actor): Promise<void> {
  if (await administersCity(tx, actor)) return
  throw problem(403, 'not_administrator', '只有市政府、市司法局的系统管理员可以改动文书模板。', {
    wayForward: '请市司法局的系统管理员办理；各单位可以查看现行的模板。',
  })
}

function beyond(own: Definition) {
  if (isOwnKind(own.kind)) {
    const wrong = findOwnPaperFaults(own)
    return wrong.length > 0 ? wrong : gapsOnSample(own)
  }
  if (own.inputs || own.madeIn)
    return [
      {
        block: null,
        key: own.inputs ? 'inputs' : 'madeIn',
        message: 'inputs、madeIn 只用于本市增加的文书（编号 C01、C02……），平台的文书请删去',
      },
    ]
  const base = shippedDefinitions().get(own.kind)
  if (!base)
    return [
      {
        block: null,
        key: 'kind',
        message: `平台没有编号为 ${own.kind} 的文书，只能替换平台已有的文书，请改用文书模板页列出的编号；增加本市文书的，编号用 C01、C02……`,
      },
    ]
  if (own.kind in officePaperKinds)
    return [
      {
        block: null,
        key: 'kind',
        message: `${own.kind} 不是案件的文书，本市暂不能改动它的文字，请改用文书模板页列出的其他编号`,
      },
    ]
  const faults = findReplacementFaults(base, own)
  return faults.length > 0 ? faults : gapsOnSample(own)
}

function gapsOnSample(own: Definition) {
  const { missing } = fill(own, sampleCase(ownSample(own)))
  return missing.map(({ path, label }) => ({
    block: null,
    key: 'blocks',
    message: `样例案件没有“${label}”（${path}），这一步还不知道这项内容，请删去或者写作 {{${path}|optional}}`,
  }))
}

/** A city's wording as it was typed: sound in itself, and lawful in place of the shipped one. */
export const checkWording = (file: string, yaml: string): DefinitionReading =>
  readDefinition(file, yaml, beyond)

function mustBeSound(file: string, yaml: string): Definition {
  const { definition, faults } = checkWording(file, yaml)
  if (definition) return definition
  throw problem(422, 'wording_faulty', `模板有 ${faults.length} 处错误，没有保存。`, {
    wayForward: faults.map(sayFault).join('；'),
  })
}

/** Keeps a draft. The same text again is the same draft. Nothing is made from it until it is published. */
export async function saveWording(
  tx: Tx,
  doer: Doer,
  { file, yaml }: { file: string; yaml: string },
): Promise<WordingId> {
  const definition = mustBeSound(file, yaml)
  const sha256 = hashOf(yaml)
  const { kind, title } = definition
  const version = versionOf(definition.version, sha256)
  const { numAffectedRows } = await sql`
    insert into paper_wordings (city, kind, version, yaml, sha256, saved_by, saved_at)
    values (${doer.city}, ${kind}, ${version}, ${yaml}, ${sha256}, ${doer.by?.personId ?? null}, ${doer.at})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows === 1n)
    await recordEvent(tx, doer, 'save_paper_wording', kind, { title, version, sha256 })
  return { kind, version }
}

/** From this day on papers of the kind are made from it; those made before stay as they are. Checked once more. */
export async function publishWording(
  tx: Tx,
  doer: WordingDoer,
  id: WordingId,
  from: PlainDate,
): Promise<void> {
  mustNotBePast(doer, from)
  await oneAtATime(tx, doer.city)
  const yaml = await findText(tx, doer.city, id)
  const { title } = mustBeSound(`${id.kind}.yaml`, yaml)
  await addAct(tx, doer, { ...id, act: 'publish', from })
  await recordEvent(tx, doer, 'publish_paper_wording', id.kind, { title, version: id.version, from })
}

/** From this day on the wording before it, or the shipped one, is in force again. */
export async function withdrawWording(
  tx: Tx,
  doer: WordingDoer,
  id: WordingId,
  from: PlainDate,
): Promise<void> {
  mustNotBePast(doer, from)
  await oneAtATime(tx, doer.city)
  const { rows } = await sql<{ act: string; from: PlainDate }>`
    select act, from_day::text as "from" from paper_wording_acts
    where city = ${doer.city} and kind = ${id.kind} and version = ${id.version}
    order by from_day desc, act_id desc limit 1`.execute(tx)
  const [last] = rows
  if (last?.act !== 'publish')
    throw problem(422, 'not_published', '这份模板没有发布，或者已经停用。', {
      wayForward: '在文书模板页查看现行的模板。',
    })
  if (from < last.from)
    throw problem(422, 'before_publication', `这份模板自${last.from}起使用，停用不能早于该日。`, {
      field: 'from',
      wayForward: '选择使用之日或者以后的日期。',
    })
  await addAct(tx, doer, { ...id, act: 'withdraw', from })
  const { title } = readKeptDefinition(await findText(tx, doer.city, id))
  await recordEvent(tx, doer, 'withdraw_paper_wording', id.kind, { title, version: id.version, from })
}

/** The text of a version of ours. 404 where there is none. */
export async function findText(tx: Tx, city: string, { kind, version }: WordingId): Promise<string> {
  const { rows } = await sql<{ yaml: string }>`
    select yaml from paper_wordings where city = ${city} and kind = ${kind} and version = ${version}`.execute(
    tx,
  )
  const [row] = rows
  if (row) return row.yaml
  throw problem(404, 'not_found', '没有这份模板。', { wayForward: '回到文书模板页，从列表中选择。' })
}

function mustNotBePast({ today }: WordingDoer, from: PlainDate): void {
  if (isPlainDate(from) && from >= today) return
  throw problem(422, 'day_past', '日期应为今日或者以后；已经做成的文书不受影响。', {
    field: 'from',
    wayForward: '选择今日或者以后的日期。',
  })
}

/** The acts of a city are numbered in the order in which they come to stand: a stamp never hides one under way. */
const oneAtATime = (tx: Tx, city: string) =>
  sql`select pg_advisory_xact_lock(hashtext('paper_wordings'), hashtext(${city}))`.execute(tx)

async function addAct(
  tx: Tx,
  doer: WordingDoer,
  { kind, version, act, from }: WordingId & { act: 'publish' | 'withdraw'; from: PlainDate },
): Promise<void> {
  await sql`insert into paper_wording_acts (city, kind, version, act, from_day, done_by, done_at)
    values (${doer.city}, ${kind}, ${version}, ${act}, ${from}::date, ${doer.by?.personId ?? null}, ${doer.at})`.execute(
    tx,
  )
}
