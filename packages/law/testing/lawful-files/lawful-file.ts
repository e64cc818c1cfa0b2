import type { Plant } from '../defects/plants.ts'
import type { Step } from '../defects/steps.ts'
import type { AnyAct } from '../play.ts'

/** A whole lawful file: what is said of it, and its acts from the clue to the archive. */
export type LawfulFile = { readonly title: string; readonly script: () => readonly AnyAct[] }

const steps = (script: readonly AnyAct[]): readonly Step[] =>
  script.map((act) => ({ act, lawful: null, around: {} }))

/** A script with lawful changes; where acts are chosen by their paper, change a file that was played instead. */
export const changedScript = (script: readonly AnyAct[], ...changes: readonly Plant[]): readonly AnyAct[] =>
  changes.reduce((file, change) => change(file), steps(script)).map(({ act }) => act)

/** When the files begin: in ordinary weeks, before 春节, 清明, 劳动节 and 国庆节, and before a Saturday that works. */
// biome-ignore format: a table is read in columns
export const starts = [
  { title: '三月发现',               on: '2026-03-02' },
  { title: '跨2026年春节',           on: '2026-01-26' },
  { title: '跨2025年国庆节、中秋节', on: '2025-09-11' },
  { title: '跨2025年春节',           on: '2025-01-08' },
  { title: '跨2024年国庆节',         on: '2024-09-09' },
  { title: '跨2025年劳动节',         on: '2025-04-14' },
  { title: '跨2024年春节',           on: '2024-01-22' },
] as const
export type Start = (typeof starts)[number]
