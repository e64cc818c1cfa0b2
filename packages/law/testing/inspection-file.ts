import { beijingDay } from '../calendar/plain-date.ts'
import {
  applyInspection,
  type InspectionAct,
  type InspectionEntry,
  type InspectionItem,
  type InspectionParticipant,
  type InspectionPayloads,
  type InspectionPlan,
  type InspectionState,
  noInspection,
} from '../inspections/inspection.ts'
import type {
  InspectionConditionId,
  InspectionContext,
  InspectionQuestion,
  PublishedItem,
} from '../inspections/inspection-conditions.ts'
import { type InspectionRefusal, judgeInspection } from '../inspections/judge-inspection.ts'

/** Who works on an inspection of the tests: 大队 is unit 1, the market bureau that comes along unit 2. */
const people = {
  lead: { personId: 'p-lead', roles: ['R1'], unitId: 1 },
  support: { personId: 'p-support', roles: ['R2'], unitId: 1 },
  other: { personId: 'p-other', roles: ['R1'], unitId: 1 },
  head: { personId: 'p-head', roles: ['R3'], unitId: 1 },
  leader: { personId: 'p-leader', roles: ['R5'], unitId: 1 },
  /** 分管负责人 who is one of the two officers. */
  leadingOfficer: { personId: 'p-lead', roles: ['R1', 'R5'], unitId: 1 },
  warden: { personId: 'p-warden', roles: ['R11'], unitId: 1 },
  stranger: { personId: 'p-stranger', roles: ['R1', 'R5'], unitId: 2 },
} as const
export type InspectionPart = keyof typeof people

export type InspectionStep<A extends InspectionAct = InspectionAct> = {
  readonly [One in A]: {
    readonly act: One
    readonly by: InspectionPart
    /** Beijing minute. */
    readonly at: string
    readonly payload: InspectionPayloads[One]
  }
}[A]
export type InspectionFile = {
  readonly steps: readonly InspectionStep[]
  readonly published: readonly PublishedItem[]
  readonly powerless: InspectionContext['powerless']
  readonly count: number
}

const step = <A extends InspectionAct>(
  act: A,
  by: InspectionPart,
  at: string,
  payload: InspectionPayloads[A],
): InspectionStep => ({ act, by, at, payload }) as InspectionStep

const sign: InspectionItem = {
  itemId: 'item-sign',
  name: '户外广告设施设置情况的检查',
  basis: '《示范市容管理条例》第四十条',
  itemCode: 'CG-L003-012',
}
const licence: InspectionItem = {
  itemId: 'item-licence',
  name: '食品经营许可情况的检查',
  basis: '《示范食品条例》第九条',
  itemCode: 'SC-L010-001',
}
const market: InspectionParticipant = { unitId: 2, unitName: '海州区市场监管局', items: [licence] }
const instant = (beijing: string) => new Date(`${beijing.replace(' ', 'T')}:00+08:00`).toISOString()

const plan: InspectionPlan = {
  kind: 'planned',
  subject: {
    kind: 'enterprise',
    name: '连云港某某餐饮管理有限公司',
    idNumber: 'enc:1',
    idMasked: '913207**********0X',
    idDigest: 'd1',
    address: '示范路1号',
  },
  items: [sign],
  participants: [],
  lead: { personId: 'p-lead', name: '王志强', certificateNumber: '苏G01' },
  support: { personId: 'p-support', name: '刘敏', certificateNumber: '苏G02' },
  from: '2026-03-10',
  until: '2026-03-12',
  place: '示范路1号',
  reason: '年度检查计划',
  trigger: '',
  frequency: { count: 0, cap: 2, verified: false },
}
const own = {
  unitId: 1,
  unitName: '海州区城市管理局',
  findings: '设置的招牌与批准的规格一致。',
  outcome: 'nothing',
  demand: '',
  correctBy: null,
} as const
const record: InspectionPayloads['conduct'] = {
  startedAt: instant('2026-03-11 09:30'),
  endedAt: instant('2026-03-11 10:20'),
  place: '示范路1号',
  noticeGivenAt: instant('2026-03-09 10:00'),
  noticeReceivedBy: '店长李某',
  certificateShown: true,
  rightsTold: true,
  frequencyTold: true,
  attendedBy: '店长李某',
  results: [own],
  refused: false,
  signatureNote: '',
}
const telling = {
  toldOn: '2026-03-12',
  receivedBy: '店长李某',
  way: '直接送交',
  summary: '本次检查未发现问题。',
}
const published: readonly PublishedItem[] = [
  { ...sign, unitId: 1, from: '2025-06-01', until: null },
  { ...licence, unitId: 2, from: '2025-06-01', until: null },
]

const planned: InspectionFile = {
  published,
  powerless: [],
  count: 1,
  steps: [
    step('draft', 'lead', '2026-03-05 09:00', plan),
    step('askNearby', 'lead', '2026-03-05 09:00', { found: [] }),
    step('approve', 'leader', '2026-03-06 09:00', { opinion: '同意。' }),
    step('conduct', 'lead', '2026-03-11 11:00', record),
    step('tell', 'support', '2026-03-12 09:00', telling),
  ],
}
const found = [{ unitName: market.unitName, on: '2026-03-20' }]
const joint: InspectionFile = {
  ...planned,
  steps: [
    step('draft', 'lead', '2026-03-05 09:00', plan),
    step('askNearby', 'lead', '2026-03-05 09:00', { found }),
    step('settleNearby', 'lead', '2026-03-05 10:00', {
      choice: 'joint',
      reason: '经商市场监管局',
      participants: [market],
    }),
    step('askNearby', 'leader', '2026-03-06 09:00', { found }),
    step('approve', 'leader', '2026-03-06 09:00', { opinion: '同意。' }),
    step('conduct', 'lead', '2026-03-11 11:00', {
      ...record,
      results: [own, { ...own, unitId: 2, unitName: market.unitName, findings: '许可证在有效期内。' }],
    }),
    step('tell', 'support', '2026-03-12 09:00', telling),
  ],
}
const complaint: InspectionFile = {
  ...planned,
  // The cap is used up; what a complaint asks for is not counted toward it.
  count: 2,
  steps: [
    step('draft', 'head', '2026-03-05 09:00', {
      ...plan,
      kind: 'complaint',
      trigger: '12345 工单 20260304-017',
    }),
    step('askNearby', 'head', '2026-03-05 09:00', { found }),
    step('settleNearby', 'head', '2026-03-05 10:00', {
      choice: 'alone',
      reason: '投诉的问题有安全隐患，不能等到二十日',
      participants: [],
    }),
    step('approve', 'leader', '2026-03-06 09:00', { opinion: '同意。' }),
    step('conduct', 'support', '2026-03-11 11:00', {
      ...record,
      results: [
        {
          ...own,
          findings: '招牌松动。',
          outcome: 'correction',
          demand: '加固招牌',
          correctBy: '2026-03-18',
        },
      ],
      refused: true,
      signatureNote: '店长称不清楚情况，拒绝签名，已录像',
    }),
    step('tell', 'support', '2026-03-12 09:00', telling),
  ],
}
const withClue: InspectionFile = {
  ...planned,
  steps: [
    ...planned.steps.slice(0, 3),
    step('conduct', 'lead', '2026-03-11 11:00', { ...record, results: [{ ...own, outcome: 'clue' }] }),
    step('linkClue', 'lead', '2026-03-11 12:00', { caseId: 'case-1' }),
    step('tell', 'support', '2026-03-12 09:00', telling),
  ],
}

/** Lawful from the draft to the telling of the result. */
export const inspectionFiles = { planned, joint, complaint, withClue } as const
export type InspectionFileName = keyof typeof inspectionFiles

export function questionAt(
  state: InspectionState,
  one: InspectionStep,
  { published, powerless, count }: InspectionFile,
): InspectionQuestion {
  return {
    act: one.act,
    state,
    plan: state.plan,
    payload: one.payload,
    context: {
      today: beijingDay(instant(one.at)),
      unit: { unitId: 1, unitName: '海州区城市管理局' },
      actor: people[one.by],
      published,
      powerless,
      frequency: { count, cap: 2, verified: false },
    },
  }
}

type Played = {
  /** The first step that was refused. */
  readonly stop: {
    readonly act: InspectionAct
    readonly refusals: readonly InspectionRefusal[]
    readonly index: number
  } | null
  /** Where it came to with every refused step left out and all others tried. */
  readonly end: InspectionState
  readonly done: readonly InspectionAct[]
}

export function playInspection(file: InspectionFile, without: readonly InspectionConditionId[] = []): Played {
  let state = noInspection
  let stop: Played['stop'] = null
  const done: InspectionAct[] = []
  for (const [index, one] of file.steps.entries()) {
    const refusals = judgeInspection(questionAt(state, one, file), without)
    if (refusals.length > 0) {
      stop ??= { act: one.act, refusals, index }
      continue
    }
    const { personId } = people[one.by]
    state = applyInspection(state, {
      ...{
        revision: state.revision + 1,
        at: instant(one.at),
        action: one.act,
        payload: one.payload,
        papers: [],
      },
      actor: { personId, name: personId, unitId: 1, certificateNumber: null },
    } as InspectionEntry)
    done.push(one.act)
  }
  return { stop, end: state, done }
}

export { instant as beijingInstant, market as marketBureau }
