import { addDays } from '@zhiheng/law'
import type { Script } from './case-plan.ts'
import { told } from './case-plan.ts'
import { inventName, inventPhone } from './invented-parties.ts'
import { planEndBeforeFiling } from './plan-end-before-filing.ts'
import { planMatter } from './plan-guidance.ts'

/** From the clue to 立案. Returns who reported it, where somebody gave a name; null where it ended before it was filed. */
export function planFiling(script: Script): { readonly reporter: string | null } | null {
  const { story, clock, random, act } = script
  const reporter = planClue(script)
  if (story.turns.endsEarly === 'CLUE') return planEnd(script)
  clock.days(0, 1)
  act(
    'zhongdui',
    'assignOfficers',
    async ({ personId }) => ({
      leadId: await personId(story.lead),
      supportId: await personId(story.support),
      noConflict: true,
    }),
    'VERIFYING',
  )
  if (story.turns.guides && story.turns.source === 'community') planMatter(script)
  clock.days(0, 2)
  act(story.lead, 'recordVerification', {
    checkedAt: clock.ago(random.between(25, 80)),
    findings: `${told(story, story.scene.seen)}。`,
    attachments: [],
  })
  if (story.turns.endsEarly === 'VERIFYING') return planEnd(script)
  if (planEndBeforeFiling(script, reporter)) return null
  clock.minutes(10, 60)
  act(story.lead, 'recordParty', { party: story.party })
  clock.minutes(5, 25)
  const foundOn = script.acts[0]?.at.slice(0, 10) ?? clock.day()
  act(story.lead, 'chooseItem', {
    itemCode: story.item.code,
    cause: story.scene.cause,
    actFrom: addDays(foundOn, -random.between(0, 6)),
    actUntil: foundOn,
    continuing: false,
    place: `${story.place.address}门前`,
  })
  clock.days(0, 2)
  propose(script)
  planReview(script)
  return { reporter }
}

/** Returns the name of who reported it, where somebody gave a name. */
function planClue(script: Script): string | null {
  const { story, clock, random, act } = script
  const { scene, turns, place, party } = story
  const told12345 = turns.source === 'complaint'
  const by = told12345 ? 'neiqin' : turns.source === 'community' ? 'xieguan' : story.lead
  const receivedAt = clock.ago(random.between(10, 50))
  const reporter =
    told12345 && random.chance(0.7) ? { name: inventName(random), phone: inventPhone(random) } : null
  act(by, 'registerClue', {
    source: turns.source,
    receivedAt,
    reporter,
    externalNumber: told12345
      ? `LYG${clock.day().replaceAll('-', '')}${random.between(10_000, 99_999)}`
      : null,
    content: `${told(story, told12345 || turns.source === 'superior' ? scene.complaint : scene.seen)}。`,
    place: `${place.address}门前`,
    areaCode: place.townCode,
    foundOn: clock.day(),
    suspect: random.chance(0.55) ? party.name : null,
    opinion: random.pick([
      '拟派员现场核查。',
      '线索具体，建议指派执法人员核查。',
      '属本单位管辖，拟核查处理。',
    ]),
    attachments: [],
  })
  return reporter?.name ?? null
}

/** 不予受理 or 教育了结: seven clues in ten need no penalty. */
function planEnd({ story, clock, random, act }: Script): null {
  clock.days(0, 3)
  const educated = random.chance(0.7)
  const reason = educated
    ? random.pick([
        '情节轻微，经批评教育当事人当场改正，没有造成危害后果。',
        '首次发生且已当场改正，经教育了结，告知当事人有关规定。',
      ])
    : random.pick([
        '经核查，反映的情况不属实，没有发现违法行为。',
        '经核查，反映的行为已经有关部门批准，不属于违法行为。',
      ])
  const outcome = educated ? 'educated' : 'notAccepted'
  act('zhongdui', 'endClue', { outcome, reason: `${reason}（${story.place.town}）` }, 'NOT_ACCEPTED')
  return null
}

function propose({ story, act, random }: Script): void {
  act(
    story.lead,
    'proposeFiling',
    {
      summary: `${story.party.name}涉嫌${story.scene.cause}：${told(story, story.scene.why)}。`,
      grounds: random.pick([
        '有初步证据证明存在违法行为，属于本机关管辖，未超过追责时效，建议立案调查。',
        '符合立案条件：有明确的当事人和初步证据，依法应当给予行政处罚，属于本机关管辖。',
      ]),
      hasEvidence: true,
      withinJurisdiction: true,
    },
    'FILING_REVIEW',
  )
}

function planReview(script: Script): void {
  const { story, clock, random, act } = script
  if (story.turns.filing === 'withdrawn') {
    clock.minutes(10, 40)
    act(story.lead, 'withdraw', { reason: '案情摘要遗漏当事人住所，补充后重新报请。' }, 'VERIFYING')
    clock.minutes(20, 60)
    propose(script)
  }
  clock.days(0, 1)
  if (story.turns.filing === 'returned') {
    const reason = random.pick(['初步证据不足，请补充现场照片后再报。', '请核实当事人登记信息后重新报请。'])
    act('zhongdui', 'returnTo', { stage: 'VERIFYING', reason }, 'VERIFYING')
    clock.days(1, 2)
    act(story.lead, 'recordVerification', {
      checkedAt: clock.ago(40),
      findings: `${told(story, story.scene.seen)}。已补充核对当事人的证照和现场情况。`,
      attachments: [],
    })
    clock.minutes(20, 60)
    propose(script)
    clock.days(0, 1)
  }
  act('zhongdui', 'countersignFiling', {
    opinion: random.pick(['同意立案，报请批准。', '拟同意立案。', '符合立案条件，同意上报。']),
  })
  clock.days(0, 1)
  act(
    'fenguan',
    'approveFiling',
    { opinion: random.pick(['同意立案。', '同意。', '同意立案，依法调查。']) },
    'INVESTIGATING',
  )
}
