import type { ActionInput } from '@zhiheng/contract'
import type { Stage } from '@zhiheng/law'
import type { Services } from '../platform/services.ts'
import { registerClue } from './take-case-action.ts'
import { aClue, allPoints, aParty, beijing, type Handling, handling } from './testing-case.ts'
import { onDay, type Staff } from './testing-city.ts'

export type Facts = {
  readonly clue?: Partial<ActionInput<'registerClue'>>
  readonly party?: Partial<ActionInput<'recordParty'>['party']>
  readonly act?: Partial<ActionInput<'chooseItem'>>
  readonly fineFen?: number
  readonly grave?: boolean
  readonly assessment?: Partial<ActionInput<'assessDiscretion'>>
}

let doors = 0
/** A house number of its own for every case: one act at one place is fined once (《行政处罚法》第二十九条). */
const anotherPlace = () => `海州区朝阳中路${++doors}号门前`

/** A clue of 2 March, registered by the officer in charge. */
export async function newClue(services: Services, staff: Staff, { clue }: Facts = {}): Promise<Handling> {
  const lead = onDay(staff, '2026-03-02').lead
  return handling(
    services,
    staff,
    await registerClue(services, lead, { ...aClue, ...clue }, beijing('2026-03-02 09:40')),
  )
}

type Leg = readonly [Stage, (file: Handling, facts: Facts) => Promise<unknown>]

/** The lawful way of a case stage by stage, each leg ending in the stage it is named after. */
const legs: readonly Leg[] = [
  ['VERIFYING', assign],
  ['FILING_REVIEW', verify],
  ['INVESTIGATING', approveFiling],
  ['REPORTED', investigate],
  ['NOTICE', notify],
  ['LEGAL_REVIEW', hear],
  ['DECISION_REVIEW', review],
  ['DECIDED', decide],
  ['EXECUTING', (file) => file.serve('D43', '2026-03-26')],
]

/** A case brought lawfully from the clue to a stage; `COLLECTIVE` for a grave case stands where the review leads it. */
export async function aCaseAt(
  services: Services,
  staff: Staff,
  stage: Stage,
  facts: Facts = {},
): Promise<Handling> {
  const file = await newClue(services, staff, facts)
  await advance(file, stage === 'COLLECTIVE' ? 'DECISION_REVIEW' : stage, facts)
  return file
}

/** The same from where a case stands. */
export async function advance(file: Handling, to: Stage, facts: Facts = {}): Promise<void> {
  const { state } = await file.view()
  const start = legs.findIndex(([stage]) => stage === state.stage) + 1
  for (const [stage, leg] of legs.slice(start)) {
    await leg(file, facts)
    if (stage === to) return
  }
  throw new RangeError(`no way to ${to}`)
}

function assign({ step, staff }: Handling) {
  return step('head', '2026-03-02 10:00', 'assignOfficers', {
    leadId: staff.lead.personId,
    supportId: staff.support.personId,
    noConflict: true,
  })
}

async function verify({ step }: Handling, { party, act }: Facts) {
  await step('lead', '2026-03-02 14:00', 'recordVerification', {
    checkedAt: '2026-03-02T05:30:00.000Z',
    findings: '现场堆放水泥、黄沙，占用人行道约四平方米。',
    attachments: [],
  })
  await step('lead', '2026-03-02 15:00', 'recordParty', { party: { ...aParty, ...party } })
  await step('lead', '2026-03-02 15:30', 'chooseItem', {
    itemCode: 'CG-L003-012',
    cause: '擅自占用城市道路',
    actFrom: '2026-03-01',
    actUntil: '2026-03-02',
    continuing: false,
    place: anotherPlace(),
    ...act,
  })
  return step('lead', '2026-03-02 16:00', 'proposeFiling', {
    summary: '当事人未经批准占用城市道路堆放建筑材料。',
    grounds: '有初步证据证明存在违法行为，属于本机关管辖，未超过追责时效。',
    hasEvidence: true,
    withinJurisdiction: true,
  })
}

async function approveFiling({ step }: Handling) {
  await step('head', '2026-03-02 16:30', 'countersignFiling', { opinion: '同意立案。' })
  return step('leader', '2026-03-03 09:00', 'approveFiling', { opinion: '同意立案。' })
}

/** An inspection on file and every element established by it. Returns the evidence. */
export async function establish(file: Handling): Promise<string[]> {
  const { step } = file
  await step('lead', '2026-03-03 10:30', 'recordInspection', anInspection)
  const evidence = (await file.view()).state.inspections.map(({ id }) => id)
  for (const element of ['subject', 'act', 'time', 'place', 'result', 'circumstances'] as const)
    await step('lead', '2026-03-13 09:00', 'establishElement', { element, finding: '经查明。', evidence })
  return evidence
}

async function investigate(file: Handling, { fineFen = 500_000, grave = false, assessment }: Facts) {
  const { step } = file
  await establish(file)
  await step('lead', '2026-03-13 10:00', 'assessDiscretion', {
    ...anAssessment,
    ...tierOf(fineFen),
    fineFen,
    grave,
    ...assessment,
  })
  return step('lead', '2026-03-13 11:00', 'concludeInvestigation', {
    course: '经立案、现场检查，调查终结。',
    facts: '当事人自三月一日起占用人行道堆放建筑材料四平方米。',
    opinion: '建议罚款。',
  })
}

export const anInspection: ActionInput<'recordInspection'> = {
  startedAt: '2026-03-03T01:30:00.000Z',
  endedAt: '2026-03-03T02:10:00.000Z',
  place: '海州区朝阳中路18号门前',
  certificateShown: true,
  rightsTold: true,
  partyPresent: true,
  findings: '人行道上堆放水泥二十袋、黄沙一堆，经测量占用四平方米。',
  witness: null,
  signedBy: 'party',
  signatureNote: '',
  attachments: [],
}

/** The tier of the shipped standard of CG-L003-012 in which a fine lies, with what was found for it. */
export function tierOf(fineFen: number) {
  if (fineFen <= 600_000) return { tier: '一般', found: ['5平方米（占用面积）以下', '限期内改正'] }
  if (fineFen <= 1_200_000) return { tier: '较重', found: ['逾期未改正'] }
  return { tier: '严重', found: ['30平方米（占用面积）以上'] }
}

export const anAssessment: ActionInput<'assessDiscretion'> = {
  tier: '一般',
  tierText: '占用面积五平方米以下，限期内改正',
  minor: false,
  correctedInTime: true,
  noHarm: false,
  mitigation: [],
  belowRange: false,
  penaltyKinds: ['罚款'],
  fineFen: 500_000,
  confiscation: null,
  reason: '占用面积四平方米，按期改正，适用一般档。',
  rivalItemCodes: [],
  grave: false,
}

async function notify({ step }: Handling) {
  await step('head', '2026-03-13 14:00', 'reviewReport', { opinion: '事实清楚，同意处理建议。' })
  await step('reviewer', '2026-03-13 15:00', 'giveFirstLook', { opinion: '同意告知。', points: allPoints })
  return step('leader', '2026-03-13 16:00', 'approveNotice', { opinion: '同意告知。' })
}

async function hear(file: Handling) {
  await file.serve('D31', '2026-03-16')
  return file.step('lead', '2026-03-24 10:00', 'submitToReview', { note: '' })
}

function review({ step }: Handling) {
  return step('reviewer', '2026-03-24 15:00', 'giveLegalOpinion', {
    conclusion: 'agree',
    points: allPoints,
    opinion: '同意。',
  })
}

/** A draft of the decision with the opinion of the head: what is left is the signature. */
export async function draftDecision({ step }: Handling, fineFen = 500_000): Promise<void> {
  await step('lead', '2026-03-25 09:00', 'proposeDecision', {
    fineFen,
    facts: '当事人占用人行道堆放建筑材料四平方米。',
    evidence: '现场检查笔录。',
    reasons: '按期改正。',
    orders: null,
    performance: '没收的物品由当事人自收到本决定书之日起三日内交至本机关。',
  })
  await step('head', '2026-03-25 10:00', 'countersignDecision', { opinion: '同意。' })
}

async function decide(file: Handling, { fineFen }: Facts) {
  await draftDecision(file, fineFen)
  return file.step('leader', '2026-03-25 11:00', 'approveDecision', { opinion: '同意。' })
}
