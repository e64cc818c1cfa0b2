import {
  addDays,
  addWorkingDays,
  deadlineRule,
  type HearingOutcome,
  proveDeadline,
  startingRules,
} from '@zhiheng/law'
import { pictureOf, type Script, type Turns } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { spokesman } from './invented-parties.ts'
import { scanBack, serve } from './plan-service.ts'
import { type Random, seededRandom } from './seeded-random.ts'

/** How many of a hundred cases are given a fine in the range of the hearing, and what then becomes of the right. */
const inRange = 0.07
const ways: readonly Turns['hearing'][] = [
  ...([
    'held',
    'held',
    'held',
    'lapsed',
    'lapsed',
    'lapsed',
    'waived',
    'absent',
    'withdrawn',
    'late',
  ] as const),
]
const goesThere: readonly Turns['hearing'][] = ['held', 'held', 'held', 'absent', 'withdrawn']

/** Drawn apart from the other turns, so that these stay as they were. */
export function drawHearing(seed: string, goal: string): Turns['hearing'] {
  const random: Random = seededRandom(`${seed}|hearing`)
  if (goal === 'HEARING') return random.pick(goesThere)
  return random.chance(inRange) ? random.pick(ways) : 'none'
}

/** 听证 as the turn has it, from the notice served until the file goes to legal review. */
export function planHearing(script: Script): void {
  const { story, clock, calendar } = script
  const since = { fact: '听证告知书送达', on: clock.day(), entry: 1 }
  const period = proveDeadline(deadlineRule('requestHearing'), since, calendar)
  const statement = proveDeadline(deadlineRule('makeStatement', startingRules.timeLimits), since, calendar)
  const turn = period.provisional ? 'waived' : story.turns.hearing
  if (turn === 'waived') waive(script)
  else if (turn === 'lapsed') clock.notBefore(addDays(period.legalDueOn, 1))
  else if (turn === 'late') askLate(script, addDays(period.legalDueOn, 1))
  else {
    ask(script)
    const on = prepare(script)
    if (turn === 'withdrawn') withdraw(script)
    else hold(script, on, turn === 'absent' ? 'absent' : 'held')
  }
  if (turn !== 'waived') clock.notBefore(addDays(statement.legalDueOn, 1))
  clock.minutes(5, 50)
  script.act(story.lead, 'submitToReview', { note: '' }, 'LEGAL_REVIEW')
}

function waive({ story, clock, act }: Script): void {
  clock.days(0, 2)
  const at = clock.ago(10)
  act(story.lead, 'recordWaiver', async ({ upload }) => ({
    at,
    proof: await upload('放弃陈述申辩声明.png', drawScan(pictureOf(story, 'waiver'))),
    note: '当事人书面声明放弃陈述、申辩。',
  }))
  clock.minutes(4, 12)
  act(story.lead, 'recordHearingWaiver', async ({ upload }) => ({
    at,
    proof: await upload('放弃听证声明.png', drawScan(pictureOf(story, 'hearing waiver'))),
    note: '当事人书面声明放弃听证。',
  }))
}

function ask({ story, clock, act }: Script, late = false): void {
  if (!late) clock.days(1, 3)
  const at = clock.ago(20)
  act(
    story.lead,
    'recordHearingRequest',
    async ({ upload }) => ({
      at,
      form: 'written',
      content: '对违法程度的认定和罚款数额有异议，要求举行听证。',
      attachments: [await upload('听证申请书.png', drawScan(pictureOf(story, 'request')))],
    }),
    late ? undefined : 'HEARING',
  )
}

function askLate(script: Script, day: string): void {
  const { clock, act } = script
  clock.notBefore(day)
  ask(script, true)
  clock.days(0, 1)
  act('fenguan', 'refuseHearing', {
    reason: '要求听证的期限已于前一日届满，当事人没有不可抗力等正当事由',
  })
  serve(script, 'D36', 'direct')
}

/** Designated, set eleven to fourteen working days ahead, notified, announced. Returns the day of the hearing. */
function prepare(script: Script): string {
  const { story, clock, act, random, calendar } = script
  clock.days(0, 1)
  act('fenguan', 'assignHearing', async ({ personId }) => ({
    presiderId: await personId('tingzheng'),
    recorderId: await personId('jilu'),
    opinion: '指定为本案听证主持人、记录员，依法组织听证。',
  }))
  clock.days(0, 2)
  const { on } = addWorkingDays(calendar, clock.day(), random.between(11, 14))
  act('tingzheng', 'scheduleHearing', {
    at: hearingAt(on),
    place: `${story.unit.name}听证室`,
    public: true,
    closedBecause: null,
    closedNote: null,
    changeReason: null,
  })
  serve(script, 'D35', 'direct')
  clock.minutes(10, 40)
  act('neiqin', 'sealPaper', async ({ paper, hash }) => {
    const paperId = await paper('D37')
    return { paperId, sha256: await hash(paperId) }
  })
  clock.minutes(10, 40)
  const postedOn = clock.day()
  act('neiqin', 'announceHearing', async ({ view }) => ({
    id: (await view()).state.hearing.sessions.at(-1)?.id ?? '',
    postedOn,
    where: '本机关公告栏和门户网站',
    attachments: [],
  }))
  return on
}

/** Nine in the morning. */
const hearingAt = (day: string): string => new Date(`${day}T09:00:00+08:00`).toISOString()

function withdraw({ story, clock, act }: Script): void {
  clock.days(1, 3)
  const at = clock.ago(15)
  act(story.lead, 'withdrawHearingRequest', async ({ upload }) => ({
    at,
    proof: await upload('撤回听证申请.png', drawScan(pictureOf(story, 'withdrawal'))),
    note: '当事人接受拟处罚意见，书面撤回听证要求。',
  }))
}

function hold(script: Script, hearingOn: string, outcome: HearingOutcome): void {
  const { story, clock, act } = script
  clock.notBefore(hearingOn)
  clock.minutes(95, 115)
  const held = outcome === 'held'
  const endedAt = held
    ? clock.ago(10)
    : new Date(Date.parse(hearingAt(hearingOn)) + 40 * 60_000).toISOString()
  const speaker = spokesman(story.party)
  act('jilu', 'recordHearing', async ({ view }) => {
    const { officers } = (await view()).state
    const investigators = officers ? [officers.lead, officers.support] : []
    return {
      outcome,
      startedAt: hearingAt(hearingOn),
      endedAt,
      place: `${story.unit.name}听证室`,
      rightsTold: held,
      attended: held ? 'self' : 'nobody',
      present: [
        ...investigators.map(({ personId, name }) => ({ personId, name, capacity: '调查人员' })),
        ...(held ? [{ personId: null, name: speaker.name, capacity: speaker.relation }] : []),
      ],
      officersCase: held
        ? `${story.scene.cause}的事实有现场检查笔录、询问笔录和现场照片证明，建议罚款${story.fineFen / 100}元。`
        : '',
      examination: held
        ? '调查人员逐一出示现场检查笔录、询问笔录和现场照片；当事人对真实性没有异议，认为情节认定偏重。'
        : '',
      defence: held ? '事实属实，已经改正，经营困难，请求从轻处罚。' : '',
      lastStatement: held ? '今后一定遵守规定，请求从轻处罚。' : '',
      absenceNote: held ? null : '等候三十分钟，当事人及其代理人均未到场，电话联系未说明正当理由。',
      signedBy: held ? 'party' : 'absent',
      signatureNote: held ? '' : '当事人不在场，由听证主持人注明。',
      attachments: [],
    }
  })
  if (!held) return
  scanBack(script, 'D38')
  clock.days(1, 3)
  act('tingzheng', 'reportHearing', {
    officersView: `事实清楚，证据充分，建议罚款${story.fineFen / 100}元。`,
    partyView: '对事实没有异议，认为情节认定偏重，请求从轻处罚。',
    findings: '经听证质证，证据真实、合法、与本案有关，能够相互印证；当事人已经改正的情况在裁量时已予考虑。',
    advice: 'uphold',
    suggestion: '违法事实清楚，证据确凿，程序合法，拟处罚适当，建议按告知的内容作出处罚决定。',
  })
  clock.days(0, 2)
}
