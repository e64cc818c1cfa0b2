import type { Problem } from '@zhiheng/contract/problem'
import {
  addDays,
  type CaseState,
  type DeadlineProof,
  deadlineRule,
  emptyState,
  type JudgeContext,
  ordinaryStages,
  type PlainDate,
  proveDeadline,
  type Stage,
  startingRules,
  type WorkingCalendar,
} from '@zhiheng/law'
import { ProblemError } from '../../api/call.ts'
import type { Role } from '../../labels.ts'
import type { PersonOption } from '../../parts/PersonPicker.tsx'
import type { TimelineEntry } from '../../parts/Timeline.tsx'

/** Samples to look at the parts with: invented people and goods, real rules. */
const calendar: WorkingCalendar = {
  version: '示例',
  years: {
    2026: {
      year: 2026,
      source: '示例',
      holidays: {
        '2026-10-01': '国庆节',
        '2026-10-02': '国庆节',
        '2026-10-05': '国庆节',
        '2026-10-06': '国庆节',
        '2026-10-07': '国庆节',
      },
      makeUpWorkdays: { '2026-10-10': '国庆节调休上班' },
    },
  },
}

export const sampleDay: PlainDate = '2026-09-24'
const at = (on: PlainDate, fact: string) => ({ fact, on, entry: 7 })

export const sampleProofs: readonly DeadlineProof[] = [
  proveDeadline(deadlineRule('decideCase'), at('2026-07-03', '立案'), calendar, [
    { kind: 'appraisal', from: '2026-08-03', to: '2026-08-12', documentId: '1', reason: '委托检测鉴定期间' },
  ]),
  proveDeadline(deadlineRule('disposeOfPreserved'), at('2026-09-16', '先行登记保存'), calendar),
  proveDeadline(deadlineRule('serveDecision'), at('2026-09-15', '作出处罚决定'), calendar),
  proveDeadline(deadlineRule('payFine'), at('2026-08-20', '收到行政处罚决定书'), calendar),
  proveDeadline(deadlineRule('limitationTwoYears'), at('2026-06-18', '违法行为终了'), calendar),
]

/** A file in one stage with nothing done in it: everything the law still asks for is shown. */
export function sampleState(stage: Stage): CaseState {
  const made = { revision: 2, at: '2026-09-01T02:10:00Z', on: '2026-09-01', by: 'officer' } as never
  const reached = ordinaryStages.slice(0, ordinaryStages.indexOf(stage) + 1)
  return {
    ...emptyState,
    revision: 12,
    stage,
    entered: Object.fromEntries(reached.map((one, index) => [one, index + 1])),
    officers: {
      ...(made as NonNullable<CaseState['officers']>),
      lead: { personId: 'officer', name: '张晓东', certificateNumber: '10071234567' },
      support: { personId: 'second', name: '阿依古丽·买买提', certificateNumber: '10071234568' },
      earlier: [],
    },
  }
}

export function sampleContext(role: Role): JudgeContext {
  const certificate = { number: '10071234567', validFrom: '2024-01-01', validUntil: '2028-12-31' }
  return {
    now: `${sampleDay}T02:00:00Z`,
    today: sampleDay,
    calendar,
    rules: startingRules,
    actor: { personId: role === 'R1' || role === 'R2' ? 'officer' : 'other', roles: [role], qualified: true },
    unit: { level: 'county', line: null },
    certificates: { officer: certificate, second: { ...certificate, number: '10071234568' } },
    earlierFine: null,
    earlierViolation: null,
  }
}

export const sampleEntries: readonly TimelineEntry[] = [
  {
    id: 5,
    at: '2026-09-23T08:42:00Z',
    who: '李慧敏',
    what: '法制初审',
    turn: '退回',
    words: '询问笔录第三页缺当事人签名，请补正后再报。',
    basis: '《行政处罚法》第五十八条',
  },
  {
    id: 4,
    at: '2026-09-23T02:05:00Z',
    who: '张晓东',
    certificateNumber: '10071234567',
    what: '终结调查并报告',
    papers: [{ title: '调查终结报告' }],
  },
  {
    id: 3,
    at: '2026-09-16T01:31:00Z',
    who: '张晓东、阿依古丽·买买提',
    certificateNumber: '10071234567、10071234568',
    what: '实施先行登记保存',
    basis: '《行政处罚法》第五十六条',
    papers: [{ title: '先行登记保存证据通知书', number: '连城管登存字〔2026〕31号' }],
  },
  {
    id: 2,
    at: '2026-07-03T07:00:00Z',
    who: '周建国',
    actingFor: '赵立新',
    what: '批准立案',
    words: '同意立案。',
    basis: '《行政处罚法》第五十四条第二款',
    papers: [{ title: '立案审批表' }],
  },
]

const refused: Problem = {
  code: 'unlawful',
  message: '现在还不能作出处罚决定',
  refusals: [
    {
      code: 'partyHeard',
      reason: '陈述申辩期未满，当事人也未放弃',
      basis: '《行政处罚法》第六十二条',
      wayForward: '等至2026年9月28日（周一），或者取得当事人签名的放弃声明',
    },
    {
      code: 'jointlyDiscussed',
      reason: '情节复杂或者重大违法行为未经集体讨论',
      basis: '《行政处罚法》第五十七条第二款',
      wayForward: '提请案件审理委员会集体讨论并形成记录',
    },
  ],
}
export const sampleRefusal = new ProblemError(refused, 422)
export const sampleImport = new ProblemError(
  {
    code: 'importRefused',
    message: '文件有2处问题，没有导入任何内容。',
    wayForward: '改好下列各行后重新上传整个文件。',
    rows: [
      {
        line: 14,
        column: '罚款下限',
        reason: '“五百”不是数字',
        wayForward: '以元为单位填写阿拉伯数字，例如 500',
      },
      { line: 302, column: '生效日期', reason: '2月30日不存在', wayForward: '按 2026-02-28 的样子填写' },
    ],
  },
  422,
)
export const sampleStale = new ProblemError(
  {
    code: 'stale',
    message: '您打开本页之后，案件有了新的变化，这次没有提交。',
    changes: [{ revision: 13, what: '制作询问笔录', who: '阿依古丽·买买提', at: '2026-09-23T08:42:00Z' }],
  },
  409,
)

export const samplePeople: readonly PersonOption[] = [
  {
    personId: 'a',
    name: '张晓东',
    unitName: '海州区城市管理局',
    title: '中队长',
    certificateNumber: '10071234567',
  },
  { personId: 'b', name: '阿依古丽·买买提', unitName: '海州区城市管理局', certificateNumber: '10071234568' },
  { personId: 'c', name: '𠮷野䶮', unitName: '锦屏镇人民政府', unavailable: '执法证已于2026年3月1日到期' },
]

export const sampleDays = { from: sampleDay, until: addDays(sampleDay, 30) }
