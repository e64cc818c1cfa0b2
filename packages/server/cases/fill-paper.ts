import { type CaseState, findFacts, type Surroundings } from '@zhiheng/law'
import { type Definition, type FilledDocument, factsOnDemand, fill } from '../documents/index.ts'

/** A paper as its definition says it, from the file in one state. `about` is the record the paper speaks of. */
export const fillPaper = (
  definition: Definition,
  state: CaseState,
  about: string | null,
  around: Surroundings,
): FilledDocument => fill(definition, factsOnDemand(findFacts(state, about, around)))
