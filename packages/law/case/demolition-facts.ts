import { cite, planningLaw } from '../citation.ts'
import {
  type Demolition,
  type DemolitionPayloads,
  demolitionBases,
  demolitionOf,
  mandatingGovernments,
} from './demolition.ts'
import { demolitionRemedies } from './demolition-remedies.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import { type CaseState, currentPaper } from './state.ts'

/** The paper sets the full stop itself. */
const bare = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 限期拆除 and 强制拆除: the notice, the order, the announcement, the decision and what was done. */
export function demolitionFacts(state: CaseState, about: string | null, around: Surroundings): Facts {
  const one = demolitionOf(state, about)
  if (!one) return {}
  return {
    ...ordered(state, one),
    ...enforced(state, one, around),
    ...(one.work?.performed ? demolished(one.work.performed) : {}),
  }
}

const heard = (defences: readonly { content: string; adopted: boolean; answer: string }[]) =>
  defences
    .map(
      ({ content, adopted, answer }) => `${bare(content)}（${adopted ? '采纳' : '不采纳'}：${bare(answer)}）`,
    )
    .join('；') || '当事人没有陈述、申辩'

function ordered(state: CaseState, one: Demolition): Facts {
  const { told, proposed, approved, id } = one
  return under('demolition', {
    noticeNumber: currentPaper(state, 'D27S', id)?.number,
    number: currentPaper(state, 'D27', id)?.number,
    building: bare(told.building),
    place: bare(told.place),
    area: bare(told.area),
    byTown: demolitionBases[told.basis].town,
    basis: cite(planningLaw(demolitionBases[told.basis].article)),
    ground: demolitionBases[told.basis].title,
    facts: bare(told.facts),
    finding: bare(told.finding),
    findingBy: told.findingBy,
    toldOn: told.on,
    defences: heard(one.defences),
    demand: bare(proposed?.demand),
    demolishBy: proposed?.demolishBy,
    orderReason: bare(proposed?.reason),
    orderedOn: approved?.on,
  })
}

function enforced(state: CaseState, one: Demolition, { calendar }: Surroundings): Facts {
  const { id, announced, posted, mandate, work } = one
  const demand = state.dutyDemands.findLast(({ correctionId }) => correctionId === id)
  const order = state.corrections.find((each) => each.id === id)
  const { proposed, countersigned, reviewed, approved, refused } = work ?? {}
  return under('demolition', {
    announcementNumber: currentPaper(state, 'Q13', id)?.number,
    announcedOn: announced?.on,
    selfBy: announced?.selfBy,
    postedAt: posted?.at,
    postedWhere: bare(posted?.where),
    findings: bare(order?.rechecks.findLast(({ corrected }) => !corrected)?.findings),
    demandNumber: demand && currentPaper(state, 'Q10S', demand.id)?.number,
    demandedOn: demand?.on,
    performBy: demand?.performBy,
    demandDefences: demand && heard(demand.defences),
    remediesEndOn: demolitionRemedies(state, one, calendar)?.opensOn,
    mandated: !!mandate,
    mandateWords:
      mandate &&
      `${mandate.governmentName}（${mandatingGovernments[mandate.government].title}）${mandate.number}，责成${mandate.toWhom}强制拆除`,
    mandateGovernment: mandate?.governmentName,
    mandateNumber: mandate?.number,
    mandateOn: mandate?.issuedOn,
    mandatedTo: mandate?.toWhom,
    enforcementNumber: currentPaper(state, 'Q12', id)?.number,
    reason: bare(proposed?.reason),
    manner: bare(proposed?.manner),
    workPlace: bare(proposed?.place),
    from: proposed?.plannedFrom,
    until: proposed?.plannedUntil,
    workProposedOn: proposed?.on,
    decidedOn: approved?.on,
    opinions: proposed && [
      { role: '承办人意见', opinion: proposed.reason, name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', countersigned),
      ...opinion('法制审核意见', reviewed),
      ...opinion('行政机关负责人意见', approved ?? refused),
    ],
  })
}

const demolished = (done: DemolitionPayloads['demolish']): Facts =>
  under('demolished', {
    startedAt: done.startedAt,
    endedAt: done.endedAt,
    place: bare(done.place),
    presider: done.presider,
    partyPresent: done.partyPresent,
    course: bare(done.course),
    result: bare(done.result),
    nothingInside: done.nothingInside,
    things: done.things,
    thingsTo: bare(done.thingsTo),
    costFen: done.costFen,
    costBasis: bare(done.costBasis),
    witnessName: done.witness?.name,
    refused: done.signedBy === 'refused',
    signatureNote: bare(done.signatureNote),
  })
