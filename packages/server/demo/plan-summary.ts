import {
  addHours,
  deadlineRule,
  earlierOf,
  fineRange,
  type ItemSnapshot,
  proveDeadline,
  type Stage,
  startingRules,
  summaryLimitFen,
} from '@zhiheng/law'
import { pictureOf, type Script, slipOf, told } from './case-plan.ts'
import { drawSignature } from './draw-picture.ts'
import type { PartyKind } from './invented-parties.ts'
import { planClosure } from './plan-execution.ts'
import type { Scene } from './scene.ts'
import { seededRandom } from './seeded-random.ts'

/** How many of a hundred finished cases were decided on the spot. */
const onTheSpot = 0.18

/** Drawn apart from the other turns, so that these stay as they were. */
export function drawSummary(seed: string, goal: Stage): boolean {
  if (goal === 'SUMMARY') return true
  return (goal === 'ARCHIVED' || goal === 'CLOSED') && seededRandom(`${seed}|summary`).chance(onTheSpot)
}

/** What may be fined on the spot under the item, for that kind of party; null where the least fine is too high. */
export function summaryFineFen(item: ItemSnapshot, kind: PartyKind, gravity: number): number | null {
  if (!item.penaltyKinds.includes('罚款')) return null
  const range = fineRange(item, kind === 'company' ? 'organisation' : 'person')
  if ('review' in range) return null
  const party = kind === 'company' ? ('organisation' as const) : ('person' as const)
  const limit = Math.min(
    summaryLimitFen({ kind: party, soleTrader: kind === 'trader' }, startingRules),
    range.maxFen,
  )
  const least = Math.max(range.minFen, 5_000)
  if (least > limit) return null
  return least + Math.floor(((limit - least) * gravity) / 5_000) * 5_000
}

export const summaryParties = (scene: Scene, item: ItemSnapshot): readonly PartyKind[] =>
  scene.parties.filter((kind) => summaryFineFen(item, kind, 0) !== null)

/** 简易程序 from the kerb to the archive (《行政处罚法》第五十一条、第五十二条). */
export function planSummary(script: Script): void {
  const { story, clock, random, act } = script
  const { scene, party, place } = story
  const seen = clock.ago(random.between(10, 30))
  act(story.lead, 'registerClue', {
    ...{ source: 'patrol', receivedAt: seen, reporter: null, externalNumber: null },
    content: `${told(story, scene.seen)}。`,
    place: `${place.address}门前`,
    areaCode: place.townCode,
    foundOn: clock.day(),
    suspect: party.name,
    opinion: '违法事实确凿，拟当场处理。',
    attachments: [],
  })
  clock.minutes(6, 18)
  const decidedOn = clock.day()
  const collected = planDecisionOnTheSpot(script)
  clock.days(0, 1)
  act(story.lead, 'recordSummaryFiling', { filedWith: '法制科', note: '' }, 'EXECUTING')
  if (collected) planCash(script)
  else {
    clock.days(1, 9)
    // Nine working days may be more than the fifteen days of the payment: the bank's receipt bears a day in time.
    const served = { fact: '当场处罚决定书交付', on: decidedOn, entry: 1 }
    const paidOn = earlierOf(
      proveDeadline(deadlineRule('payFine'), served, script.calendar).legalDueOn,
      clock.day(),
    )
    act('caiwu', 'recordPayment', {
      ...{ kind: 'fine', amountFen: story.fineFen, paidOn, bank: '连云港东方农村商业银行朝阳支行' },
      receiptNumber: `${decidedOn.replaceAll('-', '')}${slipOf(story, random)}`,
      receipt: null,
    })
  }
  clock.days(0, 1)
  act(story.lead, 'confirmPerformance', { note: '罚款已缴清。' }, 'PERFORMED')
  planClosure(script, '当场处罚决定已经履行，建议结案。')
}

/** Returns whether the fine was taken on the spot: only what does not exceed a hundred yuan (第六十八条第一项). */
function planDecisionOnTheSpot(script: Script): boolean {
  const { story, clock, random, act } = script
  const collected = story.fineFen <= 10_000 && random.chance(0.6)
  const decidedAt = clock.at()
  const signedAt = addHours(decidedAt, 2 / 60)
  clock.minutes(3, 5)
  const statement = random.chance(0.25)
    ? { content: '不知道这样违法，马上改。', answer: '当事人认错态度好，已在处罚中考虑，违法事实成立。' }
    : null
  act(
    story.lead,
    'decideSummary',
    async (file) => {
      const sign = (name: string) => file.upload(`${name}签名.png`, drawSignature(pictureOf(story, name)))
      return {
        leadId: await file.personId(story.lead),
        supportId: await file.personId(story.support),
        ...{ noConflict: true, certificateShown: true, party: story.party, itemCode: story.item.code },
        cause: story.scene.cause,
        actFrom: decidedAt.slice(0, 10),
        actUntil: decidedAt.slice(0, 10),
        place: `${story.place.address}门前`,
        facts: `${story.party.name}${story.scene.cause}：${told(story, story.scene.why)}。`,
        evidence: '现场照片、当事人陈述',
        factsCertain: true,
        kinds: ['罚款'],
        fineFen: story.fineFen,
        reason: '违法事实确凿并有法定依据，当事人当场改正，在法定幅度内给予处罚。',
        ...{ toldOrally: true, statement, decidedAt, signedBy: 'party', signatureNote: '' },
        signatures: {
          lead: await sign('主办'),
          support: await sign('协办'),
          party: await sign('当事人'),
          signedAt,
        },
        collection: collected
          ? {
              ...{ ground: 'small', reason: '', onWater: false, request: null },
              receiptNumber: `SJ${slipOf(story, random)}`,
            }
          : null,
        attachments: [],
      }
    },
    'SUMMARY',
  )
  return collected
}

/** 二日内交回，二日内缴付银行 (第七十一条). */
function planCash({ story, clock, random, act }: Script): void {
  clock.minutes(20, 90)
  act(story.lead, 'handInFine', { on: clock.day(), landedOn: null, receivedBy: '财务科' })
  clock.days(0, 1)
  act('caiwu', 'remitFine', {
    on: clock.day(),
    bank: '连云港东方农村商业银行朝阳支行',
    receiptNumber: `${clock.day().replaceAll('-', '')}${slipOf(story, random)}`,
  })
}
