import { deliveredOn } from './amendment.ts'
import { cityPaperFacts, paperTitle } from './city-paper.ts'
import { matterWays } from './community-matters.ts'
import { addresseeOf } from './complaint-answer.ts'
import { type Facts, type Surroundings, under } from './fact-parts.ts'
import { majorGrounds } from './major-filing.ts'
import { type CaseState, currentPaper } from './state.ts'

const trimmed = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 其他文书 (rules §6.3): each group speaks of its own paper. */
export function otherPapersFacts(state: CaseState, about: string | null, _around: Surroundings): Facts {
  return {
    ...answerFacts(state),
    ...filingFacts(state, about),
    ...talkFacts(state, about),
    ...adviceFacts(state, about),
    ...matterFacts(state, about),
    ...amendmentFacts(state, about),
    ...cityPaperFacts(state, about),
  }
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

function amendmentFacts(state: CaseState, about: string | null): Facts {
  const one = state.amendments.find(({ id }) => id === about)
  const old = one && state.papers.find(({ id }) => id === one.paperId)
  if (!one || !old) return {}
  return under('amendment', {
    number: currentPaper(state, 'D50S', one.id)?.number,
    addressee: addresseeOf(state, [old]),
    oldTitle: paperTitle(old),
    oldNumber: old.number,
    oldOn: old.issued.on,
    oldServedOn: deliveredOn(state, old),
    wrong: trimmed(one.wrong),
    right: trimmed(one.right),
    reason: trimmed(one.reason),
    amendedOn: one.on,
  })
}

function talkFacts(state: CaseState, about: string | null): Facts {
  const one = state.talks.find(({ id }) => id === about)
  if (!one) return {}
  return under('talk', {
    startedAt: one.startedAt,
    endedAt: one.endedAt,
    place: one.place,
    personName: one.personName,
    personRelation: one.personRelation,
    reason: trimmed(one.reason),
    guidance: trimmed(one.guidance),
    reply: trimmed(one.reply),
    certificateShown: one.certificateShown,
    refused: one.signedBy === 'refused',
    signatureNote: one.signatureNote,
  })
}

function adviceFacts(state: CaseState, about: string | null): Facts {
  const one = state.advices.find(({ id }) => id === about)
  if (!one) return {}
  return under('advice', {
    number: currentPaper(state, 'K06', one.id)?.number,
    unit: one.unit,
    found: trimmed(one.found),
    advice: trimmed(one.advice),
    issuedOn: one.on,
  })
}

function matterFacts(state: CaseState, about: string | null): Facts {
  const one = state.communityMatters.find(({ id }) => id === about)
  if (!one) return {}
  const { clue } = state
  return under('matter', {
    number: currentPaper(state, 'K08', one.id)?.number,
    way: matterWays[one.way],
    unit: one.unit,
    others: one.others.length > 0 ? one.others.join('、') : '无',
    place: clue?.place,
    receivedAt: clue?.receivedAt,
    matter: trimmed(one.matter),
    demand: trimmed(one.demand),
    limit: one.limit,
    assignedBy: one.by.name,
    assignedOn: one.on,
  })
}
