import {
  addDays,
  deadlineRule,
  proveDeadline,
  type ReviewPoint,
  reviewPoints,
  startingRules,
} from '@zhiheng/law'
import { pictureOf, type Script, type Story, told } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { inventName } from './invented-parties.ts'
import { planHearing } from './plan-hearing.ts'
import { conclude } from './plan-investigation.ts'
import { serveByNotice } from './plan-public-notice.ts'
import { scanBack, serve } from './plan-service.ts'

const allPoints = Object.fromEntries(Object.keys(reviewPoints).map((point) => [point, true])) as Record<
  ReviewPoint,
  boolean
>

/** From the first look to the decision served. Returns the fine decided and the day of service. */
export function planDecision(script: Script): { fineFen: number; servedOn: string } {
  const { story, clock } = script
  planNotice(script, story.turns.firstLookReturned)
  let fineFen = planHearingOfParty(script)
  if (story.turns.legalView === 'supplement') {
    legalOpinion(script, 'supplement')
    planSupplement(script)
    fineFen = planHearingOfParty(script)
  } else if (story.turns.legalView === 'agreeIfMended') {
    legalOpinion(script, 'agreeIfMended')
    clock.days(0, 2)
    script.act(story.lead, 'submitToReview', { note: '已按审核意见补正文书。' }, 'LEGAL_REVIEW')
  }
  const discussed = collective(story)
  clock.days(0, 3)
  legalOpinion(script, 'agree', discussed)
  if (discussed) planDiscussion(script, fineFen)
  planApproval(script, fineFen, discussed)
  const { decisionBy } = story.turns
  const servedOn = decisionBy === 'public' ? serveByNotice(script) : serve(script, 'D43', decisionBy)
  if (story.turns.scanned) scanBack(script, 'D43')
  return { fineFen, servedOn }
}

function planNotice(script: Script, returned: boolean): void {
  const { story, clock, act, random } = script
  clock.days(0, 3)
  if (returned) {
    const reason = '裁量理由没有说明改正情况，请补充后重新报审。'
    act('fazhi', 'returnTo', { stage: 'INVESTIGATING', reason }, 'INVESTIGATING')
    clock.days(1, 2)
    conclude(script)
    clock.days(0, 1)
    act('zhongdui', 'reviewReport', { opinion: '已补充，同意。' }, 'NOTICE_REVIEW')
    clock.days(0, 1)
  }
  act('fazhi', 'giveFirstLook', {
    opinion: random.pick(['事实清楚，适用法律准确，同意告知。', '经初审，同意拟处理意见。']),
    points: allPoints,
  })
  clock.days(0, 1)
  act('fenguan', 'approveNotice', { opinion: '同意告知。' }, 'NOTICE')
  serve(script, story.turns.hearing === 'none' ? 'D31' : 'D32', story.turns.noticeBy)
}

/** 陈述、申辩: waits the time out unless the party waives it, and files for legal review. Returns the fine then proposed. */
function planHearingOfParty(script: Script): number {
  const { story, clock, act, calendar } = script
  if (story.turns.hearing !== 'none') {
    planHearing(script)
    return story.fineFen
  }
  const rule = deadlineRule('makeStatement', startingRules.timeLimits)
  const period = proveDeadline(rule, { fact: '处罚事先告知书送达', on: clock.day(), entry: 1 }, calendar)
  let fineFen = story.fineFen
  // Where the notice of the year to come is missing the last day is not certain: only a waiver goes on.
  const waives = story.turns.heard === 'waiver' || period.provisional
  if (waives) {
    clock.days(0, 2)
    const at = clock.ago(10)
    act(story.lead, 'recordWaiver', async ({ upload }) => ({
      at,
      proof: await upload('放弃陈述申辩声明.png', drawScan(pictureOf(story, 'waiver'))),
      note: '当事人书面声明放弃陈述、申辩。',
    }))
  } else if (story.turns.heard === 'statement') fineFen = planStatement(script)
  if (!waives) clock.notBefore(addDays(period.legalDueOn, 1))
  clock.minutes(5, 50)
  act(story.lead, 'submitToReview', { note: '' }, 'LEGAL_REVIEW')
  return fineFen
}

const claims = [
  '已经按要求改正，请求从轻处罚',
  '生意清淡、经济困难，请求减少罚款',
  '属于初次违法，请求从轻处罚',
  '不了解有关规定，没有主观故意',
]

function planStatement({ story, clock, act, random }: Script): number {
  clock.days(1, 2)
  const claim = random.pick(claims)
  act(story.lead, 'recordStatement', {
    at: clock.ago(30),
    form: random.pick(['oral', 'written'] as const),
    content: `${claim}。`,
    points: [claim],
    attachments: [],
  })
  clock.days(1, 1)
  const { adopted } = story.turns
  const fineFen = adopted ? reduced(story) : story.fineFen
  const answer = adopted
    ? '经复核，当事人改正及时、配合调查，酌情予以采纳。'
    : '经复核，所提理由不属于法定从轻、减轻情形，裁量时已考虑改正情况，不予采纳。'
  act(story.lead, 'recheckStatement', {
    answers: [{ claim, adopted, reason: answer }],
    fineFen: adopted ? fineFen : null,
    conclusion: adopted ? `予以采纳，拟罚款调整为${fineFen / 100}元` : '不予采纳，维持原拟处罚意见',
  })
  clock.days(0, 1)
  act('zhongdui', 'confirmRecheck', { opinion: '同意复核意见。' })
  return fineFen
}

/** A tenth to a fifth less, in whole tens of yuan, never below the range of the item. */
function reduced({ fineFen, item, party }: Story): number {
  const min = (party.kind === 'person' ? item.indFineMinFen : item.orgFineMinFen) ?? item.fineMinFen ?? 0
  return Math.max(min, 100, Math.floor((fineFen * 0.85) / 1000) * 1000 || fineFen)
}

function legalOpinion(
  { act }: Script,
  conclusion: 'agree' | 'agreeIfMended' | 'supplement',
  discussed = false,
): void {
  const agree = conclusion === 'agree'
  const opinions = {
    agree: '主体适格，事实清楚，证据充分，程序合法，适用法律正确，裁量适当，同意。',
    agreeIfMended: '告知书引用条款的表述应与报告一致，补正后同意。',
    supplement: '违法行为的后果缺少证据支持，退回补充调查。',
  }
  const points = { ...allPoints, facts: conclusion !== 'supplement', papers: conclusion !== 'agreeIfMended' }
  const onwards = discussed ? 'COLLECTIVE' : 'DECISION_REVIEW'
  const to = agree ? onwards : conclusion === 'supplement' ? 'INVESTIGATING' : 'NOTICE'
  act('fazhi', 'giveLegalOpinion', { conclusion, points, opinion: opinions[conclusion] }, to)
}

/** After 退回补充调查: more evidence, a new report, a new notice. */
function planSupplement(script: Script): void {
  const { story, clock, act } = script
  clock.days(1, 3)
  act(story.lead, 'recordInspection', {
    startedAt: clock.ago(50),
    endedAt: clock.ago(15),
    place: `${story.place.address}门前`,
    certificateShown: true,
    rightsTold: true,
    partyPresent: true,
    findings: `对违法行为的后果补充勘验：${told(story, story.scene.why)}，周边居民证实。`,
    witness: null,
    signedBy: 'party',
    signatureNote: '',
    attachments: [],
  })
  clock.days(0, 1)
  conclude(script)
  clock.days(0, 1)
  act('zhongdui', 'reviewReport', { opinion: '补充调查完毕，同意。' }, 'NOTICE_REVIEW')
  planNotice(script, false)
}

/** As the city has set it at the start (rules §5.6). */
function collective({ party, fineFen, turns, departs }: Story): boolean {
  const { personFen, organisationFen } = startingRules.collective
  return turns.grave || departs || fineFen >= (party.kind === 'organisation' ? organisationFen : personFen)
}

function planDiscussion(script: Script, fineFen: number): void {
  const { story, clock, act, random } = script
  clock.days(1, 4)
  const heldAt = clock.ago(5)
  const guest = inventName(random)
  act(
    'anshen',
    'recordDiscussion',
    async ({ personId }) => {
      const members = await Promise.all(['zhuyao', 'fenguan', 'fuzhi'].map(personId))
      const attendees = await Promise.all([story.lead, 'fazhi'].map(personId))
      return {
        heldAt,
        place: `${story.unit.name}会议室`,
        presiderId: members[0] ?? '',
        recorderId: await personId('anshen'),
        members: members.map((one, index) => ({
          personId: one,
          present: true,
          opinion: index === 0 ? '同意各位意见，依法作出处罚决定。' : '事实清楚，裁量适当，同意处罚意见。',
          agree: true,
        })),
        attendees: [
          ...attendees.map((one, index) => ({
            personId: one,
            name: index === 0 ? '承办人' : '法制审核员',
            capacity: index === 0 ? '汇报案情' : '说明审核意见',
          })),
          { personId: null, name: guest, capacity: '列席' },
        ],
        briefing: `承办人汇报：${story.party.name}${story.scene.cause}，${told(story, story.scene.why)}，建议罚款${fineFen / 100}元。`,
        conclusion: `一致同意对当事人处罚款${fineFen / 100}元。`,
        fineFen,
      }
    },
    'DECISION_REVIEW',
  )
}

function planApproval(script: Script, fineFen: number, discussed: boolean): void {
  const { story, clock, act } = script
  const draft = () =>
    act(story.lead, 'proposeDecision', {
      fineFen,
      facts: `${story.party.name}${story.scene.cause}：${told(story, story.scene.why)}`,
      evidence: '现场检查笔录、询问笔录、现场照片',
      reasons:
        story.turns.correction === 'obeyedLate'
          ? '当事人未按期改正，综合违法行为的事实、性质、情节以及社会危害程度，决定给予上述处罚'
          : '当事人能够配合调查、改正违法行为，综合违法行为的事实、性质、情节以及社会危害程度裁量',
      orders: null,
      performance: story.turns.confiscates
        ? '没收的物品由当事人自收到本决定书之日起三日内交至本机关，已经登记保存的由本机关直接处理'
        : null,
    })
  clock.days(0, 2)
  draft()
  clock.days(0, 1)
  if (story.turns.decisionReturned) {
    act(
      'zhongdui',
      'returnTo',
      { stage: 'LEGAL_REVIEW', reason: '请法制审核人员再核对适用条款。' },
      'LEGAL_REVIEW',
    )
    clock.days(0, 1)
    legalOpinion(script, 'agree', discussed)
    if (discussed) planDiscussion(script, fineFen)
    clock.minutes(20, 60)
    draft()
    clock.minutes(20, 90)
  }
  act('zhongdui', 'countersignDecision', { opinion: '同意。' })
  clock.days(0, 1)
  act(discussed ? 'zhuyao' : 'fenguan', 'approveDecision', { opinion: '同意。' }, 'DECIDED')
}
