import type { PlainDate } from '../calendar/plain-date.ts'
import type { Change } from './changes.ts'
import type { Attachment } from './payloads.ts'
import { put } from './put.ts'
import type { Made } from './state.ts'

/** 行政指导 (rules §5.7): 约谈 (K05) and 执法建议 (K06). It goes beside the procedure and stands in for no penalty. */
export type GuidancePayloads = {
  recordTalk: {
    readonly id: string
    readonly startedAt: string
    readonly endedAt: string
    readonly place: string
    readonly personName: string
    /** 与当事人的关系 of who came: the party, the legal representative, who was sent. */
    readonly personRelation: string
    /** 约谈的事由 */
    readonly reason: string
    /** 告知、指导的内容 */
    readonly guidance: string
    /** 被约谈人的意见和承诺 */
    readonly reply: string
    readonly certificateShown: boolean
    readonly signedBy: 'party' | 'refused'
    readonly signatureNote: string
  }
  /** 执法建议: to whose duty it falls to prevent the like, with what was found and what is suggested. */
  adviseUnit: {
    readonly id: string
    readonly unit: string
    readonly found: string
    readonly advice: string
  }
  recordAdviceReply: {
    readonly id: string
    readonly receivedOn: PlainDate
    readonly reply: string
    readonly attachments: readonly Attachment[]
  }
}
export type GuidanceActionName = keyof GuidancePayloads
export type Talk = Made & GuidancePayloads['recordTalk']
export type Advice = Made &
  GuidancePayloads['adviseUnit'] & {
    readonly answer: (Made & GuidancePayloads['recordAdviceReply']) | null
  }
export type GuidanceState = { readonly talks: readonly Talk[]; readonly advices: readonly Advice[] }

export const guidanceChanges: { readonly [A in GuidanceActionName]: Change<A> } = {
  recordTalk: ({ talks }, payload, made) => ({ talks: [...talks, { ...made, ...payload }] }),
  adviseUnit: ({ advices }, payload, made) => ({
    advices: [...advices, { ...made, ...payload, answer: null }],
  }),
  recordAdviceReply: ({ advices }, payload, made) => ({
    advices: put(advices, payload.id, () => ({ answer: { ...made, ...payload } })),
  }),
}

const sparing =
  /(?:不予|免予|免于|不再|不给予|不作|代替|替代|抵作)[^。；，\n]{0,6}处罚|(?:从轻|减轻)[^。；，\n]{0,4}处罚|不再追究|不予追究/
/** Words that promise away what only a decision under 第五十七条 may say. */
export const promisesAway = (words: string): string | null => sparing.exec(words)?.[0] ?? null

/** An ending that gives the talk, the guidance or the advice for its reason. */
export const restsOnGuidance = (reason: string): string | null =>
  /约谈|行政指导|执法建议|建议书/.exec(reason)?.[0] ?? null
