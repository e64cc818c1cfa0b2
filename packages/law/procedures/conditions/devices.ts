import { beijingDay, formatChineseDate, hoursBetween } from '../../calendar/plain-date.ts'
import { deviceEvidence, deviceFactsUntold } from '../../case/device-facts.ts'
import type { Question } from '../../case/judge-context.ts'
import { penaltyLaw } from '../../citation.ts'
import { type DeviceFault, deviceFaultsOn } from '../../devices/device.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

const p41 = (paragraph: number) => penaltyLaw(41, { paragraph })

/** The device of the record that is being entered, and the day on which it made it. */
function recorded(q: Question) {
  const given = payloadOf(q, 'addEvidence')
  return given?.monitored && given.device && given.recordedAt
    ? { device: given.device, day: beijingDay(given.recordedAt) }
    : null
}
const sound =
  (...faults: readonly DeviceFault[]) =>
  (q: Question): boolean => {
    const one = recorded(q)
    return !one || !deviceFaultsOn(one.device, one.day).some((fault) => faults.includes(fault))
  }
const which = (q: Question): string => {
  const one = recorded(q)
  return one ? `：${one.device.number}，${formatChineseDate(one.day)}` : ''
}
/** Acts on records name them; before the form is filled there has to be one at all. */
function namesDeviceEvidence(q: Question): boolean {
  const known = deviceEvidence(q.state).map(({ id }) => id)
  const named = field(q, 'evidenceIds')
  return named ? named.length > 0 && named.every((id) => known.includes(id)) : known.length > 0
}

/** 电子技术监控设备 (APL-041; 《行政处罚法》第四十一条). */
// biome-ignore format: a table of law is read in columns
export const deviceConditions = {
  deviceRegistered: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '没有写明是监控设备台账中的哪一台设备、在什么时间记录的',
    forward: '从监控设备台账中选择设备，填写设备记录的时间；台账中没有的，请法制审核员或者内勤先行登记，未经登记的设备的记录不得作为证据',
    holds: (q) => {
      const given = payloadOf(q, 'addEvidence')
      return !given?.monitored || recorded(q) !== null
    },
  },
  deviceReviewed: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '记录时，该电子技术监控设备没有经过法制审核和技术审核',
    detail: which,
    forward: '已在记录的前一日以前审核的，由法制审核员或者内勤在监控设备台账中补登审核情况；没有审核的，该记录不得作为证据，请另行收集证据',
    holds: sound('legalReview', 'technicalReview'),
  },
  devicePublished: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '记录时，该电子技术监控设备的设置地点没有向社会公布',
    detail: which,
    forward: '已在记录的前一日以前公布的，由法制审核员或者内勤在监控设备台账中补登公布情况；没有公布的，该记录不得作为证据，请另行收集证据',
    holds: sound('publication'),
  },
  deviceSigned: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '记录时，该电子技术监控设备没有明显的标志',
    detail: which,
    forward: '已经设置标志的，由法制审核员或者内勤在监控设备台账中补登设置日期；没有标志的，该记录不得作为证据，请另行收集证据',
    holds: sound('signage'),
  },
  deviceCalibrated: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '记录时，该电子技术监控设备不在检定有效期内',
    detail: which,
    forward: '已经检定的，由法制审核员或者内勤在监控设备台账中补登检定证书；没有检定或者已经超期的，该记录不得作为证据，请另行收集证据',
    holds: sound('calibration'),
  },
  deviceInUse: {
    basis: p41(1),                           guard: 'G38', about: 'payload',
    refusal: '记录时，该电子技术监控设备尚未启用或者已经停用',
    detail: which,
    forward: '核对设备编号和记录的时间；确实不在使用期间的，该记录不得作为证据，请另行收集证据',
    holds: sound('use'),
  },
  deviceTimed: {
    basis: p41(2),                           guard: 'G38', about: 'payload',
    refusal: '设备记录的时间晚于取得该证据的时间',
    forward: '设备记录的时间以设备画面、数据上的时间为准，取得时间填写执法人员调取的时间',
    holds: (q) => {
      const given = payloadOf(q, 'addEvidence')
      return !given?.recordedAt || hoursBetween(given.recordedAt, given.collectedAt) >= 0
    },
  },
  deviceEvidenceNamed: {
    basis: p41(3),                           guard: 'G38', about: 'file',
    refusal: '所选的不是本案电子技术监控设备的记录，或者已经排除',
    forward: '先登记设备的记录，再从本案证据中选择',
    holds: namesDeviceEvidence,
  },
  toldAfterRecord: {
    basis: p41(3),                           guard: 'G38', about: 'payload',
    refusal: '告知的时间早于设备记录的时间，或者晚于现在',
    forward: '按实际告知的时间填写',
    holds: (q) => {
      const told = payloadOf(q, 'tellDeviceFacts')
      if (!told) return true
      const times = deviceEvidence(q.state)
        .filter(({ id }) => told.evidenceIds.includes(id))
        .flatMap(({ recordedAt }) => recordedAt ?? [])
      return hoursBetween(told.toldAt, q.ctx.now) >= 0 && times.every((at) => hoursBetween(at, told.toldAt) >= 0)
    },
  },
  lookUpOpened: {
    basis: p41(3),                           guard: 'G38', about: 'payload',
    refusal: '没有告知当事人违法事实、查询的途径和陈述、申辩的权利',
    forward: '写明设备记录的时间、地点和行为，告知查询的途径，并告知可以陈述、申辩；不得限制或者变相限制当事人的陈述权、申辩权',
    holds: (q) => {
      const told = payloadOf(q, 'tellDeviceFacts')
      return !told || (told.rightsTold && told.facts.trim() !== '' && told.lookUp.trim() !== '')
    },
  },
  deviceTellingProved: {
    basis: p41(3),                           guard: 'G38', about: 'payload',
    refusal: '没有告知当事人的凭证',
    forward: '上传当事人签收、短信回执、通话录音、邮寄凭证等',
    holds: (q) => payloadOf(q, 'tellDeviceFacts')?.attachments.length !== 0,
  },
  deviceAnswerHeard: {
    basis: p41(3),                           guard: 'G38', about: 'payload',
    refusal: '没有写明当事人是查询还是陈述、申辩，陈述、申辩没有附上笔录或者书面意见，或者时间晚于现在',
    forward: '按实际填写；陈述、申辩的，如实记录并上传当事人签名的笔录或者其书面意见',
    holds: (q) => {
      const one = payloadOf(q, 'recordDeviceAnswer')
      if (!one) return true
      const stated = one.statement.trim() !== ''
      return (one.lookedUp || stated) && (!stated || one.attachments.length > 0) && hoursBetween(one.receivedAt, q.ctx.now) >= 0
    },
  },
  deviceAnswerReviewed: {
    basis: p41(3),                           guard: 'G38', about: 'payload',
    refusal: '对当事人就设备记录提出的陈述、申辩没有复核',
    forward: '写明复核的情况和是否采纳的理由；意见成立的应当采纳，记录不真实、不准确的予以排除',
    holds: (q) => {
      const one = payloadOf(q, 'recordDeviceAnswer')
      return !one || one.statement.trim() === '' || one.review.trim() !== ''
    },
  },
  deviceFactsTold: {
    basis: p41(3),                           guard: 'G38', about: 'file',
    refusal: '认定事实所依据的电子技术监控设备记录，尚未告知当事人',
    detail: ({ state }) => {
      const untold = deviceFactsUntold(state)
      return untold.length > 0 ? `：${untold.map(({ title }) => title).join('、')}` : ''
    },
    forward: '由承办人员办理“告知监控设备记录的违法事实”，写明查询的途径和陈述、申辩的权利',
    holds: ({ state }) => deviceFactsUntold(state).length === 0,
  },
} as const satisfies Record<string, Condition>
