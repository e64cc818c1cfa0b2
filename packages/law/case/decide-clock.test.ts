import { describe, expect, it } from 'vitest'
import { notices2024to2026 as calendar } from '../calendar/holiday-notices.fixture.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { attachment } from '../testing/a-party.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { aContext, act, beijing, play } from '../testing/play.ts'
import { caseDeadlines, watched } from './case-deadlines.ts'
import { startingRules } from './city-rules.ts'
import { decideDeadline } from './decide-clock.ts'
import type { CaseState } from './state.ts'

const filed = justBefore('recordInterview').state
const due = (state: CaseState) => decideDeadline(state, calendar, startingRules)
const said = (id: string) => ({ id, opinion: '同意' })

const halt = (id: string, kind: 'suspend' | 'resume' | 'terminate', day: PlainDate) => [
  act('proposeHalt', 'lead', `${day} 09:00`, {
    id,
    kind,
    ground: kind === 'suspend' ? 'forceMajeure' : kind === 'resume' ? 'causeGone' : 'unitEnded',
    reason: '见附件',
    attachments: [attachment('证明.jpg')],
  }),
  act('countersignHalt', 'captain', `${day} 10:00`, said(id)),
  act('approveHalt', 'leader', `${day} 11:00`, said(id)),
]
const extend = (id: string, days: number, day: PlainDate) => [
  act('proposeExtension', 'lead', `${day} 14:00`, { id, days, ground: 'complex', reason: '取证范围广' }),
  act('countersignExtension', 'captain', `${day} 15:00`, said(id)),
  act('approveExtension', 'leader', `${day} 16:00`, said(id)),
]
const after = (script: Parameters<typeof play>[0], from = filed): CaseState => {
  const state = play(script, from).at(-1)?.after
  if (!state) throw new Error('nothing was played')
  return state
}

describe('办案期限（《行政处罚法》第六十条）', () => {
  it('立案于2026年3月4日，九十日至6月2日', () => {
    expect(due(filed)?.legalDueOn).toBe('2026-06-02')
  })

  // By hand: the days from the suspension's approval to the eve of the resumption, added to 2 June.
  // biome-ignore format: a table of dates is read in columns
  it.each<[PlainDate, PlainDate, number, PlainDate, PlainDate, string]>([
    ['2026-03-10', '2026-03-20', 10, '2026-06-12', '2026-06-12', '十日'],
    ['2026-04-03', '2026-04-08',  5, '2026-06-07', '2026-06-08', '跨清明节，自然日照扣；届满日为星期日，顺延'],
    ['2026-04-30', '2026-05-19', 19, '2026-06-21', '2026-06-22', '跨劳动节；届满日为端午节假期，顺延'],
    ['2026-03-10', '2026-03-10',  0, '2026-06-02', '2026-06-02', '当日中止当日恢复，一日不扣'],
  ])('自%s中止、%s恢复，扣除%i日，最后一日%s，届满%s（%s）', (from, until, days, raw, legal) => {
    const proof = due(after([...halt('halt-1', 'suspend', from), ...halt('halt-2', 'resume', until)]))
    expect([proof?.excludedDays, proof?.rawDueOn, proof?.legalDueOn]).toEqual([days, raw, legal])
    expect(proof?.provisional).toBe(false)
    if (days > 0) expect(proof?.lines.join('')).toContain('《中止（恢复、终止）调查审批表》')
  })

  it('两次中止重叠的日子只扣一次', () => {
    const twice = after([
      ...halt('halt-1', 'suspend', '2026-03-10'),
      ...halt('halt-2', 'resume', '2026-03-20'),
    ])
    const doubled = {
      ...twice,
      halts: [...twice.halts, ...twice.halts.map((one) => ({ ...one, id: `${one.id}-again` }))],
    }
    expect(due(doubled)?.excludedDays).toBe(10)
  })

  it('检测、鉴定只扣告知的期间；提前收到结果的，扣到收到之日；与中止重叠的只扣一次', () => {
    const entrust = (startsOn: PlainDate, until: PlainDate) =>
      act('entrustAppraisal', 'lead', '2026-03-09 09:00', {
        ...{ id: 'appraisal-1', kind: 'expert', matter: '权属鉴定', institution: '示范鉴定所' },
        ...{ qualification: '司法鉴定许可证', samples: '图纸一套', startsOn, until },
      })
    const open = after([entrust('2026-03-10', '2026-03-19')])
    // Ten days, both ends counted: 2 June + 10.
    expect(due(open)).toMatchObject({ excludedDays: 10, rawDueOn: '2026-06-12' })
    expect(due(open)?.lines.join('')).toContain('《检测（检验、鉴定）期间告知书》')
    const result = (day: PlainDate) =>
      act('recordAppraisalResult', 'lead', `${day} 15:00`, {
        ...{
          id: 'appraisal-1',
          receivedOn: day,
          conclusion: '属实',
          attachments: [attachment('意见书.pdf')],
        },
      })
    expect(due(after([result('2026-03-13')], open))?.excludedDays).toBe(4)
    expect(due(after([result('2026-03-30')], open))?.excludedDays).toBe(10)
    const both = after(
      [...halt('halt-1', 'suspend', '2026-03-16'), ...halt('halt-2', 'resume', '2026-03-26')],
      open,
    )
    // 10 to 19 March and 16 to 25 March: sixteen days together, not twenty.
    expect(due(both)).toMatchObject({ excludedDays: 16, rawDueOn: '2026-06-18' })
  })

  it('中止期间不催办案期限，只催复查；期限暂定，并说明缘由', () => {
    const state = after(halt('halt-1', 'suspend', '2026-03-10'))
    expect(state.stage).toBe('SUSPENDED')
    expect(due(state)).toMatchObject({ provisional: true })
    const all = caseDeadlines(state, calendar, startingRules)
    const look = all.find(({ id }) => id === 'reviewSuspension:halt-1')
    // Thirty days from 10 March.
    expect(look?.proof.legalDueOn).toBe('2026-04-09')
    expect(look?.proof.unverified).toContain('由市局确认')
    const first = watched(all).toSorted((a, b) => (a.proof.safeDueOn < b.proof.safeDueOn ? -1 : 1))[0]
    expect(first?.id).toBe('reviewSuspension:halt-1')
    const looked = after(
      [
        act('recordSuspensionLook', 'lead', '2026-04-08 09:00', {
          id: 'halt-1',
          findings: '原因尚在',
          attachments: [],
        }),
      ],
      state,
    )
    const next = caseDeadlines(looked, calendar, startingRules).find(
      ({ id }) => id === 'reviewSuspension:halt-1',
    )
    expect(next?.proof.rawDueOn).toBe('2026-05-08')
  })

  it('中止期间可以送达、处理登记保存的证据，不得取证、裁量、终结调查', () => {
    const state = after(halt('halt-1', 'suspend', '2026-03-10'))
    for (const name of [
      'recordInspection',
      'assessDiscretion',
      'concludeInvestigation',
      'orderCorrection',
    ] as const) {
      const question = justBefore(name)
      expect(refusedFor({ ...question, state: { ...question.state, stage: state.stage } }), name).toEqual([
        'stageMismatch',
      ])
    }
    const service = justBefore('recordService')
    expect(refusedFor({ ...service, state: { ...service.state, stage: state.stage } })).toEqual([])
  })

  it('延长三十日：九十日加三十日，证明写明哪一份文书、怎样相加', () => {
    const proof = due(after(extend('extension-1', 30, '2026-06-02')))
    // 90 + 30 days from 4 March.
    expect(proof?.rawDueOn).toBe('2026-07-02')
    expect(proof?.lines[0]).toContain('作出处理决定的期限为90日')
    expect(proof?.lines.slice(1, 3)).toEqual([
      '延长：2026年6月2日批准延长30日，《办案期限延长审批表》，案情复杂。',
      '延长后的期间：90日＋30日＝120日。',
    ])
  })

  it('届满之日还可以批准，次日不可以：不得事后延长', () => {
    const [proposed, countersigned] = extend('extension-1', 30, '2026-06-02')
    if (!proposed || !countersigned) throw new Error('no request')
    const state = after([proposed, countersigned])
    const on = (day: PlainDate) =>
      refusedFor({
        action: 'approveExtension',
        state,
        payload: said('extension-1'),
        ctx: aContext({ by: 'leader', at: beijing(`${day} 09:00`) }),
      })
    expect(on('2026-06-02')).toEqual([])
    expect(on('2026-06-03')).toEqual(['extensionBeforeExpiry'])
  })

  it('城市规则改由集体讨论批准第一次延长的，负责人不能直接批准', () => {
    const { state, payload, ctx } = justBefore('approveExtension', { variant: 'extended' })
    const rules = {
      ...startingRules,
      extension: { ...startingRules.extension, firstBy: 'collective' as const },
    }
    expect(refusedFor({ action: 'approveExtension', state, payload, ctx: { ...ctx, rules } })).toEqual([
      'extensionDiscussed',
    ])
  })

  it('终止调查：办案期限就此办结，案件可以结案归档', () => {
    const archived = aCaseAt('ARCHIVED', {}, 'terminated')
    const clocks = caseDeadlines(archived, calendar, startingRules)
    expect(clocks.find(({ id }) => id === 'decideCase')?.metOn).toBe('2026-03-05')
    expect(watched(clocks)).toEqual([])
  })
})
