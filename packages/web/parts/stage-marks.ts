import { ordinaryStages, type Stage, stages } from '@zhiheng/law'

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
  const at = ordinaryStages.indexOf(current)
  const shown = at < 0 ? beside(current, entered) : ordinaryStages
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

/** A stage beside the procedure: an end stands last, one from which the case goes on stands after where it left. */
function beside(current: Stage, entered: Partial<Record<Stage, number>>): readonly Stage[] {
  const visited = ordinaryStages.filter((stage) => entered[stage] !== undefined)
  if (stages[current].kind === 'terminal') return [...visited, current]
  const last = visited.toSorted((a, b) => (entered[a] ?? 0) - (entered[b] ?? 0)).at(-1)
  return ordinaryStages.flatMap((stage) => (stage === last ? [stage, current] : [stage]))
}

function stateOf(index: number, position: number, wasEntered: boolean): StageMark['state'] {
  if (index === position) return 'current'
  if (index < position) return wasEntered ? 'done' : 'skipped'
  return wasEntered ? 'returned' : 'ahead'
}
