import { createHash } from 'node:crypto'
import { asPublished, type PublicationActionName } from '@zhiheng/law'
import { type Completing, same, withId } from './completing.ts'

/** 公开: the class and the last day are worked out of the file, the text is kept with its hash. */
export const completePublication: { readonly [A in PublicationActionName]: Completing<A> } = {
  publishDecision: (input, { state, rules }) =>
    withId({
      ...asPublished(input, state, rules),
      textSha256: createHash('sha256').update(input.text).digest('hex'),
    }),
  endPublicity: same,
}
