import type { PlainDate } from '../calendar/plain-date.ts'
import type { ItemSnapshot } from '../catalogue/item.ts'
import type { CityRules } from './city-rules.ts'
import type { Attachment, Goods, Opinion, Witness } from './payloads.ts'
import type { CaseState, Made, OpinionGiven } from './state.ts'

/** 《城乡规划法》: the article a demolition rests on. `town`: the 乡、镇人民政府 orders and demolishes itself (第六十五条). */
// biome-ignore format: a table of law is read in columns
export const demolitionBases = {
  p64: { title: '未取得建设工程规划许可证或者未按照许可证建设，无法采取改正措施消除影响', article: 64, town: false, allowed: true },
  p65: { title: '乡、村庄规划区内未取得或者未按照乡村建设规划许可证建设',                 article: 65, town: true,  allowed: true },
  p66: { title: '未经批准或者未按照批准内容进行临时建设，或者逾期不拆除',                 article: 66, town: false, allowed: true },
  mend:{ title: '尚可采取改正措施消除对规划实施的影响',                                 article: 64, town: false, allowed: false },
} as const satisfies Record<string, { readonly title: string; readonly article: number; readonly town: boolean; readonly allowed: boolean }>
export type DemolitionBasis = keyof typeof demolitionBases

/** 第六十八条: which government may order the department to demolish. */
// biome-ignore format: a table of law is read in columns
export const mandatingGovernments = {
  county:   { title: '县（区）人民政府', allowed: true },
  city:     { title: '设区的市人民政府', allowed: true },
  province: { title: '省人民政府',       allowed: true },
  other:    { title: '其他机关',         allowed: false },
} as const satisfies Record<string, { readonly title: string; readonly allowed: boolean }>
export type MandatingGovernment = keyof typeof mandatingGovernments

export const demolitionRoutes = { own: '由行政机关依法强制拆除', court: '申请人民法院强制执行' } as const
export type DemolitionRoute = keyof typeof demolitionRoutes

/** Items whose law is this one are about 违法建设; the marker of the catalogue by which an order to demolish is possible. */
export const planningLawTitle = '城乡规划法'
export const isDemolitionItem = (item: Pick<ItemSnapshot, 'lawTitle'> | null): boolean =>
  item?.lawTitle.replace('中华人民共和国', '') === planningLawTitle

export type DemolitionPayloads = {
  /** 告知 before the order: what stands where, what it was found to be, on which article (rules §5.7). */
  tellDemolitionOrder: {
    readonly id: string
    readonly building: string
    readonly place: string
    readonly area: string
    readonly basis: DemolitionBasis
    readonly facts: string
    /** 规划主管部门的认定意见, and who gave it. */
    readonly finding: string
    readonly findingBy: string
  }
  recordDemolitionDefence: {
    readonly id: string
    readonly at: string
    readonly content: string
    readonly adopted: boolean
    readonly answer: string
  }
  proposeDemolitionOrder: {
    readonly id: string
    readonly demand: string
    readonly demolishBy: PlainDate
    readonly reason: string
  }
  approveDemolitionOrder: Opinion & { readonly id: string }
  /** 公告，限期当事人自行拆除 (《行政强制法》第四十四条). */
  announceDemolition: { readonly id: string; readonly selfBy: PlainDate }
  postDemolition: {
    readonly id: string
    readonly at: string
    readonly where: string
    readonly attachments: readonly Attachment[]
  }
  /** 责成 (《城乡规划法》第六十八条): the government's instrument. */
  recordMandate: {
    readonly id: string
    readonly government: MandatingGovernment
    readonly governmentName: string
    readonly number: string
    readonly issuedOn: PlainDate
    readonly toWhom: string
    readonly attachments: readonly Attachment[]
  }
  proposeDemolition: {
    readonly id: string
    readonly reason: string
    readonly manner: string
    readonly place: string
    readonly route: DemolitionRoute
    readonly plannedFrom: string
    readonly plannedUntil: string
    /** 不对居民生活停水、停电、停热、停气 (《行政强制法》第四十三条第二款). */
    readonly utilitiesKept: boolean
  }
  countersignDemolition: Opinion & { readonly id: string }
  reviewDemolition: Opinion & { readonly id: string }
  approveDemolition: Opinion & { readonly id: string }
  refuseDemolition: Opinion & { readonly id: string }
  demolish: {
    readonly id: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly certificateShown: boolean
    readonly presider: string
    readonly partyPresent: boolean
    readonly course: string
    readonly result: string
    readonly utilitiesKept: boolean
    /** Either nothing was inside, or every thing is listed with what became of it. */
    readonly nothingInside: boolean
    readonly things: readonly Goods[]
    readonly thingsTo: string
    readonly costFen: number
    readonly costBasis: string
    readonly signedBy: 'party' | 'witness' | 'refused'
    readonly witness: Witness | null
    readonly signatureNote: string
    readonly othersSigned: boolean
    readonly filmed: boolean
    readonly attachments: readonly Attachment[]
  }
  stopDemolition: { readonly id: string; readonly reason: string }
}
export type DemolitionActionName = keyof DemolitionPayloads

type Did<A extends DemolitionActionName> = Made & DemolitionPayloads[A]
/** 强制执行: from the proposal to what was done. A new proposal takes the place of one refused or stopped. */
export type DemolitionWork = {
  readonly proposed: Did<'proposeDemolition'>
  readonly countersigned: OpinionGiven | null
  readonly reviewed: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly refused: OpinionGiven | null
  readonly performed: Did<'demolish'> | null
  readonly stopped: Did<'stopDemolition'> | null
}
/** One building: the order is also a 责令改正 under the same id, so that it is rechecked, demanded and closed like one. */
export type Demolition = {
  readonly id: string
  readonly told: Did<'tellDemolitionOrder'>
  readonly defences: readonly Did<'recordDemolitionDefence'>[]
  readonly proposed: Did<'proposeDemolitionOrder'> | null
  readonly approved: OpinionGiven | null
  readonly announced: Did<'announceDemolition'> | null
  readonly posted: Did<'postDemolition'> | null
  readonly mandate: Did<'recordMandate'> | null
  readonly work: DemolitionWork | null
}
export type DemolitionState = { readonly demolitions: readonly Demolition[] }
export const nothingDemolished: DemolitionState = { demolitions: [] }

export const demolitionOf = (state: CaseState, id: string | null | undefined): Demolition | undefined =>
  state.demolitions.find((one) => one.id === id)
export const workUndecided = (work: DemolitionWork | null): boolean =>
  !!work && !work.approved && !work.refused
/** Decided, and neither done nor stopped: the case stands at 行政强制执行. */
export const workUnderWay = (work: DemolitionWork | null): boolean =>
  !!work?.approved && !work.performed && !work.stopped
/** Nothing of the enforcement waits for anybody. */
export const workEnded = (work: DemolitionWork | null): boolean =>
  !work || !!work.refused || !!work.performed || !!work.stopped

/** The order of this id is carried out by force. */
export const demolishedOf = (state: CaseState, correctionId: string): Did<'demolish'> | null =>
  demolitionOf(state, correctionId)?.work?.performed ?? null

/** An order to demolish is no matter for the court (法释〔2013〕5号; ACL-44D): whoever asks the court to enforce asks this first. */
export const ordersNotForCourt = (
  state: CaseState,
  { demolition }: Pick<CityRules, 'demolition'>,
): readonly Demolition[] =>
  demolition.courtAccepts ? [] : state.demolitions.filter(({ approved }) => !!approved)
