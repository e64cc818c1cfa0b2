import type { Payloads } from '../../case/payloads.ts'
import { aLawfulCase, type Variant } from '../a-case.ts'
import { aDevice, answersRecord, tellsOfRecord } from '../a-device.ts'
import { adding, filled, together } from '../defects/plants.ts'
import { stepsOf, the } from '../defects/steps.ts'
import { anExhibit } from '../exhibit-questions.ts'
import { type AnyAct, act, beijing } from '../play.ts'
import type { LawfulFile } from './lawful-file.ts'

type Entered = Payloads['addEvidence']
const recorded: Entered = { ...anExhibit, collectedAt: beijing('2026-03-09 08:30') }

/** A device's record is entered, verified and told, and the finding of the act rests on it. */
const resting = (
  title: string,
  variant: Variant,
  part: Partial<Entered>,
  later: readonly AnyAct[] = [],
): LawfulFile => ({
  title,
  script: () => {
    const acts = [
      act('addEvidence', 'lead', '2026-03-09 10:00', { ...recorded, ...part }),
      act('verifyEvidence', 'lead', '2026-03-09 10:10', {
        evidenceIds: ['exhibit-1'],
        method: '与平台原始数据比对',
        finding: '一致',
      }),
      act('tellDeviceFacts', 'lead', '2026-03-09 10:20', tellsOfRecord),
      ...later,
    ]
    const change = together(
      adding(acts, 'recheckCorrection'),
      filled(the('establishElement', 1), ({ evidence }) => ({ evidence: [...evidence, 'exhibit-1'] })),
    )
    return change(stepsOf(aLawfulCase(variant))).map((step) => step.act)
  },
})
const at = (part: Partial<NonNullable<Entered['device']>>): Partial<Entered> => ({
  device: { ...aDevice, ...part },
})

/** 电子技术监控设备 (第四十一条): what the conditions on it must let through. */
export const deviceFiles: readonly LawfulFile[] = [
  resting('台账中的设备记录，告知后查询、申辩，复核不采纳', 'organisation', {}, [
    act('recordDeviceAnswer', 'clerk', '2026-03-09 10:40', answersRecord),
  ]),
  resting(
    '记录之日正是检定有效期的最后一日、使用的最后一日',
    'person',
    at({ calibration: { ...aDevice.calibration, until: '2026-03-02' }, inUseUntil: '2026-03-02' }),
  ),
  resting('记录之日正是启用之日，前一日审核、公布', 'organisation', {
    ...at({
      inUseFrom: '2026-03-02',
      legalReview: { ...aDevice.legalReview, on: '2026-03-01' },
      publication: { ...aDevice.publication, on: '2026-03-01' },
    }),
  }),
  resting('不属于计量的摄像机，没有检定证书', 'person', at({ kind: 'camera', calibration: null })),
]
