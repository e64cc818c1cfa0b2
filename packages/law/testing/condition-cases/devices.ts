import type { DeviceOnDay } from '../../devices/device.ts'
import type { deviceConditions } from '../../procedures/conditions/devices.ts'
import { justBefore } from '../a-case.ts'
import { aDevice } from '../a-device.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'
import { anExhibit, exhibitQuestions, relyingOnExhibit } from '../exhibit-questions.ts'
import { beijing } from '../play.ts'

const { addEvidence, tellDeviceFacts: telling, recordDeviceAnswer: answering } = exhibitQuestions
/** The record is entered, but the device lacked one thing on the day. */
const lacking = (title: string, part: Partial<DeviceOnDay>) =>
  breaks<'addEvidence'>(title, addEvidence, ({ payload }) => ({
    payload: payload && { ...payload, device: { ...aDevice, ...part } },
  }))

export const deviceCases = {
  deviceRegistered: breaks<'addEvidence'>(
    '没有写明台账中哪一台设备的记录，不得作为证据（《行政处罚法》第四十一条第一款）',
    addEvidence,
    ({ payload }) => ({ payload: payload && { ...payload, device: null } }),
  ),
  deviceReviewed: lacking(
    '记录时未经法制和技术审核的设备，其记录不得作为证据（《行政处罚法》第四十一条第一款）',
    { technicalReview: null },
  ),
  devicePublished: lacking(
    '记录时设置地点未公布的设备，其记录不得作为证据（《行政处罚法》第四十一条第一款）',
    { publication: { where: '本机关门户网站', on: '2026-03-03' } },
  ),
  deviceSigned: lacking('没有明显标志的设备，其记录不得作为证据（《行政处罚法》第四十一条第一款）', {
    signedOn: null,
  }),
  deviceCalibrated: lacking('超过检定有效期的设备，其记录不得作为证据（《行政处罚法》第四十一条第一款）', {
    calibration: { ...aDevice.calibration, until: '2026-03-01' },
  }),
  deviceInUse: lacking('已经停用的设备，其记录不得作为证据（《行政处罚法》第四十一条第一款）', {
    inUseUntil: '2026-03-01',
  }),
  deviceTimed: breaks<'addEvidence'>(
    '设备记录的时间不得晚于取得证据的时间（《行政处罚法》第四十一条第二款）',
    addEvidence,
    ({ payload }) => ({ payload: payload && { ...payload, recordedAt: beijing('2026-03-10 09:01') } }),
  ),
  deviceEvidenceNamed: breaks(
    '本案没有监控设备的记录，不得登记告知（《行政处罚法》第四十一条第三款）',
    telling,
    ({ state }) => ({ state: { ...state, exhibits: [] } }),
  ),
  toldAfterRecord: breaks<'tellDeviceFacts'>(
    '告知的时间不得早于设备记录（《行政处罚法》第四十一条第三款）',
    telling,
    ({ payload }) => ({ payload: payload && { ...payload, toldAt: beijing('2026-03-02 08:59') } }),
  ),
  lookUpOpened: breaks<'tellDeviceFacts'>(
    '告知设备记录，不得不写查询的途径（《行政处罚法》第四十一条第三款）',
    telling,
    ({ payload }) => ({ payload: payload && { ...payload, lookUp: ' ' } }),
  ),
  deviceTellingProved: breaks<'tellDeviceFacts'>(
    '没有凭证，不得登记已经告知设备记录（《行政处罚法》第四十一条第三款）',
    telling,
    ({ payload }) => ({ payload: payload && { ...payload, attachments: [] } }),
  ),
  deviceAnswerHeard: breaks<'recordDeviceAnswer'>(
    '对设备记录的陈述申辩没有笔录或者书面意见，不得登记（《行政处罚法》第四十一条第三款）',
    answering,
    ({ payload }) => ({ payload: payload && { ...payload, attachments: [] } }),
  ),
  deviceAnswerReviewed: breaks<'recordDeviceAnswer'>(
    '对设备记录的陈述申辩没有复核，不得登记（《行政处罚法》第四十一条第三款）',
    answering,
    ({ payload }) => ({ payload: payload && { ...payload, review: ' ' } }),
  ),
  deviceFactsTold: breaks(
    '监控设备记录的违法事实未告知当事人，不得据以终结调查、告知处罚和作出处罚决定（《行政处罚法》第四十一条第三款）',
    { ...justBefore('concludeInvestigation'), state: relyingOnExhibit(true) },
    ({ state }) => ({
      state: {
        ...state,
        ...{ exhibits: relyingOnExhibit(true).exhibits, deviceTellings: [] },
        evidenceStanding: relyingOnExhibit(true).evidenceStanding,
        elements: { ...state.elements, time: relyingOnExhibit(true).elements.time ?? never() },
      },
    }),
  ),
} as const satisfies { readonly [Id in keyof typeof deviceConditions]: ConditionCase }

function never(): never {
  throw new Error(`an element rests on ${anExhibit.id}`)
}
