import type { PlainDate } from '../calendar/plain-date.ts'
import type { Attachment, Opinion } from './payloads.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

/** 第五十四条: which basic court may be asked. */
export const courtCompetences = {
  seat: '行政机关所在地有管辖权的人民法院',
  property: '执行对象是不动产，不动产所在地有管辖权的人民法院',
} as const
export type CourtCompetence = keyof typeof courtCompetences

/** How the application reached the court. */
export const courtMeans = { inPerson: '当面提交', mail: '邮寄', online: '网上立案' } as const
export type CourtMeans = keyof typeof courtMeans

/** 第五十五条第一款: what is handed in with the application (item 1 is the application itself). */
export const courtMaterials = {
  decisionMaterials: { title: '行政决定书及作出决定的事实、理由和依据', item: 2, must: true },
  statementMaterials: { title: '当事人的意见及行政机关催告情况', item: 3, must: true },
  subjectMaterials: { title: '申请强制执行标的情况', item: 4, must: true },
  otherMaterials: { title: '法律、行政法规规定的其他材料', item: 5, must: false },
} as const
export type CourtMaterial = keyof typeof courtMaterials

/** Why an application comes to its end without enforcement, and until when that can be. */
// biome-ignore format: a table of law is read in columns
export const courtEndGrounds = {
  performed:   { title: '当事人已经履行，撤回申请' },
  undone:      { title: '行政决定被撤销、变更，撤回申请' },
  contested:   { title: '行政复议、行政诉讼已经受理，撤回申请' },
  mend:        { title: '申请有误，撤回后重新申请' },
  notAccepted: { title: '人民法院不予受理，不再申请复议或者复议维持' },
  exhausted:   { title: '人民法院终结执行程序，没有可供执行的财产' },
  notEnforced: { title: '人民法院裁定不予执行，不再申请复议或者复议维持' },
} as const
export type CourtEndGround = keyof typeof courtEndGrounds

export type CourtPayloads = {
  /** 申请人民法院强制执行 (第五十三条): what is asked for, of which court, and why it may be asked. */
  proposeCourtApplication: {
    readonly id: string
    readonly court: string
    readonly competence: CourtCompetence
    /** Where the real property lies; empty where there is none. */
    readonly propertyPlace: string
    readonly asOf: PlainDate
    readonly principalFen: number
    readonly surchargeFen: number
    /** What else the decision ordered and was not done; empty where it is the money alone. */
    readonly otherDuty: string
    readonly reasons: string
    readonly subject: string
    /** No law gives the agency the power to enforce this itself. */
    readonly noOwnPower: boolean
    readonly urgent: boolean
    readonly urgentReason: string
    readonly lateReason: string
  }
  reviewCourtApplication: Opinion & { readonly id: string }
  approveCourtApplication: Opinion & { readonly id: string }
  refuseCourtApplication: Opinion & { readonly id: string }
  submitCourtApplication: { readonly [M in CourtMaterial]: string } & {
    readonly id: string
    readonly submittedOn: PlainDate
    readonly means: CourtMeans
    readonly receipt: string
    readonly attachments: readonly Attachment[]
  }
  recordCourtAcceptance: {
    readonly id: string
    readonly accepted: boolean
    readonly receivedOn: PlainDate
    readonly number: string
    readonly reason: string
    /** 第五十八条第一款: the court finds something plainly amiss and hears both; thirty days in place of seven. */
    readonly hearsBoth: boolean
    readonly attachments: readonly Attachment[]
  }
  recordCourtRuling: {
    readonly id: string
    readonly enforce: boolean
    readonly ruledOn: PlainDate
    readonly receivedOn: PlainDate
    readonly number: string
    readonly reason: string
    /** 第五十九条: the president of the court approved that it be enforced at once. */
    readonly presidentApproved: boolean
    readonly attachments: readonly Attachment[]
  }
  contestCourtRuling: {
    readonly id: string
    readonly court: string
    readonly appliedOn: PlainDate
    readonly grounds: string
    readonly attachments: readonly Attachment[]
  }
  recordHigherRuling: {
    readonly id: string
    readonly overturned: boolean
    readonly receivedOn: PlainDate
    readonly number: string
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
  /** 执行到位的款项, handed over by the court; it stands among the payments. */
  recordCourtMoney: {
    readonly id: string
    readonly applicationId: string
    readonly kind: 'fine' | 'surcharge'
    readonly amountFen: number
    readonly paidOn: PlainDate
    readonly receiptNumber: string
    readonly receipt: Attachment | null
  }
  endCourtApplication: {
    readonly id: string
    readonly ground: CourtEndGround
    readonly endedOn: PlainDate
    readonly reason: string
    readonly attachments: readonly Attachment[]
  }
}
export type CourtActionName = keyof CourtPayloads

type Did<A extends CourtActionName> = Made & CourtPayloads[A]
/** 复议 to the court above, against which of the two refusals. */
export type CourtContest = Did<'contestCourtRuling'> & {
  readonly against: 'acceptance' | 'ruling'
  readonly higher: Did<'recordHigherRuling'> | null
}
export type CourtApplication = {
  readonly id: string
  readonly proposed: Did<'proposeCourtApplication'>
  readonly reviewed: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly refused: OpinionGiven | null
  readonly submitted: Did<'submitCourtApplication'> | null
  readonly answer: Did<'recordCourtAcceptance'> | null
  readonly ruling: Did<'recordCourtRuling'> | null
  readonly contests: readonly CourtContest[]
  readonly ended: Did<'endCourtApplication'> | null
}
export type CourtState = { readonly courtApplications: readonly CourtApplication[] }
export const nothingAskedOfCourt: CourtState = { courtApplications: [] }

/** Neither signed nor refused at home, nor taken back. */
export const undecidedCourt = ({ approved, refused, ended }: CourtApplication): boolean =>
  !approved && !refused && !ended
/** Signed and not over: the case stands at 申请法院强制执行. */
export const courtUnderWay = ({ approved, ended }: CourtApplication): boolean => !!approved && !ended
export const courtOver = ({ refused, ended }: CourtApplication): boolean => !!refused || !!ended

const contestOf = ({ contests }: CourtApplication, against: CourtContest['against']) =>
  contests.find((one) => one.against === against)
/** The day from which the court had the application, by its own word or by that of the court above; null before. */
export function courtAcceptedOn(one: CourtApplication): PlainDate | null {
  if (one.answer?.accepted) return one.answer.receivedOn
  const higher = contestOf(one, 'acceptance')?.higher
  return higher?.overturned ? higher.receivedOn : null
}
/** The ruling in force: the court's own, or the one that overturned its refusal; null before. */
export function ruledToEnforce(one: CourtApplication): Pick<Made, 'revision'> | null {
  if (one.ruling?.enforce) return one.ruling
  const higher = contestOf(one, 'ruling')?.higher
  return higher?.overturned ? higher : null
}
/** The refusal that nothing has overturned yet: 不予受理 or 不予执行, with what was asked of the court above. */
export function adverseCourtWord(one: CourtApplication): {
  readonly against: CourtContest['against']
  readonly receivedOn: PlainDate
  readonly revision: number
  readonly contest: CourtContest | undefined
} | null {
  const said = one.ruling ?? one.answer
  if (!said || ('enforce' in said ? said.enforce : said.accepted)) return null
  const against = one.ruling ? 'ruling' : 'acceptance'
  const contest = contestOf(one, against)
  return contest?.higher?.overturned
    ? null
    : { against, receivedOn: said.receivedOn, revision: said.revision, contest }
}
/** A refusal against which the court above has not been asked. */
export const contestableWord = (one: CourtApplication) => {
  const word = courtUnderWay(one) ? adverseCourtWord(one) : null
  return word && !word.contest ? word : null
}
/** A refusal that the court above has still to look at. */
export const contestPending = (one: CourtApplication): boolean => {
  const contest = courtUnderWay(one) ? adverseCourtWord(one)?.contest : undefined
  return !!contest && !contest.higher
}

/** Nothing asked of a court is still open: over, or ruled to be enforced. */
export const courtConcluded = ({ courtApplications }: CaseState): boolean =>
  courtApplications.every((one) => courtOver(one) || ruledToEnforce(one) !== null)

/** The day the court was asked, where that application still stands: it meets the three months (第五十三条). */
export const askedOfCourtOn = ({ courtApplications }: CaseState): PlainDate | null =>
  courtApplications.findLast(({ submitted, ended }) => submitted && !ended)?.submitted?.submittedOn ?? null
