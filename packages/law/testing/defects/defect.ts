import type { ActionName } from '../../case/payloads.ts'
import type { ConditionId } from '../../procedures/conditions.ts'
import type { FileName } from './files.ts'
import type { Harm } from './harms.ts'
import type { Plant } from './plants.ts'

/** What the judge asks before any condition: whether the stage and the person fit. It names no single article. */
export const outsideCodes = ['stageMismatch', 'roleMismatch', 'notHandler', 'ownCase'] as const
export type OutsideCode = (typeof outsideCodes)[number]

/** 缺陷卷: a whole file, lawful but for one thing. Its id begins with the guard or the item of the file review. */
export type Defect = {
  readonly id: string
  readonly title: string
  /** The article the refusal must cite, written down here a second time; null for a rule of the platform's own keeping. */
  readonly article: string | null
  readonly file: FileName
  readonly plant: Plant
  readonly stoppedAt: ActionName
  readonly condition: ConditionId | OutsideCode
  /** What it must never come to, even where one presses on. */
  readonly harm: Harm
  /** Further conditions that the same defect breaks at the same act. */
  readonly beside: readonly ConditionId[]
}

export const defect = (
  id: string,
  title: string,
  article: string | null,
  file: FileName,
  plant: Plant,
  stoppedAt: ActionName,
  condition: Defect['condition'],
  harm: Harm,
  beside: readonly ConditionId[] = [],
): Defect => ({ id, title, article, file, plant, stoppedAt, condition, harm, beside })

/** «G18-02» → «G18»; «REV-3(15)-01» → «REV-3(15)». */
export const guardOf = ({ id }: Pick<Defect, 'id'>): string => id.slice(0, id.lastIndexOf('-'))

export const penal = (place: string) => `《行政处罚法》第${place}`
export const compulsion = (place: string) => `《行政强制法》第${place}`
export const ecology = (place: string) => `《生态环境法典》第${place}`
export const environment = (place: string) => `《环境保护法》第${place}`
export const planning = (place: string) => `《城乡规划法》第${place}`
export const civil = (place: string) => `《民事诉讼法》第${place}`
export const transfer = (place: string) => `《行政执法机关移送涉嫌犯罪案件的规定》第${place}`
export const reconsideration = (place: string) => `《行政复议法》第${place}`
