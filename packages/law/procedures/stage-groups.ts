import type { Stage } from './stages.ts'

/**
 * The stages gathered as a supervisor counts them (总览) and as the list of cases is asked for them. Every stage stands in
 * exactly one group; a case that ended otherwise than by a penalty counts as 结案归档 once
 * it is archived.
 */
// biome-ignore format: a table of law is read in columns
export const stageGroups = {
  clue:          { title: '线索',     stages: ['CLUE', 'VERIFYING'] },
  investigation: { title: '立案调查', stages: ['FILING_REVIEW', 'INVESTIGATING', 'SUSPENDED', 'JURISDICTION'] },
  decision:      { title: '审核决定', stages: ['REPORTED', 'NOTICE_REVIEW', 'NOTICE', 'HEARING', 'LEGAL_REVIEW', 'COLLECTIVE', 'DECISION_REVIEW', 'REOPENED'] },
  // What was decided on the spot is there served and mostly paid: what is left is to file it and hand the money in.
  execution:     { title: '执行',     stages: ['SUMMARY', 'DECIDED', 'EXECUTING', 'DEFERRED', 'URGED', 'COURT', 'COMPELLED', 'SUSPENDED_EXEC', 'REVERSED'] },
  closing:       { title: '结案归档', stages: ['PERFORMED', 'ENDED_EXEC', 'CLOSING_REVIEW', 'CLOSED', 'ARCHIVED'] },
  otherEnd:      { title: '其他终结', stages: ['NOT_ACCEPTED', 'NOT_FILED', 'NO_PENALTY', 'TRANSFERRED', 'HANDED_OVER', 'WITHDRAWN', 'TERMINATED'] },
} as const satisfies Record<string, { readonly title: string; readonly stages: readonly Stage[] }>

export type StageGroup = keyof typeof stageGroups
export const stageGroupNames = Object.keys(stageGroups) as readonly StageGroup[]

/** The group a stage is counted in; null for what is no stage. */
export const groupOfStage = (stage: string): StageGroup | null =>
  stageGroupNames.find((group) => (stageGroups[group].stages as readonly string[]).includes(stage)) ?? null

/** The stages of a group. */
export const stagesOfGroup = (group: StageGroup): readonly Stage[] => stageGroups[group].stages
