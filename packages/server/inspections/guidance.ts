import type { BodyOf, GuidanceGiven, GuidanceSceneView, guidance } from '@zhiheng/contract'
import { beijingDay, type GuidanceSheet, guidanceFacts, guidanceScenes } from '@zhiheng/law'
import { sql } from 'kysely'
import { gatherAgency } from '../cases/index.ts'
import { findPowerItem } from '../catalogue/index.ts'
import { recordEvent } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { newId } from '../platform/chance.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { mayPublish } from './inspection-items.ts'
import {
  definitionOf,
  ensureOfficePaper,
  fillOfficePaper,
  type OfficePaper,
  storedHash,
} from './office-papers.ts'

type Content = {
  readonly matters: readonly string[]
  readonly cautions: readonly string[]
  readonly itemCodes: readonly string[]
}
type Kept = {
  readonly scene: string
  readonly version: number
  readonly content: Content
  readonly keptAt: Date
  readonly keptBy: string
}

const givers = ['R1', 'R2', 'R3', 'R9', 'R11']
const mayGive = ({ roles }: Actor): boolean => roles.some((role) => givers.includes(role))

/** The newest version of each scene of the actor's unit. */
async function findKept(tx: Tx, { city, unitId }: Actor): Promise<readonly Kept[]> {
  const { rows } = await sql<Kept>`
    select distinct on (g.scene) g.scene, g.version, g.content, g.kept_at as "keptAt", s.name as "keptBy"
    from guidance_scenes g join persons s on s.city = g.city and s.person_id = g.kept_by
    where g.city = ${city} and g.unit_id = ${unitId} order by g.scene, g.version desc`.execute(tx)
  return rows
}

/** Scenes with their content, those of the rule book first; and what was handed over lately. */
export async function describeGuidance(services: Services, tx: Tx, actor: Actor) {
  const kept = await findKept(tx, actor)
  const codes = kept.flatMap(({ content }) => [...content.itemCodes])
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct on (item_code) item_code as code, name from penalty_items
    where city = ${actor.city} and item_code = any(${codes}) order by item_code, valid_from desc`.execute(tx)
  const named = new Map(rows.map(({ code, name }) => [code, name]))
  const names = [...guidanceScenes, ...kept.map(({ scene }) => scene)]
  const scenes = [...new Set<string>(names)].map((scene): GuidanceSceneView => {
    const one = kept.find((each) => each.scene === scene)
    return {
      scene,
      version: one?.version ?? 0,
      matters: [...(one?.content.matters ?? [])],
      cautions: [...(one?.content.cautions ?? [])],
      items: (one?.content.itemCodes ?? []).map((code) => ({ code, name: named.get(code) ?? code })),
      keptAt: one?.keptAt.toISOString() ?? null,
      keptBy: one?.keptBy ?? null,
    }
  })
  return {
    scenes,
    given: await findGiven(services, tx, actor),
    mayKeep: mayPublish(actor),
    mayGive: mayGive(actor),
  }
}

async function findGiven({ secrets }: Services, tx: Tx, { city, unitId }: Actor): Promise<GuidanceGiven[]> {
  const { rows } = await sql<{ paperId: string; sheet: string; dataKey: string }>`
    select paper_id as "paperId", sheet, data_key as "dataKey" from guidance_sheets
    where city = ${city} and unit_id = ${unitId} order by given_at desc limit 20`.execute(tx)
  return rows.map(({ paperId, sheet, dataKey }) => {
    const { scene, receiver, place, givenOn, officer } = readSheet(secrets.unsealWith(dataKey, sheet))
    return { paperId, scene, receiver, place, givenOn, officer }
  })
}

const readSheet = (text: string): GuidanceSheet => JSON.parse(text) as GuidanceSheet

/** 填写告知内容: a new version; 409 where somebody else has saved meanwhile. */
export async function keepScene(
  tx: Tx,
  actor: Actor,
  at: Date,
  input: BodyOf<typeof guidance.keep>,
): Promise<{ version: number }> {
  if (!mayPublish(actor))
    throw problem(403, 'may_not_keep', '只有承办机构负责人、内勤可以修改告知内容。', {
      wayForward: '请本单位的承办机构负责人或者内勤办理。',
    })
  const scene = input.scene.trim()
  await sql`select pg_advisory_xact_lock(hashtextextended(${`guidance|${actor.city}|${actor.unitId}|${scene}`}, 0))`.execute(
    tx,
  )
  const standing = (await findKept(tx, actor)).find((one) => one.scene === scene)?.version ?? 0
  if (standing !== input.version)
    throw problem(409, 'stale', '他人已经修改了这个场景的告知内容。', {
      revision: standing,
      wayForward: '刷新页面，核对新的内容后再修改。',
    })
  await penaltiesOf(tx, actor, input.itemCodes)
  const version = standing + 1
  const content: Content = { matters: input.matters, cautions: input.cautions, itemCodes: input.itemCodes }
  await sql`insert into guidance_scenes (city, unit_id, scene, version, content, kept_by, kept_at)
    values (${actor.city}, ${actor.unitId}, ${scene}, ${version}, ${JSON.stringify(content)}::jsonb, ${actor.personId}, ${at})`.execute(
    tx,
  )
  await recordEvent(tx, { city: actor.city, by: actor, at }, 'keep_guidance_scene', scene, {
    scene,
    version,
    content,
  })
  return { version }
}

/** 处罚依据 from the catalogue as it stands today; 422 where an item is not in it. */
async function penaltiesOf(
  tx: Tx,
  { city, today }: Actor,
  codes: readonly string[],
): Promise<GuidanceSheet['penalties']> {
  const penalties: GuidanceSheet['penalties'][number][] = []
  for (const code of codes) {
    const item = await findPowerItem(tx, city, code, today)
    if (!item)
      throw problem(422, 'not_in_catalogue', `目录里没有事项${code}。`, {
        field: 'itemCodes',
        wayForward: '从事项目录中选择。',
      })
    const { name, lawTitle, violationArticle, penaltyArticle } = item
    penalties.push({
      name,
      violation: violationArticle ? `《${lawTitle}》${violationArticle}` : `《${lawTitle}》`,
      penalty: `《${lawTitle}》${penaltyArticle}`,
    })
  }
  return penalties
}

/** 出具一次性告知单: what it says is kept with it, so that a later change of the scene changes no sheet that was handed over. */
export async function giveSheet(
  services: Services,
  actor: Actor,
  now: Date,
  input: BodyOf<typeof guidance.give>,
): Promise<{ paperId: string }> {
  if (!mayGive(actor))
    throw problem(403, 'may_not_give', '您的岗位不能出具一次性告知单。', {
      wayForward: '请本单位的执法人员办理。',
    })
  const { secrets } = services
  const paperId = newId()
  const plan = await inReach(services.db, actor, async (tx) => {
    const scene = (await findKept(tx, actor)).find((one) => one.scene === input.scene)
    if (scene?.version !== input.version)
      throw problem(409, 'stale', '这个场景的告知内容还没有填写，或者已经修改。', {
        wayForward: '刷新页面，核对现在的告知内容后再出具。',
      })
    const { matters, cautions, itemCodes } = scene.content
    const sheet: GuidanceSheet = {
      ...{ scene: scene.scene, matters, cautions, penalties: await penaltiesOf(tx, actor, itemCodes) },
      ...{ receiver: input.receiver.trim(), place: input.place.trim() },
      ...{ givenOn: beijingDay(now.toISOString()), officer: actor.name },
      certificate: actor.certificate?.number ?? '',
    }
    const dataKey = secrets.newCaseKey()
    const sealed = secrets.sealWith(dataKey, JSON.stringify(sheet))
    const planned = await planSheet(tx, actor, { paperId, sheet, issuedAt: now.toISOString() })
    await sql`insert into guidance_sheets (city, unit_id, paper_id, scene, version, sheet, data_key, given_by, given_at)
      values (${actor.city}, ${actor.unitId}, ${paperId}, ${scene.scene}, ${scene.version}, ${sealed}, ${dataKey},
        ${actor.personId}, ${now})`.execute(tx)
    return planned
  })
  await ensureOfficePaper(services, plan)
  return { paperId }
}

async function planSheet(
  tx: Tx,
  { city, unitId, unitName }: Pick<Actor, 'city' | 'unitId' | 'unitName'>,
  {
    paperId,
    sheet,
    issuedAt,
  }: { readonly paperId: string; readonly sheet: GuidanceSheet; readonly issuedAt: string },
): Promise<OfficePaper> {
  const agency = await gatherAgency(tx, { city, unitId })
  return {
    ...{ city, unitId, fileId: paperId, author: agency.fullName ?? unitName },
    paper: { id: paperId, kind: 'K03', version: definitionOf('K03').version, issuedAt },
    filled: fillOfficePaper('K03', guidanceFacts(sheet, agency)),
    stored: await storedHash(tx, city, paperId, paperId),
  }
}

/** A sheet as it was handed over. */
export async function openSheet(services: Services, actor: Actor, paperId: string): Promise<Buffer> {
  const plan = await inReach(services.db, actor, async (tx) => {
    const { rows } = await sql<{ unitId: number; sheet: string; dataKey: string; givenAt: Date }>`
      select unit_id as "unitId", sheet, data_key as "dataKey", given_at as "givenAt" from guidance_sheets
      where city = ${actor.city} and paper_id = ${paperId}`.execute(tx)
    const [row] = rows
    if (!row)
      throw problem(404, 'not_found', '没有找到这份告知单。', { wayForward: '回到一次性告知页重新打开。' })
    const sheet = readSheet(services.secrets.unsealWith(row.dataKey, row.sheet))
    const owner = { city: actor.city, unitId: row.unitId, unitName: actor.unitName }
    return planSheet(tx, owner, { paperId, sheet, issuedAt: row.givenAt.toISOString() })
  })
  return ensureOfficePaper(services, plan)
}
