import { describe, expect, it } from 'vitest'
import { justBefore } from '../testing/a-case.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { anExhibit, excluding, exhibitQuestions, relyingOnExhibit } from '../testing/exhibit-questions.ts'
import { beijing } from '../testing/play.ts'
import { evidenceList } from './evidence-list.ts'
import { custodyOf, evidenceOnFile, isExcluded, soundEvidence, standingOf } from './evidence-on-file.ts'
import { type CustodyStep, custodyAfter, evidenceKinds } from './exhibits.ts'
import { apply } from './reducer.ts'
import type { CaseState } from './state.ts'

describe('证据（《行政处罚法》第四十六条）', () => {
  it('八类证据齐全，各自记得是哪一类', () => {
    expect(Object.values(evidenceKinds)).toEqual([
      '书证',
      '物证',
      '视听资料',
      '电子数据',
      '证人证言',
      '当事人的陈述',
      '鉴定意见',
      '勘验笔录、现场笔录',
    ])
    const { state } = exhibitQuestions.verifyEvidence
    expect(evidenceOnFile(state).find(({ id }) => id === 'exhibit-1')).toMatchObject({
      kind: 'electronic',
      kindWords: '电子数据',
      on: '2026-03-10',
    })
    expect(evidenceList(state)).toContainEqual({
      kind: '电子数据',
      title: anExhibit.title,
      proves: '案件有关情况',
    })
  })

  it('排除以后不再支持要件，也不列入证据清单，但仍在卷内', () => {
    const relied = relyingOnExhibit(true)
    expect(soundEvidence(relied, 'time')).toEqual(['exhibit-1'])
    const out = excluding(relied, 'exhibit-1')
    expect([isExcluded(out, 'exhibit-1'), soundEvidence(out, 'time')]).toEqual([true, []])
    expect(out.elements.time?.evidence).toEqual(['exhibit-1'])
    expect(standingOf(out, 'exhibit-1').verified).not.toBeNull()
    expect(evidenceOnFile(out).map(({ id }) => id)).toContain('exhibit-1')
    expect(evidenceList(out).map(({ title }) => title)).not.toContain(anExhibit.title)
    const conclude = justBefore('concludeInvestigation')
    expect(refusedFor({ ...conclude, state: out })).toEqual(['elementsProved'])
  })

  it('没有用于认定的证据，不必查证也能终结调查', () => {
    const conclude = justBefore('concludeInvestigation')
    const { state } = exhibitQuestions.verifyEvidence
    expect(refusedFor({ ...conclude, state })).toEqual([])
    expect(refusedFor({ ...conclude, state: relyingOnExhibit(false) })).toEqual(['reliedEvidenceVerified'])
  })

  it('原件不问核对；复制件还须写明原件存放处', () => {
    const asked = (part: Partial<typeof anExhibit> | object) =>
      refusedFor({ ...exhibitQuestions.addEvidence, payload: { ...anExhibit, ...part } })
    expect(asked({ form: 'original', checkedWithOriginal: false, originalKeptAt: null })).toEqual([])
    expect(asked({ originalKeptAt: ' ' })).toEqual(['copyChecked'])
  })

  it('保管：入库、借出、归还、移交，每一步只能接在该接的后面，时间不得倒置', () => {
    const { state: start, ctx, payload } = exhibitQuestions.recordCustody
    const steps = Object.keys(custodyAfter).filter((step) => step !== 'none') as CustodyStep[]
    const empty = { ...start, custody: [] }
    const after = (done: readonly CustodyStep[]) =>
      done.reduce<CaseState>((state, step, index) => {
        const at = beijing(`2026-03-16 09:1${index}`)
        const entry = { ...payload, id: `c${index}`, step, at }
        return apply(state, {
          version: 1,
          revision: state.revision + 1,
          action: 'recordCustody',
          at,
          on: '2026-03-16',
          actor: {
            personId: 'p',
            name: '孙',
            postId: 'q',
            roles: [],
            certificateNumber: null,
            actingFor: null,
          },
          payload: entry,
          papers: [],
          to: null,
        })
      }, empty)
    const paths: readonly (readonly CustodyStep[])[] = [
      [],
      ['stored'],
      ['stored', 'lent'],
      ['stored', 'lent', 'returned'],
      ['stored', 'handedOver'],
    ]
    for (const path of paths)
      for (const step of steps) {
        const state = after(path)
        const lawful = custodyAfter[path.at(-1) ?? 'none'].includes(step)
        expect(custodyOf(state, 'exhibit-1')).toHaveLength(path.length)
        const asked = { action: 'recordCustody' as const, state, ctx, payload: { ...payload, step } }
        expect(refusedFor(asked), `${path.join('、')} → ${step}`).toEqual(lawful ? [] : ['custodyInOrder'])
      }
    const early = { ...payload, step: 'lent' as const, at: beijing('2026-03-16 09:09') }
    const asked = { action: 'recordCustody' as const, state: after(['stored']), ctx, payload: early }
    expect(refusedFor(asked)).toEqual(['custodyInOrder'])
  })
})
