import type { Payloads } from './payloads.ts'
import type { Made, OpinionGiven } from './state.ts'

/** 延期、分期缴纳 (《行政处罚法》第六十六条第二款): the party's application and what became of it. */
export type Deferral = {
  readonly id: string
  readonly applied: Made & Payloads['applyDeferral']
  readonly countersigned: (OpinionGiven & { readonly agrees: boolean }) | null
  readonly decided: (OpinionGiven & { readonly granted: boolean; readonly consequence: string | null }) | null
  readonly ended: (Made & Payloads['endDeferral']) | null
}
/** 延长办案期限: asked for, looked at, discussed where the city wants it, approved or not. */
export type Extension = {
  readonly id: string
  readonly proposed: Made & Payloads['proposeExtension']
  readonly countersigned: OpinionGiven | null
  readonly discussed: (Made & Payloads['discussExtension']) | null
  readonly approved: OpinionGiven | null
  readonly declined: (Made & { readonly reason: string }) | null
}
/** 中止、恢复、终止调查: one request each; a suspension also has the looks at whether its cause still stands. */
export type Halt = {
  readonly id: string
  readonly proposed: Made & Payloads['proposeHalt']
  readonly countersigned: OpinionGiven | null
  readonly approved: OpinionGiven | null
  readonly declined: (Made & { readonly reason: string }) | null
  readonly looks: readonly (Made & Payloads['recordSuspensionLook'])[]
}
/** What was asked for during an investigation and what came back. */
export type MaterialDemand = Made &
  Payloads['demandMaterials'] & { readonly received: (Made & Payloads['receiveMaterials']) | null }
export type Appraisal = Made &
  Payloads['entrustAppraisal'] & { readonly result: (Made & Payloads['recordAppraisalResult']) | null }
export type Assistance = Made &
  Payloads['requestAssistance'] & { readonly reply: (Made & Payloads['recordReply']) | null }
export type Recusal = Made &
  Payloads['applyRecusal'] & { readonly decided: (Made & Payloads['decideRecusal']) | null }
/** The groups of facts that move a case's time, or wait for somebody else. */
export type TimeState = {
  readonly deferrals: readonly Deferral[]
  readonly calls: readonly (Made & Payloads['callInterview'])[]
  readonly materialDemands: readonly MaterialDemand[]
  readonly stopOrders: readonly (Made & Payloads['orderStop'])[]
  readonly samples: readonly (Made & Payloads['takeSample'])[]
  readonly electronicRecords: readonly (Made & Payloads['extractElectronic'])[]
  readonly appraisals: readonly Appraisal[]
  readonly assistances: readonly Assistance[]
  readonly recusals: readonly Recusal[]
  readonly extensions: readonly Extension[]
  readonly halts: readonly Halt[]
  readonly demandStatements: readonly (Made & Payloads['recordDemandStatement'])[]
}

/** Before anything was asked. */
export const nothingAsked: TimeState = {
  deferrals: [],
  calls: [],
  materialDemands: [],
  stopOrders: [],
  samples: [],
  electronicRecords: [],
  appraisals: [],
  assistances: [],
  recusals: [],
  extensions: [],
  halts: [],
  demandStatements: [],
}
