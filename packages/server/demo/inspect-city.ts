import type { InspectionDone, InspectionDraft, InspectionInputs, LaterInspectionAct } from '@zhiheng/contract'
import {
  addDays,
  type InspectionStatus,
  isWorkingDay,
  type PlainDate,
  type WorkingCalendar,
} from '@zhiheng/law'
import type { PlanUnit } from './case-plan.ts'
import type { SignedInPerson } from './demo-client.ts'
import { type InspectionScene, inspectionSceneOf } from './inspection-scenes.ts'
import { inventParty, spokesman } from './invented-parties.ts'
import { inventPlace } from './invented-places.ts'
import { type OfficeClock, officeClock } from './office-hours.ts'
import { seededRandom } from './seeded-random.ts'
import type { DemoCity } from './with-demo-city.ts'

/** One inspection as it is meant to go: when it is asked for, why, how far it comes, what is found. */
type Visit = {
  readonly daysAgo: number
  readonly kind: InspectionDraft['kind']
  readonly reaches: Exclude<InspectionStatus, 'withdrawn'>
  readonly outcome: 'nothing' | 'correction'
}

/** What every unit has: some visits long told, one refused, one not told yet, one to come, one that waits for its approval. */
// biome-ignore format: one visit a line
const visits: readonly Visit[] = [
  { daysAgo: 75, kind: 'planned',   reaches: 'told',       outcome: 'nothing' },
  { daysAgo: 52, kind: 'complaint', reaches: 'told',       outcome: 'correction' },
  { daysAgo: 33, kind: 'planned',   reaches: 'told',       outcome: 'nothing' },
  { daysAgo: 20, kind: 'planned',   reaches: 'declined',   outcome: 'nothing' },
  { daysAgo: 7,  kind: 'planned',   reaches: 'carriedOut', outcome: 'correction' },
  { daysAgo: 3,  kind: 'planned',   reaches: 'approved',   outcome: 'nothing' },
  { daysAgo: 1,  kind: 'planned',   reaches: 'drafted',    outcome: 'nothing' },
]

/**
 * 行政检查 of the demonstration, over the same API as its cases. A unit that has inspections already is left as it is, so that
 * it may be called again; interrupted, a unit keeps those it has. Returns how many were made.
 */
export async function inspectCity(at: DemoCity): Promise<number> {
  let made = 0
  for (const unit of at.city.units) made += await inspectUnit(at, unit)
  return made
}

async function inspectUnit(at: DemoCity, unit: PlanUnit): Promise<number> {
  const { client, city, asOf } = at
  const scene = inspectionSceneOf(unit)
  const lead = await client.as(`${unit.login}.chengban1`)
  const there = await lead.call<{ total: number }>('GET', `/api/inspections?unitId=${unit.unitId}`, {
    at: `${asOf}T01:00:00.000Z`,
  })
  const item = city.items.get(scene.item)?.at(-1)?.item
  if (there.total > 0 || !item) return 0
  const clerk = await client.as(`${unit.login}.neiqin`)
  const published = addDays(asOf, -300)
  const { itemId } = await clerk.call<{ itemId: string }>('POST', '/api/inspection-items', {
    at: `${published}T01:00:00.000Z`,
    body: {
      name: scene.name,
      basis: `《${item.lawTitle}》${item.violationArticle}`,
      itemCode: scene.item,
      from: published,
      until: null,
    },
  })
  for (const visit of visits) await inspect(at, { unit, visit, scene, itemId })
  return visits.length
}

type Planned = {
  readonly unit: PlanUnit
  readonly visit: Visit
  readonly scene: InspectionScene
  readonly itemId: string
}

/** One inspection, from the request on, as far as it goes before the day the city is shown. */
async function inspect(
  { client, city, seed, asOf }: DemoCity,
  { unit, visit, scene, itemId }: Planned,
): Promise<void> {
  const key = `${seed}|inspection|${unit.login}|${visit.daysAgo}`
  const random = seededRandom(key)
  const start = lastWorkingDay(city.calendar, addDays(asOf, -visit.daysAgo))
  const clock = officeClock(random, city.calendar, start)
  const [lead, support, leader] = await Promise.all(
    ['chengban1', 'chengban2', 'fenguan'].map((part) => client.as(`${unit.login}.${part}`)),
  )
  if (!lead || !support || !leader) return
  const subject = subjectOf(
    sharedBy(unit, visit) ? `${seed}|inspection|${unit.areaCode}|${scene.trade}` : key,
    unit,
    scene,
  )
  const coming = visit.reaches === 'approved' || visit.reaches === 'drafted'
  const from = coming ? addDays(asOf, 6) : clock.day()
  const body: InspectionDraft = {
    kind: visit.kind,
    subject: { kind: 'enterprise', name: subject.name, idNumber: subject.idNumber, address: subject.address },
    itemIds: [itemId],
    participants: [],
    leadId: lead.personId,
    supportId: support.personId,
    from,
    until: addDays(from, 13),
    place: subject.address,
    reason: visit.kind === 'planned' ? `${asOf.slice(0, 4)}年度检查计划` : scene.complaint,
    trigger:
      visit.kind === 'planned'
        ? ''
        : `12345工单${clock.day().replaceAll('-', '')}${random.between(1000, 9999)}`,
  }
  const done = await lead.call<InspectionDone>('POST', '/api/inspections', { at: clock.at(), body })
  const take = actsOn(done, clock)
  if (visit.reaches === 'drafted') return
  clock.minutes(50, 180)
  if (visit.reaches === 'declined')
    return take(leader, 'decline', {
      opinion: '该单位近期已接受过检查，本次不安排，并入下一季度的检查计划。',
    })
  await take(leader, 'approve', { opinion: '同意检查。' })
  if (visit.reaches === 'approved') return
  clock.days(1, 1)
  clock.minutes(70, 90)
  const { toRecord, toTell } = wordsOf({ unit, visit, scene, subject, clock })
  await take(lead, 'conduct', toRecord)
  if (visit.reaches === 'carriedOut') return
  clock.days(1, 2)
  await take(support, 'tell', toTell(clock.day()))
}

type Acting = <A extends LaterInspectionAct>(
  who: SignedInPerson,
  act: A,
  input: InspectionInputs[A],
) => Promise<void>

/** The acts after the draft, each at the time the office's clock shows. */
function actsOn({ inspectionId, revision: drafted }: InspectionDone, clock: OfficeClock): Acting {
  let revision = drafted
  return async (who, act, input) => {
    const done = await who.call<InspectionDone>('POST', `/api/inspections/${inspectionId}/${act}`, {
      at: clock.at(),
      body: { revision, input },
    })
    revision = done.revision
  }
}

type Subject = {
  readonly name: string
  readonly idNumber: string
  readonly address: string
  readonly host: string
}

function wordsOf({
  unit,
  visit,
  scene,
  subject,
  clock,
}: Omit<Planned, 'itemId'> & { subject: Subject; clock: OfficeClock }) {
  const mended = visit.outcome === 'correction'
  const toRecord: InspectionInputs['conduct'] = {
    noticeGivenAt: clock.ago(55),
    startedAt: clock.ago(50),
    endedAt: clock.ago(12),
    place: subject.address,
    noticeReceivedBy: subject.host,
    certificateShown: true,
    rightsTold: true,
    frequencyTold: true,
    attendedBy: subject.host,
    results: [
      {
        unitId: unit.unitId,
        findings: mended ? scene.fault : scene.sound,
        outcome: visit.outcome,
        demand: mended ? scene.demand : '',
        correctBy: mended ? addDays(clock.day(), 7) : null,
      },
    ],
    refused: false,
    signatureNote: '',
  }
  const toTell = (toldOn: PlainDate): InspectionInputs['tell'] => ({
    toldOn,
    receivedBy: subject.host,
    way: '直接送交',
    summary: mended ? `发现一项问题，已责令改正：${scene.demand}。` : '检查事项没有发现问题。',
  })
  return { toRecord, toTell }
}

/** A business in the unit's area; the same seed, the same business. */
function subjectOf(seed: string, { areaCode }: PlanUnit, { trade }: InspectionScene): Subject {
  const random = seededRandom(seed)
  const { address, region } = inventPlace(random, areaCode)
  const party = inventParty(random, {
    kind: random.chance(0.5) ? 'trader' : 'company',
    region,
    address,
    trade,
  })
  return { name: party.name, idNumber: party.idNumber, address, host: spokesman(party).name }
}

/** The visit to come of a county's 城市管理局 and the one another of its bureaus asks for are to one business of their trade: 综合查一次. */
const sharedBy = ({ level, line }: PlanUnit, { reaches }: Visit): boolean =>
  level === 'county' && reaches === (line === 'CG' ? 'approved' : 'drafted')

function lastWorkingDay(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  let at = day
  while (!isWorkingDay(calendar, at)) at = addDays(at, -1)
  return at
}
