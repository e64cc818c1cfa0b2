import type { Definition } from './definition.ts'

export type Align = 'left' | 'center' | 'right'
export type FilledCell = {
  readonly kind: 'label' | 'text'
  readonly text: string
  readonly w: number
  readonly rows: number
  readonly align: Align
}
export type FilledRow = {
  readonly height: number
  readonly grow: number
  readonly cells: readonly FilledCell[]
}
export type FilledBlock =
  | { readonly block: 'heading'; readonly text: string; readonly align: Align }
  | { readonly block: 'paragraph'; readonly text: string; readonly align: Align; readonly indent: boolean }
  | { readonly block: 'field'; readonly label: string; readonly value: string }
  | { readonly block: 'table'; readonly rows: readonly FilledRow[] }
  | {
      readonly block: 'list'
      readonly columns: readonly { readonly title: string; readonly w: number; readonly align: Align }[]
      readonly rows: readonly (readonly string[])[]
    }
  | {
      readonly block: 'record'
      readonly turns: readonly { readonly question: string; readonly answer: string }[]
    }
  | {
      readonly block: 'signature'
      readonly lines: readonly { readonly text: string; readonly date: boolean }[]
    }
  | { readonly block: 'seal'; readonly agency: string; readonly date: string }
  | { readonly block: 'turn' }
  | {
      readonly block: 'approval'
      readonly grow: number
      readonly boxes: readonly {
        readonly role: string
        readonly opinion: string
        readonly name: string
        readonly date: string
      }[]
    }
  | { readonly block: 'note'; readonly text: string }

export type MissingFact = { readonly path: string; readonly label: string }

/** A paper with its blanks filled. It prints only when `missing` is empty; a preview shows the gaps. */
export type FilledDocument = {
  readonly kind: string
  readonly version: string
  readonly title: string
  readonly layout: Definition['layout']
  readonly head: string | null
  readonly numberLine: string | null
  readonly pageNumbers: boolean
  readonly signEachPage: readonly string[]
  readonly blocks: readonly FilledBlock[]
  /** Every fact path read, sorted: what a stale paper is compared by. */
  readonly used: readonly string[]
  readonly missing: readonly MissingFact[]
}
