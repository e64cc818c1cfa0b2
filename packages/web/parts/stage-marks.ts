import { ordinaryStages, type Stage, sideEnds, stages } from '@zhiheng/law'

/** One stage as the map draws it. `note` is a short word under it: a day, a number, who has it. */
export type StageMark = {
  readonly stage: string
  readonly title: string
  readonly state: 'done' | 'current' | 'returned' | 'ahead' | 'skipped'
  readonly note?: string
}

/**
 * The marks of the ordinary procedure. `entered` has the stages the file has really been in (stage → revision),
 * as the case state keeps it; a stage behind the current one that was never entered was not needed for this case;
 * one entered and now ahead again was returned from.
 */
export function ordinaryStageMarks(
  current: Stage,
  entered: Partial<Record<Stage, number>>,
  notes: Partial<Record<Stage, string>> = {},
): readonly StageMark[] {
  // 听证 comes to few cases: the others do not show it as something they skipped.
  const been = (stage: Stage) => entered[stage] !== undefined || stage === current
  const shown = shownStages(current, entered).filter((stage) => stage !== 'HEARING' || been(stage))
  const position = shown.indexOf(current)
  return shown.map((stage, index) => {
    const note = notes[stage]
    return {
      stage,
      title: stages[stage].title,
      state: stateOf(index, position, entered[stage] !== undefined),
      ...(note === undefined ? {} : { note }),
    }
  })
}

const lastStages: readonly Stage[] = ['CLOSING_REVIEW', 'CLOSED', 'ARCHIVED']

/**
 * The whole ordinary procedure, unless the case ended outside it (不予立案, 不予处罚, 移送 …): then the way really gone, and
 * what is left of closing and archiving. A stage from which the case goes on (中止调查, 分期缴纳) stands after where it left.
 */
function shownStages(current: Stage, entered: Partial<Record<Stage, number>>): readonly Stage[] {
  const gone = (stage: Stage) => entered[stage] ?? 0
  const side = sideEnds.filter((stage) => gone(stage) > 0)
  const closes = current !== 'NOT_FILED' && gone('INVESTIGATING') > 0
  const ahead = sideEnds.includes(current) ? (closes ? lastStages : (['ARCHIVED'] as const)) : []
  const before = ordinaryStages.filter((stage) => gone(stage) > 0 && !lastStages.includes(stage))
  if (!ordinaryStages.includes(current)) {
    if (sideEnds.includes(current) || stages[current].kind === 'terminal')
      return [...before, current, ...ahead]
    const left = before.toSorted((a, b) => gone(a) - gone(b)).at(-1)
    return ordinaryStages.flatMap((stage) => (stage === left ? [stage, current] : [stage]))
  }
  const last = side.toSorted((a, b) => gone(b) - gone(a))[0]
  if (!last || !lastStages.includes(current) || gone('DECIDED') > gone(last)) return ordinaryStages
  return [...before, last, ...lastStages.filter((stage) => closes || gone(stage) > 0)]
}

function stateOf(index: number, position: number, wasEntered: boolean): StageMark['state'] {
  if (index === position) return 'current'
  if (index < position) return wasEntered ? 'done' : 'skipped'
  return wasEntered ? 'returned' : 'ahead'
}
