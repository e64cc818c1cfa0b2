import type { InspectionDraft, InspectionInputs, LaterInspectionAct } from '@zhiheng/contract'
import {
  checkCitizenId,
  checkCreditCode,
  type InspectionItem,
  type InspectionParticipant,
  type InspectionPayloads,
  type InspectionPlan,
  maskIdentifier,
  type Officer,
  type PublishedItem,
  plainIdentifier,
  unitsOfVisit,
} from '@zhiheng/law'
import { sql } from 'kysely'
import { findOfficer } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Secrets } from '../platform/secrets.ts'
import { findFrequency } from './inspection-context.ts'
import { findPublished } from './inspection-items.ts'
import type { LoadedInspection } from './inspection-log.ts'

type Kit = {
  readonly tx: Tx
  readonly actor: Actor
  readonly secrets: Secrets
  readonly found: LoadedInspection
}

/** The draft as the log keeps it: items and officers by name, the identifier sealed. */
export async function completePlan(input: InspectionDraft, kit: Kit): Promise<InspectionPlan> {
  const { tx, actor, secrets, found } = kit
  const { kind, itemIds, participants, leadId, supportId, from, until, place, reason, trigger } = input
  const subject = subjectOf(input.subject, secrets, found.dataKey)
  return {
    kind,
    subject,
    items: await itemsOf(tx, actor.city, itemIds),
    participants: await participantsOf(kit, participants),
    lead: await officer(kit, leadId, 'leadId'),
    support: await officer(kit, supportId, 'supportId'),
    from,
    until,
    place: place.trim(),
    reason: reason.trim(),
    trigger: trigger.trim(),
    frequency: await findFrequency(tx, found, { subject }, from),
  }
}

function subjectOf(
  { kind, name, idNumber, address }: InspectionDraft['subject'],
  secrets: Secrets,
  dataKey: string,
): InspectionPlan['subject'] {
  const plain = plainIdentifier(idNumber)
  const check = kind === 'enterprise' ? checkCreditCode(plain) : checkCitizenId(plain)
  if (!check.ok)
    throw problem(422, 'identifier_wrong', `${check.reason}。`, {
      field: 'subject.idNumber',
      wayForward: kind === 'enterprise' ? '核对营业执照上的统一社会信用代码。' : '核对公民身份号码。',
    })
  return {
    kind,
    name: name.trim(),
    idNumber: secrets.sealWith(dataKey, plain),
    idMasked: maskIdentifier(plain),
    idDigest: secrets.blindIndex(plain),
    address: address.trim(),
  }
}

const asItem = ({ itemId, name, basis, itemCode }: PublishedItem): InspectionItem => ({
  itemId,
  name,
  basis,
  itemCode,
})

async function itemsOf(tx: Tx, city: string, ids: readonly string[]): Promise<readonly InspectionItem[]> {
  const published = await findPublished(tx, city, ids)
  if (ids.some((id) => !published.some(({ itemId }) => itemId === id)))
    throw problem(422, 'item_unknown', '所选的检查事项没有公布。', {
      field: 'itemIds',
      wayForward: '从公布的检查事项中选择；没有的，先公布检查事项。',
    })
  return published.map(asItem)
}

async function participantsOf(
  { tx, actor, found }: Kit,
  given: InspectionDraft['participants'],
): Promise<readonly InspectionParticipant[]> {
  const named: InspectionParticipant[] = []
  for (const { unitId, itemIds } of given) {
    if (unitId === found.key.unitId || named.some((one) => one.unitId === unitId))
      throw problem(422, 'participant_twice', '参加单位不得重复，也不能是牵头单位自己。', {
        field: 'participants',
        wayForward: '删去重复的单位。',
      })
    const { rows } = await sql<{ name: string }>`
      select name from units where city = ${actor.city} and unit_id = ${unitId}`.execute(tx)
    const unitName = rows[0]?.name
    if (unitName === undefined)
      throw problem(422, 'unit_unknown', '没有找到所选的参加单位。', {
        field: 'participants',
        wayForward: '从单位表中选择。',
      })
    named.push({ unitId, unitName, items: await itemsOf(tx, actor.city, itemIds) })
  }
  return named
}

async function officer({ tx, actor, found }: Kit, personId: string, field: string): Promise<Officer> {
  const { city, unitId } = found.key
  const one = await findOfficer(tx, { city, unitId, personId, today: actor.today, line: null })
  if (!one)
    throw problem(422, 'officer_unknown', '所选人员不在本单位任职。', {
      field,
      wayForward: '从本单位在任的执法人员中选择。',
    })
  return one
}

/** The officers as they stand on the day of the act: a certificate that has run out since the draft is seen. */
export async function officersToday(
  tx: Tx,
  actor: Actor,
  found: LoadedInspection,
): Promise<InspectionPlan | null> {
  const { plan } = found.state
  if (!plan) return null
  const kit = { tx, actor, found }
  const { city, unitId } = kit.found.key
  const now = async (one: Officer): Promise<Officer> =>
    (await findOfficer(tx, { city, unitId, personId: one.personId, today: actor.today, line: null })) ?? {
      ...one,
      certificateNumber: '',
    }
  return { ...plan, lead: await now(plan.lead), support: await now(plan.support) }
}

type Completing = {
  readonly [A in Exclude<LaterInspectionAct, 'askNearby' | 'linkClue'>]: (
    input: InspectionInputs[A],
    kit: Kit,
  ) => Promise<InspectionPayloads[A]> | InspectionPayloads[A]
}

/** Input of an act to what the log keeps. */
export const completeInspection: Completing = {
  settleNearby: async ({ choice, reason, participants }, kit) => ({
    choice,
    reason: reason.trim(),
    participants: choice === 'joint' ? await participantsOf(kit, participants) : [],
  }),
  approve: (input) => input,
  decline: (input) => input,
  withdraw: (input) => input,
  conduct: (input, { found }) => {
    const { unitName, key, state } = found
    const own = { unitId: key.unitId, unitName }
    const units = state.plan ? unitsOfVisit(own, state.plan) : [own]
    return {
      ...input,
      results: input.results.map((one) => ({
        ...one,
        unitName: units.find(({ unitId }) => unitId === one.unitId)?.unitName ?? '',
      })),
    }
  },
  tell: (input) => input,
}
