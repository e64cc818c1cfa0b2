/** What the first step asks. */
export type City = { readonly code: string; readonly name: string }

/** What differs from the shipped list, by the unit's code. */
export type Corrections = Readonly<Record<string, { readonly name?: string; readonly prefix?: string }>>

export type Administrator = { readonly name: string; readonly loginName: string; readonly password: string }

/** What the last step asks: the code stands beside the button it opens, so that a slip is mended in place. */
export type LastStep = { readonly administrator: Administrator; readonly setupCode: string }
