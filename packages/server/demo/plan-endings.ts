import { type ReviewPoint, reviewPoints } from '@zhiheng/law'
import { type OpenFile, pictureOf, type Script, shortDay, told } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { planClosure } from './plan-execution.ts'
import { planCorrection, planElements, planEvidence } from './plan-investigation.ts'
import { sealPaper, serve } from './plan-service.ts'

/** Ends a filed case without a penalty, where the story says so. Returns whether it did. */
export function planEnding(script: Script): boolean {
  const { ending } = script.story.turns
  if (
    ending !== 'minorHarmless' &&
    ending !== 'firstViolation' &&
    ending !== 'police' &&
    ending !== 'cancelled'
  )
    return false
  script.clock.days(0, 2)
  planEvidence(script)
  if (ending === 'police') planPolice(script)
  else if (ending === 'cancelled') planCancellation(script)
  else planNoPenalty(script, ending)
  return true
}

const allPoints = Object.fromEntries(Object.keys(reviewPoints).map((point) => [point, true])) as Record<
  ReviewPoint,
  boolean
>

function planNoPenalty(script: Script, ground: 'minorHarmless' | 'firstViolation'): void {
  const { story, clock, act } = script
  planCorrection(script, true)
  clock.days(0, 2)
  planElements(script)
  if (ground === 'firstViolation') planFirstViolation(script)
  clock.minutes(15, 60)
  planConclusion(script, ground)
  clock.days(0, 2)
  act('zhongdui', 'reviewReport', { opinion: '事实清楚，同意不予处罚的建议。' }, 'LEGAL_REVIEW')
  clock.days(0, 3)
  act(
    'fazhi',
    'giveLegalOpinion',
    { conclusion: 'agree', points: allPoints, opinion: '事实清楚，依据正确，同意不予行政处罚。' },
    'DECISION_REVIEW',
  )
  clock.days(0, 2)
  act('fenguan', 'decideNoPenalty', { opinion: '同意，依法不予行政处罚。' }, 'NO_PENALTY')
  const { decisionBy } = story.turns
  serve(script, 'D44', decisionBy === 'public' ? 'postal' : decisionBy)
  clock.minutes(5, 40)
  act(story.lead, 'recordEducation', {
    at: clock.ago(3),
    content: `讲解有关规定和再次违法的后果，要求${told(story, story.scene.demand)}。`,
    response: '当事人表示今后遵守规定。',
    attachments: [],
  })
  planClosure(script, '不予行政处罚决定书已经送达，已对当事人进行教育，建议结案。')
}

function planFirstViolation(script: Script): void {
  const { story, clock, act } = script
  clock.minutes(10, 40)
  act(story.lead, 'recordPledge', {
    at: clock.ago(8),
    violation: `在${story.place.address}门前${story.scene.cause}`,
    promise: '已经改正上述违法行为，今后遵守有关规定，不再发生同类行为，自觉接受监督。',
    correctBy: clock.day(),
    signedBy: 'party',
  })
  clock.minutes(5, 20)
  act(story.lead, 'askEarlierViolation', {})
}

function planConclusion(
  { story, act, acts, clock }: Script,
  ground: 'minorHarmless' | 'firstViolation',
): void {
  const first = ground === 'firstViolation'
  const day = shortDay(acts[0]?.at ?? clock.at())
  act(
    story.lead,
    'concludeNoPenalty',
    async ({ view }) => {
      const { state } = await view()
      return {
        ground,
        course: `${day}发现线索，经核查、立案、现场检查、询问当事人，责令改正并复查，调查终结。`,
        facts: `${story.party.name}${story.scene.cause}：${told(story, story.scene.why)}，已按期改正。`,
        opinion: '建议不予行政处罚。',
        reason: first
          ? '当事人初次违法，危害后果轻微，按期改正并签署承诺书，建议不予行政处罚。'
          : '当事人违法行为轻微，及时改正，没有造成危害后果，依法不予行政处罚。',
        evidence: [...state.inspections, ...state.interviews, ...state.photos].map(({ id }) => id),
        minor: !first,
        slightHarm: first,
        noHarm: !first,
        correctedInTime: true,
        grave: false,
        education: `${told(story, story.scene.demand)}；再次发生同类违法行为的，将依法予以处罚。`,
        guardianOrder: null,
        expertOpinion: null,
        partyEvidence: [],
        leniencyIds: [],
      }
    },
    'REPORTED',
  )
}

/** The id of the transfer under way. */
const lastOf = async ({ view }: OpenFile) => (await view()).state.crimeTransfers.at(-1)?.id ?? ''

/** «海州区» has a branch of the city's bureau, «灌云县» a bureau of its own. */
const policeOf = (county: string): string =>
  county.endsWith('县') ? `${county}公安局` : `连云港市公安局${county.replace('区', '')}分局`

function planPolice(script: Script): void {
  const { story, clock, act, random } = script
  const receiver = policeOf(story.place.address.slice(0, 3))
  const officer = `${random.pick(['田', '柳', '祁', '岳'])}警官`
  const scan = (file: OpenFile, name: string) => file.upload(name, drawScan(pictureOf(story, name)))
  clock.days(0, 2)
  act(story.lead, 'reportCrime', async (file) => ({
    teamIds: [await file.personId(story.lead), await file.personId(story.support)],
    crime: '伪造国家机关公文、印章罪',
    facts: `${told(story, story.scene.why)}。当事人提交的批准文件经发文机关核实系伪造，文件上的印章与备案印模不符。`,
    reason: '当事人伪造国家机关公文、印章，涉嫌犯罪，依法应当移送公安机关。',
    receiver,
    investigationReport: await scan(file, '涉嫌犯罪案件调查报告.png'),
    goods: [{ name: '批准文件', specification: 'A4纸', quantity: '1份', condition: '原件，完好' }],
    appraisals: [await scan(file, '印章核验证明.png')],
    noAppraisal: null,
    others: [],
  }))
  clock.days(0, 1)
  act('zhuyao', 'approveCrimeTransfer', async (file) => ({
    id: await lastOf(file),
    opinion: '涉嫌犯罪，同意移送。',
  }))
  sealPaper(script, 'D08')
  clock.minutes(30, 90)
  const deliveredAt = clock.ago(10)
  act(
    story.lead,
    'deliverToPolice',
    async (file) => ({
      id: await lastOf(file),
      deliveredAt,
      receivedBy: officer,
      receipt: await scan(file, '公安机关回执.png'),
    }),
    'TRANSFERRED',
  )
  clock.days(1, 2)
  const receivedOn = clock.day()
  const number = `公立字〔${receivedOn.slice(0, 4)}〕${random.between(100, 999)}号`
  act(story.lead, 'recordPoliceAnswer', async (file) => ({
    id: await lastOf(file),
    outcome: 'filed',
    receivedOn,
    number,
    note: '',
    notice: await scan(file, '立案通知书.png'),
  }))
  clock.days(0, 1)
  const at = clock.ago(15)
  act(story.lead, 'handOverMaterials', async (file) => ({
    id: await lastOf(file),
    at,
    receivedBy: officer,
    list: '批准文件原件1份、案卷材料1册。',
    receipt: await scan(file, '物品材料交接清单.png'),
  }))
  planClosure(script, '本案涉嫌犯罪，公安机关已经立案，涉案物品和材料已经移交，建议结案。')
}

function planCancellation(script: Script): void {
  const { story, clock, act } = script
  clock.days(1, 3)
  act(story.lead, 'proposeCancellation', {
    ground: 'wrongParty',
    reason: '经调取周边监控并走访相邻商户，涉案物品属于他人，立案登记的当事人不是违法行为人。',
    goodsNote: '无涉案财物。',
  })
  clock.days(0, 1)
  act('zhongdui', 'countersignCancellation', { opinion: '情况属实，同意撤案。' })
  clock.days(0, 2)
  act('fazhi', 'reviewCancellation', { opinion: '符合撤案情形，同意撤案。' })
  clock.days(0, 1)
  act('fenguan', 'approveCancellation', { opinion: '同意撤销案件。' }, 'WITHDRAWN')
  planClosure(script, '案件经批准撤销，建议结案。')
}
