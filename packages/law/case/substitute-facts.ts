import { paperKinds } from '../documents/paper-kinds.ts'
import { enforcementTimeFault } from './enforcement-time.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import { orderPaper } from './order-undone.ts'
import { type CaseState, currentPaper } from './state.ts'
import {
  type Clearance,
  clearedObjects,
  clearedPlaces,
  dutyOf,
  orderOf,
  performerWords,
  type Substitute,
  substituteHarms,
} from './substitute.ts'

/** The paper sets the full stop itself. */
const bare = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 代履行: the demand, the decision, what was done on the spot. */
export function substituteFacts(state: CaseState, about: string | null, around: Surroundings): Facts {
  const one = state.substitutes.find(({ id }) => id === about)
  const cleared = state.clearances.find(({ id }) => id === about)
  return {
    ...duty(state, one?.proposed.demandId ?? about),
    ...(one ? decided(state, one, around) : {}),
    ...(one ? carriedOut(one.performed, performerWords(one.proposed), one.proposed.object) : {}),
    ...(cleared ? clearance(state, cleared) : {}),
    ...(cleared ? carriedOut(cleared, performerWords(cleared), cleared.objectWords) : {}),
  }
}

function duty(state: CaseState, demandId: string | null): Facts {
  const one = dutyOf(state, demandId ?? undefined)
  const order = orderOf(state, demandId ?? undefined)
  if (!one || !order) return {}
  return under('duty', {
    number: currentPaper(state, 'Q10S', one.id)?.number,
    orderNumber: orderPaper(state, order.id)?.number,
    orderTitle: paperKinds[orderPaper(state, order.id)?.kind ?? 'D26']?.title.replace('（限期）', ''),
    demolition: state.demolitions.some(({ id }) => id === order.id),
    orderedOn: order.order.on,
    demand: bare(order.order.demand),
    correctBy: order.order.correctBy,
    findings: bare(order.rechecks.findLast(({ corrected }) => !corrected)?.findings),
    demandedOn: one.on,
    performBy: one.performBy,
    manner: bare(one.manner),
    defences:
      one.defences
        .map(
          ({ content, adopted, answer }) =>
            `${bare(content)}（${adopted ? '采纳' : '不采纳'}：${bare(answer)}）`,
        )
        .join('；') || '当事人没有陈述、申辩',
  })
}

function decided(state: CaseState, one: Substitute, { calendar, rules }: Surroundings): Facts {
  const { proposed, countersigned, reviewed, approved, refused, reminders } = one
  const last = reminders.at(-1)
  const fault = enforcementTimeFault(proposed.plannedFrom, proposed.plannedUntil, calendar, rules.enforcement)
  return under('substitute', {
    number: currentPaper(state, 'Q15', one.id)?.number,
    reminderNumber: currentPaper(state, 'Q16', one.id)?.number,
    harm: substituteHarms[proposed.harm].title,
    harmFacts: bare(proposed.harmFacts),
    reason: bare(proposed.reason),
    manner: bare(proposed.manner),
    object: bare(proposed.object),
    place: proposed.place,
    from: proposed.plannedFrom,
    until: proposed.plannedUntil,
    budgetFen: proposed.budgetFen,
    budgetBasis: bare(proposed.budgetBasis),
    performer: performerWords(proposed),
    urgency: bare(proposed.urgency),
    timeFault: proposed.urgency.trim() === '' ? null : (fault ?? null),
    proposedOn: proposed.on,
    decidedOn: approved?.on,
    remindedOn: last?.on,
    performFrom: last?.performFrom,
    performUntil: last?.performUntil,
    opinions: [
      { role: '承办人意见', opinion: proposed.reason, name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', countersigned),
      ...opinion('法制审核意见', reviewed),
      ...opinion('行政机关负责人意见', approved ?? refused),
    ],
  })
}

type Done = Pick<
  Clearance,
  | 'on'
  | 'startedAt'
  | 'endedAt'
  | 'place'
  | 'supervisor'
  | 'partyPresent'
  | 'course'
  | 'result'
  | 'costFen'
  | 'costBasis'
  | 'signedBy'
  | 'witness'
  | 'signatureNote'
  | 'filmed'
  | 'filmNote'
>
function carriedOut(done: Done | null, performer: string, object: string): Facts {
  if (!done) return {}
  return under('carriedOut', {
    performer,
    object: bare(object),
    on: done.on,
    startedAt: done.startedAt,
    endedAt: done.endedAt,
    place: done.place,
    supervisor: done.supervisor,
    partyPresent: done.partyPresent,
    course: bare(done.course),
    result: bare(done.result),
    costFen: done.costFen,
    costBasis: bare(done.costBasis),
    witnessName: done.witness?.name,
    witnessId: done.witness?.idMasked,
    refused: done.signedBy === 'refused',
    signatureNote: bare(done.signatureNote),
    footage: done.filmed ? '全程录音录像' : `未全程录音录像：${bare(done.filmNote)}`,
  })
}

function clearance(state: CaseState, one: Clearance): Facts {
  return under('clearance', {
    number: currentPaper(state, 'Q16S', one.id)?.number,
    object: `${clearedObjects[one.object].title}（${bare(one.objectWords)}）`,
    where: clearedPlaces[one.where].title,
    whyAtOnce: bare(one.whyAtOnce),
    urgency: bare(one.urgency),
    agreedBy: one.agreedBy,
  })
}
