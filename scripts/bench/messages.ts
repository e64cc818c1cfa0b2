/** The measured operations; what one request of each is stands in docs/how-to/run-the-benchmark.md. */
export const operations = ['W1', 'W2', 'W2t', 'W3', 'W4', 'W5', 'W6'] as const
export type Operation = (typeof operations)[number]

export type SignedIn = { readonly cookie: string; readonly csrf: string }
/** What the load needs to know of the city it asks. */
export type Subject = {
  readonly city: string
  readonly unitId: number
  readonly areaCode: string
  readonly leadId: string
  readonly supportId: string
  /** Instant of every request: a few days ago, so that no paper is set while it is measured. */
  readonly at: string
  readonly year: number
  readonly stage: string
  readonly caseIds: readonly string[]
  readonly words: readonly string[]
}
export type LoadOrder = {
  readonly what: 'api' | 'base'
  readonly operation: Operation
  readonly connections: number
  readonly seconds: number
  /** Of the API's processes; each lane asks one of them. */
  readonly baseUrls: readonly string[]
  readonly ownerUrl: string
  readonly people: Readonly<Record<'lead' | 'leader' | 'supervisor', SignedIn>>
  readonly subject: Subject
  readonly run: number
}
export type LoadNews =
  | { readonly begun: true }
  | {
      readonly requests: number
      readonly seconds: number
      readonly p50: number
      readonly p99: number
      readonly errors: number
      readonly firstError: string | null
      /** CPU of the client itself: taken from the cores of what is measured. */
      readonly cpuMs: number
    }
export type ServerNews = { readonly url: string } | { readonly cpuMs: number; readonly peakMb: number }
