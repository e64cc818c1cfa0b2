import {
  addDays,
  clausesOf,
  fineRange,
  type ItemSnapshot,
  inForceOn,
  mayPunish,
  type PlainDate,
  type Stage,
  startingRules,
  type TierSnapshot,
  tiersFor,
} from '@zhiheng/law'
import type { CasePlan, City, PlanUnit, Story, Turns } from './case-plan.ts'
import { demoUnits } from './demo-people.ts'
import { inventParty } from './invented-parties.ts'
import { inventPlace } from './invented-places.ts'
import { planCase } from './plan-case.ts'
import { drawHearing } from './plan-hearing.ts'
import { drawSummary, summaryFineFen, summaryParties } from './plan-summary.ts'
import type { Scene } from './scene.ts'
import { scenesOf } from './scenes.ts'
import { type Random, seededRandom, seededUuid } from './seeded-random.ts'

/** Of a hundred cases of a unit, how many stand where at the as-of day. */
// biome-ignore format: a table
const stagesOfHundred: Readonly<Partial<Record<Stage, number>>> = {
  ARCHIVED: 39, SUMMARY: 1, CLOSED: 5, NOT_ACCEPTED: 6, NOT_FILED: 1, NO_PENALTY: 1, TRANSFERRED: 1, HANDED_OVER: 1,
  CLUE: 3, VERIFYING: 3, FILING_REVIEW: 3, INVESTIGATING: 6, REPORTED: 2, NOTICE_REVIEW: 2, NOTICE: 4, HEARING: 2,
  LEGAL_REVIEW: 2, COLLECTIVE: 2, DECISION_REVIEW: 2, DECIDED: 2, EXECUTING: 4, URGED: 1, PERFORMED: 1, CLOSING_REVIEW: 2,
  DEFERRED: 2, SUSPENDED: 1, JURISDICTION: 1,
}
/** How many of a hundred cases each unit has. */
// biome-ignore format: a table
export const unitsOfHundred: Readonly<Record<string, number>> = {
  haizhou: 22, shiju: 8, lianyun: 8, ganyu: 8, donghai: 8, guanyun: 7, guannan: 7,
  'haizhou.zhujian': 6, 'ganyu.jiaotong': 6, 'donghai.shijian': 6, xinpu: 5, banpu: 3, xugou: 3, qinghu: 3,
}

export type CityPlanOptions = { readonly cases: number; readonly seed: string; readonly asOf: PlainDate }

/** Every case of the city, unit by unit. Deterministic in (seed, as-of day) and in how many there are. */
export function planCity(city: City, { cases, seed, asOf }: CityPlanOptions): readonly CasePlan[] {
  const units = deck(unitsOfHundred, `${seed}|units`)
  const drawn = new Map<string, number>()
  return Array.from({ length: cases }, (_, index) => {
    const login = units[index % units.length] ?? demoUnits[0].login
    const count = drawn.get(login) ?? 0
    drawn.set(login, count + 1)
    const goals = deck(stagesOfHundred, `${seed}|stages|${login}`)
    const goal = (goals[count % goals.length] ?? 'ARCHIVED') as Stage
    return planOne(city, { login, goal, seed: `${seed}|${asOf}|${index}`, asOf })
  })
}

/** A hundred cards in an order that the seed decides. */
export function deck(table: Readonly<Record<string, number | undefined>>, seed: string): readonly string[] {
  const random = seededRandom(seed)
  const cards = Object.entries(table).flatMap(([card, count = 0]) =>
    Array.from({ length: count }, () => card),
  )
  for (let at = cards.length - 1; at > 0; at -= 1) {
    const other = random.between(0, at)
    ;[cards[at], cards[other]] = [cards[other] ?? '', cards[at] ?? '']
  }
  return cards
}

type One = {
  readonly login: string
  readonly goal: Stage
  readonly seed: string
  readonly asOf: PlainDate
  /** Turns a test wants to see taken. */
  readonly turns?: Partial<Turns>
  /** What a batch settles beforehand. */
  readonly settled?: Pick<Story, 'slip' | 'pictures'>
}

/** One case of one unit that stands in `goal` on the eve of the as-of day. */
export function planOne(city: City, { login, goal, seed, asOf, turns: wanted, settled }: One): CasePlan {
  const unit = city.units.find((one) => one.login === login)
  if (!unit) throw new RangeError(`没有演示单位 ${login}`)
  const random = seededRandom(`${seed}|story`)
  const endOn = addDays(asOf, -1 - idleDays(random, goal))
  const told = tellStory(city, { unit, random, seed, goal, endOn, wanted })
  // A batch has the numbers of one unit before it: a government's letter is left to the gate.
  const story = settled ? { ...told, ...settled, dispute: agreed(told.dispute) } : told
  return planCase(story, { calendar: city.calendar, goal: reachedBy(story, goal), endOn })
}

/** Where nothing may be fined on the spot the case has gone the ordinary way; where nobody else claims it, it is investigated. */
function reachedBy({ turns, dispute }: Story, goal: Stage): Stage {
  if (goal === 'SUMMARY' && turns.ending !== 'summary') return 'ARCHIVED'
  return goal === 'JURISDICTION' && !dispute ? 'INVESTIGATING' : goal
}

/** The day on which the case of that seed is to stand in its goal. */
export const endOfCase = (seed: string, goal: Stage, asOf: PlainDate): PlainDate =>
  addDays(asOf, -1 - idleDays(seededRandom(`${seed}|story`), goal))

/** How long ago the last thing happened: finished cases over the year, open ones lately, some forgotten for too long. */
function idleDays(random: Random, goal: Stage): number {
  const dice = random.next()
  if (goal === 'ARCHIVED' || goal === 'NOT_ACCEPTED') return random.between(0, 285)
  if (goal === 'CLOSED') return random.between(0, 25)
  if (goal === 'INVESTIGATING') return dice < 0.5 ? random.between(0, 6) : random.between(7, 80)
  if (goal === 'CLUE' || goal === 'VERIFYING')
    return dice < 0.7 ? random.between(0, 4) : random.between(5, 14)
  if (goal === 'EXECUTING' || goal === 'URGED') return random.between(0, dice < 0.7 ? 12 : 24)
  return dice < 0.75 ? random.between(0, 3) : random.between(4, 10)
}

type Telling = {
  readonly unit: PlanUnit
  readonly random: Random
  readonly seed: string
  readonly goal: Stage
  readonly endOn: PlainDate
  readonly wanted: Partial<Turns> | undefined
}

/** Where only a case stands that ends without a penalty: no hearing comes to it. */
const endsBeside: ReadonlySet<Stage> = new Set(['NOT_FILED', 'NO_PENALTY', 'TRANSFERRED', 'HANDED_OVER'])

function tellStory(city: City, { unit, random, seed, goal, endOn, wanted }: Telling): Story {
  const spot = decidedOnTheSpot(city, { unit, seed, goal, endOn, wanted })
  const otherEnd = spot || (wanted?.ending ?? 'penalty') !== 'penalty' || endsBeside.has(goal)
  const hearing = wanted?.hearing ?? (otherEnd ? 'none' : drawHearing(seed, goal))
  const { scene, item, tiers } = chooseScene(city, { unit, random, endOn, wanted, hearing, spot })
  const place = inventPlace(random, unit.areaCode)
  const kind = random.pick(
    spot ? summaryParties(scene, item) : hearing === 'none' ? scene.parties : partiesInRange(scene, item),
  )
  const party = inventParty(random, {
    kind,
    region: place.region,
    address: place.address,
    trade: scene.trade,
  })
  const step = random.between(0, scene.sizes.length - 1)
  const gravity = step / Math.max(1, scene.sizes.length - 1)
  const range = fineRange(item, party.kind)
  const fineFen =
    (spot && summaryFineFen(item, kind, gravity)) ||
    (hearing === 'none' ? fineOf(scene, range, gravity) : fineInRange(range, gravity))
  const [lead, support] = chooseOfficers(random, unit)
  const mine = tiersFor(tiers as readonly TierSnapshot[], party.kind)
  const tier = mine.find(
    (one) => (one.fineMinFen ?? Number.POSITIVE_INFINITY) <= fineFen && fineFen <= (one.fineMaxFen ?? -1),
  )
  const drawn = drawTurns(random, scene, goal, seed)
  // Whoever asks for turns of an archived case means those of a penalty, unless they say how it ends.
  const turns: Turns = {
    ...drawn,
    ...drawSideTurns({ seed, goal, scene, item }),
    ...((goal === 'ARCHIVED' && wanted) || hearing !== 'none' ? { ending: 'penalty' as const } : {}),
    ...wanted,
    ...(spot ? { ending: 'summary' as const } : {}),
    ...(hearing === 'none' ? {} : { legalView: 'agree' as const }),
    hearing,
  }
  return {
    caseId: seededUuid(`${seed}|case`),
    ...{ seed, unit, lead, support, scene, item, party, place, fineFen },
    tier: tier?.tier ?? null,
    found: tier ? foundFor(tier) : [],
    departs: !tier && mine.length > 0 && item.fineReview === null,
    size: scene.sizes[step] ?? '',
    dispute: disputeOf(city, unit, turns.dispute),
    device: (turns.monitored && city.cameras.get(unit.unitId)) || null,
    // What is to be confiscated is not given back before the decision.
    turns: { ...turns, preserves: turns.preserves && !turns.confiscates },
  }
}

/** What an officer finds under a tier: all it asks for, or the first of what it offers. */
function foundFor(tier: TierSnapshot): readonly string[] {
  const { all, clauses } = clausesOf(tier)
  return all ? clauses : clauses.slice(0, 1)
}

/** The other unit of the county that could claim the same case. */
const rivals: Readonly<Record<string, string>> = {
  haizhou: 'haizhou.zhujian',
  'haizhou.zhujian': 'haizhou',
  xinpu: 'haizhou.zhujian',
  ganyu: 'ganyu.jiaotong',
  'ganyu.jiaotong': 'ganyu',
  donghai: 'donghai.shijian',
  'donghai.shijian': 'donghai',
}
function disputeOf({ units }: City, { login }: PlanUnit, outcome: Turns['dispute']): Story['dispute'] {
  const other = units.find((one) => one.login === rivals[login])
  return other && outcome !== 'none' ? { otherUnitId: other.unitId, otherUnit: other.name, outcome } : null
}
const agreed = (dispute: Story['dispute']): Story['dispute'] => dispute && { ...dispute, outcome: 'agreed' }

/** A scene of the unit's line whose item is in force all the while and which the unit may punish. */
function chooseScene(
  city: City,
  {
    unit,
    random,
    endOn,
    wanted,
    hearing,
    spot,
  }: Pick<Telling, 'unit' | 'random' | 'endOn' | 'wanted'> & {
    readonly hearing: Turns['hearing']
    readonly spot: boolean
  },
) {
  const scenes = scenesOfUnit(unit)
  const fitting = wanted?.preserves || wanted?.confiscates ? scenes.filter(({ goods }) => goods) : scenes
  const possible = possibleScenes(city, unit, endOn, fitting).filter(
    ({ item }) => !wanted?.confiscates || item.penaltyKinds.includes(confiscatesGoods),
  )
  if (spot) return random.pick(possible.filter(({ scene, item }) => summaryParties(scene, item).length > 0))
  const grave = possible.filter(({ scene, item }) => partiesInRange(scene, item).length > 0)
  return random.pick(hearing === 'none' ? possible : grave)
}

function possibleScenes(city: City, unit: PlanUnit, endOn: PlainDate, among: readonly Scene[]) {
  return among.flatMap((scene) =>
    (city.items.get(scene.item) ?? [])
      .filter(
        ({ item }) =>
          mayPunish(unit, item) && inForceOn(item, endOn) && inForceOn(item, addDays(endOn, -180)),
      )
      .map((found) => ({ scene, ...found })),
  )
}

/** Whether this story is one of the summary procedure: drawn so, and something the unit may fine on the spot. */
function decidedOnTheSpot(city: City, { unit, seed, goal, endOn, wanted }: Omit<Telling, 'random'>): boolean {
  const asked = wanted ? wanted.ending === 'summary' : drawSummary(seed, goal)
  if (!asked) return false
  const possible = possibleScenes(city, unit, endOn, scenesOfUnit(unit))
  return possible.some(({ scene, item }) => summaryParties(scene, item).length > 0)
}

const scenesOfUnit = ({ level, line }: PlanUnit): readonly Scene[] =>
  scenesOf[level === 'town' ? 'town' : (line ?? '')] ?? []

/** 较大数额 as the city starts with it: from here on a hearing is owed. */
const rangeFrom = Math.max(startingRules.hearing.personFen, startingRules.hearing.organisationFen)

/** The kinds of party that the item lets be fined in the range of the hearing. */
const partiesInRange = (scene: Scene, item: ItemSnapshot) =>
  scene.parties.filter((kind) => {
    const range = fineRange(item, kind === 'company' ? 'organisation' : 'person')
    return !('review' in range) && range.maxFen >= rangeFrom
  })

/** In whole thousands of yuan, from the least of the range of the hearing to fifty thousand. */
function fineInRange(range: ReturnType<typeof fineRange>, gravity: number): number {
  const most = 'review' in range ? rangeFrom : Math.min(range.maxFen, 5_000_000)
  return Math.floor((rangeFrom + (most - rangeFrom) * gravity) / 100_000) * 100_000
}

/** By how grave it is, within what the scene and the item allow, and below the range of the hearing. */
function fineOf(scene: Scene, range: ReturnType<typeof fineRange>, gravity: number): number {
  const [low, high] = scene.yuan
  const yuan = low + (high - low) * gravity
  const rounded = yuan >= 1000 ? Math.round(yuan / 100) * 100 : Math.round(yuan / 50) * 50
  if ('review' in range) return rounded * 100
  return Math.min(Math.max(rounded * 100, range.minFen, 5000), range.maxFen, 1_900_000)
}

/** Two officers of the unit; one of 连云's has a certificate that ran out. */
function chooseOfficers(random: Random, unit: PlanUnit): readonly [string, string] {
  const all = ['chengban1', 'chengban2', 'chengban3', ...(unit.login === 'lianyun' ? [] : ['chengban4'])]
  const lead = random.chance(0.4) ? 'chengban1' : random.pick(all)
  return [lead, random.pick(all.filter((one) => one !== lead))]
}

const choose = <T>(random: Random, ...ways: readonly (readonly [T, number])[]): T => {
  let left = random.next() * ways.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [way, weight] of ways) {
    left -= weight
    if (left < 0) return way
  }
  return ways[0]?.[0] as T
}

/** Which way a case goes that stands in a stage: of the archived ones one in ten ends without a penalty. */
function endingOf(random: Random, goal: Stage): Turns['ending'] {
  const spared = () => choose(random, ['minorHarmless' as const, 55], ['firstViolation' as const, 45])
  if (goal === 'NOT_FILED') return 'nonFiling'
  if (goal === 'NO_PENALTY') return spared()
  if (goal === 'TRANSFERRED') return 'police'
  if (goal === 'HANDED_OVER') return 'handedOver'
  if (goal !== 'ARCHIVED') return 'penalty'
  const drawn = choose<Turns['ending'] | 'spared'>(
    random,
    ['penalty', 900],
    ['spared', 55],
    ['nonFiling', 25],
    ['handedOver', 10],
    ['police', 4],
    ['cancelled', 6],
  )
  return drawn === 'spared' ? spared() : drawn
}

const confiscatesGoods = '没收非法财物'
type SideTurns = 'filmed' | 'monitored' | 'guides' | 'confiscates' | 'dispute'

/** What is drawn apart from the other turns, so that these stay as they were. */
function drawSideTurns({
  seed,
  goal,
  scene,
  item,
}: Pick<Story, 'seed' | 'scene' | 'item'> & { readonly goal: Stage }): Pick<Turns, SideTurns> {
  const random = seededRandom(`${seed}|side`)
  const filmed = random.chance(0.15)
  const confiscates = random.chance(0.6) && !!scene.goods && item.penaltyKinds.includes(confiscatesGoods)
  const disputed = random.chance(0.03) || goal === 'JURISDICTION'
  const dispute = choose(random, ['agreed' as const, 40], ['designated' as const, 60])
  const monitored = random.chance(0.12)
  const guides = seededRandom(`${seed}|guides`).chance(0.06)
  return { filmed, monitored, guides, confiscates, dispute: disputed ? dispute : 'none' }
}

function drawTurns(
  random: Random,
  scene: Scene,
  goal: Stage,
  seed: string,
): Omit<Turns, 'hearing' | SideTurns> {
  const turns: Omit<Turns, 'hearing' | SideTurns> = {
    source: choose(
      random,
      ['patrol', 45],
      ['complaint', 22],
      ['digitalCity', 12],
      ['community', 9],
      ['superior', 6],
      ['jointCheck', 6],
    ),
    endsEarly: goal === 'NOT_ACCEPTED' ? choose(random, ['CLUE', 35], ['VERIFYING', 65]) : null,
    filing: choose(random, ['straight', 90], ['returned', 7], ['withdrawn', 3]),
    preserves: random.chance(0.4) && scene.goods !== undefined,
    correction: choose(random, ['none', 25], ['obeyed', 63], ['obeyedLate', 12]),
    reportReturned: random.chance(0.05),
    firstLookReturned: random.chance(0.04),
    noticeBy: choose(random, ['direct', 82], ['left', 10], ['postal', 8]),
    heard: choose(random, ['silent', 48], ['waiver', 26], ['statement', 26]),
    adopted: random.chance(0.4),
    legalView: choose(random, ['agree', 91], ['agreeIfMended', 5], ['supplement', 4]),
    grave: random.chance(0.04),
    decisionReturned: random.chance(0.03),
    decisionBy: choose(random, ['direct', 78], ['left', 10], ['postal', 12]),
    pays: choose(
      random,
      ['inTime', 83],
      ['late', 6],
      ['demanded', 8],
      ['instalments', 2],
      ['instalmentMissed', 1],
    ),
    scanned: random.chance(0.2),
    suspends: random.chance(0.02),
    extends: random.chance(0.02),
    ending: endingOf(random, goal),
  }
  return {
    ...turns,
    // Drawn apart, so that the other turns stay as they were.
    ...(seededRandom(`${seed}|notice`).chance(0.015) && {
      decisionBy: 'public' as const,
      pays: 'late' as const,
    }),
    ...(goal === 'COLLECTIVE' && { grave: true }),
    ...(goal === 'URGED' && { pays: 'demanded' as const }),
    ...(goal === 'DEFERRED' && { pays: 'instalments' as const }),
    ...(goal === 'SUSPENDED' && { suspends: true }),
  }
}
