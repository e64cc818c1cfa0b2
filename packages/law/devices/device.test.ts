import { describe, expect, it } from 'vitest'
import { deviceFactsUntold } from '../case/device-facts.ts'
import { apply } from '../case/reducer.ts'
import { contestedThroughUs } from '../case/remedy-state.ts'
import type { AnyEntry, CaseState } from '../case/state.ts'
import { justBefore } from '../testing/a-case.ts'
import { aDevice } from '../testing/a-device.ts'
import { refusedFor } from '../testing/condition-case.ts'
import { anExhibit, excluding, exhibitQuestions, relyingOnExhibit } from '../testing/exhibit-questions.ts'
import { beijing } from '../testing/play.ts'
import { type DeviceFault, type DeviceOnDay, deviceFaultsOn, deviceKinds } from './device.ts'

const day = '2026-03-02'
const { legalReview, technicalReview, publication, calibration } = aDevice
type Row = readonly [string, Partial<DeviceOnDay>, readonly DeviceFault[]]

describe('电子技术监控设备（《行政处罚法》第四十一条第一款）', () => {
  // biome-ignore format: a table of law is read in columns
  it.each<Row>([
    ['审核、公布、检定、使用都在期内',     {},                                                       []],
    ['没有法制审核',                       { legalReview: null },                                    ['legalReview']],
    ['没有技术审核',                       { technicalReview: null },                                ['technicalReview']],
    ['前一日法制审核',                     { legalReview: { ...legalReview, on: '2026-03-01' } },    []],
    ['当日法制审核，不能证明在记录以前',   { legalReview: { ...legalReview, on: day } },             ['legalReview']],
    ['次日技术审核',                       { technicalReview: { ...technicalReview, on: '2026-03-03' } }, ['technicalReview']],
    ['前一日公布',                         { publication: { ...publication, on: '2026-03-01' } },    []],
    ['当日公布',                           { publication: { ...publication, on: day } },             ['publication']],
    ['没有公布',                           { publication: null },                                    ['publication']],
    ['当日设置标志',                       { signedOn: day },                                        []],
    ['次日设置标志',                       { signedOn: '2026-03-03' },                               ['signage']],
    ['检定有效期第一日',                   { calibration: { ...calibration, from: day } },           []],
    ['检定有效期最后一日',                 { calibration: { ...calibration, until: day } },          []],
    ['检定有效期前一日届满',               { calibration: { ...calibration, until: '2026-03-01' } }, ['calibration']],
    ['检定次日才开始',                     { calibration: { ...calibration, from: '2026-03-03' } },  ['calibration']],
    ['启用之日',                           { inUseFrom: day },                                       []],
    ['启用前一日',                         { inUseFrom: '2026-03-03' },                              ['use']],
    ['使用的最后一日',                     { inUseUntil: day },                                      []],
    ['停用次日',                           { inUseUntil: '2026-03-01' },                             ['use']],
    ['什么都没有，一次说清',               { legalReview: null, technicalReview: null, signedOn: null, publication: null, kind: 'noise', calibration: null, inUseUntil: '2026-03-01' },
      ['legalReview', 'technicalReview', 'signage', 'publication', 'calibration', 'use']],
  ])('%s', (_, part, faults) => {
    expect(deviceFaultsOn({ ...aDevice, ...part }, day)).toEqual(faults)
  })

  it('记录的是计量结果的设备，必须检定；其他设备没有检定证书的不问', () => {
    for (const [kind, { measures }] of Object.entries(deviceKinds))
      expect(
        deviceFaultsOn({ ...aDevice, kind: kind as DeviceOnDay['kind'], calibration: null }, day),
        kind,
      ).toEqual(measures ? ['calibration'] : [])
  })

  it('登记证据时按设备记录的那一天判断，不按取得的那一天', () => {
    const asked = (part: object) =>
      refusedFor({ ...exhibitQuestions.addEvidence, payload: { ...anExhibit, ...part } })
    const until = { ...aDevice, calibration: { ...calibration, until: '2026-03-05' } }
    expect(asked({ device: until })).toEqual([])
    expect(asked({ device: until, recordedAt: beijing('2026-03-06 00:00') })).toEqual(['deviceCalibrated'])
    expect(asked({ device: until, recordedAt: beijing('2026-03-05 23:59') })).toEqual([])
    expect(asked({ device: null })).toEqual(['deviceRegistered'])
    expect(asked({ recordedAt: null })).toEqual(['deviceRegistered'])
    expect(asked({ monitored: false, device: null, recordedAt: null })).toEqual([])
  })
})

describe('告知监控设备记录的违法事实（《行政处罚法》第四十一条第三款）', () => {
  const conclude = justBefore('concludeInvestigation')

  it('据以认定事实的记录告知以前，不得终结调查；排除以后不必告知', () => {
    const untold = relyingOnExhibit(true, false)
    expect(deviceFactsUntold(untold).map(({ id }) => id)).toEqual(['exhibit-1'])
    expect(refusedFor({ ...conclude, state: untold })).toEqual(['deviceFactsTold'])
    expect(refusedFor({ ...conclude, state: relyingOnExhibit(true) })).toEqual([])
    expect(deviceFactsUntold(excluding(untold, 'exhibit-1'))).toEqual([])
  })

  it('没有用来认定事实的记录，不拦终结调查', () => {
    const { state } = exhibitQuestions.verifyEvidence
    expect(refusedFor({ ...conclude, state })).toEqual([])
  })

  it('只查询、没有申辩的，不要求笔录和复核；既不查询也不申辩的，没有可以登记的', () => {
    const asked = (part: object) =>
      refusedFor({
        ...exhibitQuestions.recordDeviceAnswer,
        payload: { ...exhibitQuestions.recordDeviceAnswer.payload, ...part },
      })
    expect(asked({ statement: '', review: '', attachments: [] })).toEqual([])
    expect(asked({ statement: ' ', lookedUp: false })).toEqual(['deviceAnswerHeard'])
    expect(asked({ receivedAt: beijing('2026-03-16 09:31') })).toEqual(['deviceAnswerHeard'])
  })

  it('当事人没有等到告知就来查询的，也可以登记', () => {
    const { payload, ctx, action } = exhibitQuestions.recordDeviceAnswer
    const { state } = exhibitQuestions.tellDeviceFacts
    expect(refusedFor({ action, state, payload, ctx })).toEqual([])
  })

  it('依据设备记录作出的处罚，复议申请可以经本机关提交（《行政复议法》第三十二条第一款）', () => {
    expect(contestedThroughUs(relyingOnExhibit(true))).toBe(true)
    expect(contestedThroughUs(exhibitQuestions.verifyEvidence.state)).toBe(false)
  })
})

describe('设备台账以前登记的记录', () => {
  it('设备写成文字的旧记录照样读出，据以认定事实的同样须告知', () => {
    const { state } = justBefore('concludeInvestigation')
    const { device: _, recordedAt: __, ...rest } = anExhibit
    const old = {
      ...rest,
      deviceName: '示范路卡口 SF-01',
      deviceReviews: '法审〔2025〕3号、技审〔2025〕9号',
      devicePublished: '2025年6月在局门户网站公布',
    }
    const entry = {
      ...{ version: 1, revision: state.revision + 1, action: 'addEvidence', on: '2026-03-16' },
      ...{ at: beijing('2026-03-16 09:00'), papers: [], to: null, payload: old },
      actor: {
        ...{ personId: 'p', name: '孙', postId: 'q', roles: [] },
        ...{ certificateNumber: null, actingFor: null },
      },
    } as unknown as AnyEntry
    const read = apply(state, entry)
    expect(read.exhibits.at(-1)).toMatchObject({ monitored: true, deviceName: '示范路卡口 SF-01' })
    const relied: CaseState = { ...read, elements: relyingOnExhibit(true).elements }
    expect(deviceFactsUntold(relied).map(({ id }) => id)).toEqual(['exhibit-1'])
  })
})
