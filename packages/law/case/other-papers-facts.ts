import { cityPaperFacts } from './city-paper.ts'
import { type Facts, type Surroundings, under } from './fact-parts.ts'
import { majorGrounds } from './major-filing.ts'
import { type CaseState, currentPaper } from './state.ts'

const trimmed = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 其他文书 (rules §6.3): each group speaks of its own paper. */
export function otherPapersFacts(state: CaseState, about: string | null, _around: Surroundings): Facts {
  return { ...answerFacts(state), ...filingFacts(state, about), ...cityPaperFacts(state, about) }
}

function answerFacts(state: CaseState): Facts {
  const { complaintAnswer: one, clue } = state
  return under('answer', {
    number: currentPaper(state, 'K07')?.number,
    name: clue?.reporter?.name,
    done: trimmed(one?.done),
    result: trimmed(one?.result),
    answeredOn: one?.on,
  })
}

function filingFacts(state: CaseState, about: string | null): Facts {
  const one = state.majorFilings.find(({ id }) => id === about)
  if (!one) return {}
  const { decision, review, discussion } = state
  return under('majorFiling', {
    number: currentPaper(state, 'K09', one.id)?.number,
    supervisor: one.supervisor,
    grounds: one.grounds.map((ground) => majorGrounds[ground]).join('；'),
    summary: trimmed(one.summary),
    penalty: decision?.penaltyText,
    reviewed: review && `${review.by.name}：${trimmed(review.opinion)}`,
    discussed: discussion ? trimmed(discussion.conclusion) : '未经集体讨论',
    filedOn: one.on,
  })
}
