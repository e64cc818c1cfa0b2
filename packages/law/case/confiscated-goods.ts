import { formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import type { Change } from './changes.ts'
import { type Facts, officersOf, under } from './fact-parts.ts'
import type { Attachment, Goods } from './payloads.ts'
import type { CaseState, Made } from './state.ts'

/** 依法没收的非法财物怎样处理 (《行政处罚法》第七十四条第一款): destroyed where a law says so, else sold publicly or as the State has ruled. */
export const disposalMethods = {
  auction: { title: '公开拍卖', otherwise: false },
  destroy: { title: '销毁', otherwise: true },
  handOver: { title: '移交有关主管机关处理', otherwise: true },
  recycle: { title: '作为废旧物资回收', otherwise: true },
  other: { title: '按照国家有关规定的其他方式处理', otherwise: true },
} as const satisfies Record<string, { readonly title: string; readonly otherwise: boolean }>
export type DisposalMethod = keyof typeof disposalMethods

export type ConfiscatedPayloads = {
  /** One handling of goods that the decision confiscated; several may follow each other. */
  disposeConfiscated: {
    readonly id: string
    readonly goods: readonly Goods[]
    readonly method: DisposalMethod
    /** The rule or the law that asks for it, where the goods are not sold publicly. */
    readonly basis: string
    readonly course: string
    readonly receiver: string
    /** What the sale brought, for the treasury; null where nothing was sold. */
    readonly proceedsFen: number | null
    readonly disposedOn: PlainDate
    readonly supervisor: string
    /** Whether with this all that was confiscated has been handled. */
    readonly all: boolean
    readonly attachments: readonly Attachment[]
  }
}
export type ConfiscatedActionName = keyof ConfiscatedPayloads
export type ConfiscatedState = {
  readonly disposals: readonly (Made & ConfiscatedPayloads['disposeConfiscated'])[]
}
export const nothingDisposed: ConfiscatedState = { disposals: [] }

/** The decision in force confiscates goods (第九条第二项), not only what was earned. */
export const confiscatesGoods = ({ decision, discretion }: CaseState): boolean =>
  !!decision?.approved && !!discretion?.penaltyKinds.includes('没收非法财物')

/** All that was confiscated has been handled; true where nothing was. */
export const goodsDisposed = (state: CaseState): boolean =>
  !confiscatesGoods(state) || state.disposals.some(({ all }) => all)

export const confiscatedChanges: { readonly [A in ConfiscatedActionName]: Change<A> } = {
  disposeConfiscated: ({ disposals }, payload, made) => ({
    disposals: [...disposals, { ...made, ...payload }],
  }),
}

/** 罚没物品处理记录: the one handling a paper speaks of. */
export function disposalFacts(state: CaseState, about: string | null): Facts {
  const one = state.disposals.find(({ id }) => id === about)
  if (!one) return {}
  return under('disposal', {
    goods: one.goods,
    method: disposalMethods[one.method].title,
    basis: one.basis.trim() || '《中华人民共和国行政处罚法》第七十四条第一款',
    course: one.course,
    receiver: one.receiver,
    proceedsFen: one.proceedsFen,
    disposedOn: one.disposedOn,
    supervisor: one.supervisor,
    officers: officersOf(state),
    rest: one.all
      ? '至此，本案没收的物品已经全部处理完毕。'
      : `截至${formatChineseDate(one.disposedOn)}，本案没收的物品尚有部分待处理。`,
  })
}
