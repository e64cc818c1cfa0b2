import { beijingDay } from '../calendar/plain-date.ts'
import { proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { paperKinds } from '../documents/paper-kinds.ts'
import { paperTitle } from './city-paper.ts'
import { addresseeOf } from './complaint-answer.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import { gatheringFacts } from './facts-of-gathering.ts'
import { deferralFacts, extensionFacts, haltFacts } from './facts-of-time.ts'
import { orderPaper } from './order-undone.ts'
import { serviceMethods } from './payloads.ts'
import { type CaseState, currentPaper } from './state.ts'

const outcomes = { returned: '返还', appraised: '送交检验、检测、鉴定', released: '解除登记保存' } as const

/** The facts of the one record a paper speaks of: this inspection, this interview, this service. */
export function aboutFacts(state: CaseState, about: string | null, around: Surroundings): Facts {
  return {
    ...inspection(state, about),
    ...interview(state, about),
    ...photographs(state, about),
    ...copy(state, about),
    ...preservation(state, about, around),
    ...correction(state, about),
    ...service(state, about),
    ...address(state, around),
    ...demand(state, about),
    ...deferralFacts(state, about, around),
    ...extensionFacts(state, about, around),
    ...haltFacts(state, about),
    ...gatheringFacts(state, about),
  }
}

const find = <T extends { readonly id: string }>(list: readonly T[], id: string | null) =>
  list.find((one) => one.id === id)

function inspection(state: CaseState, id: string | null): Facts {
  const one = find(state.inspections, id)
  if (!one) return {}
  return under('inspection', {
    startedAt: one.startedAt,
    endedAt: one.endedAt,
    place: one.place,
    findings: one.findings,
    certificateShown: one.certificateShown,
    rightsTold: one.rightsTold,
    partyPresent: one.partyPresent,
    witnessName: one.witness?.name,
    witnessId: one.witness?.idMasked,
    refused: one.signedBy === 'refused',
    signatureNote: one.signatureNote,
    attachments: one.attachments.map(({ name }) => name).join('、'),
  })
}

function interview(state: CaseState, id: string | null): Facts {
  const one = find(state.interviews, id)
  if (!one) return {}
  return under('interview', {
    startedAt: one.startedAt,
    endedAt: one.endedAt,
    place: one.place,
    personName: one.personName,
    personRelation: one.personRelation,
    personId: one.personIdMasked,
    certificateShown: one.certificateShown,
    rightsTold: one.rightsTold,
    qa: one.talk,
    // The answers as they were read stay above; what was put right stands below them, old words and new.
    corrections: (one.corrections ?? []).map(({ turn, before, after }) => ({
      turn: `第${turn + 1}问`,
      before,
      after,
    })),
    corrected: (one.corrections ?? []).length > 0,
    readBack: one.readBack !== undefined,
    readOut: one.readBack?.how === 'heard',
    readAt: one.readBack?.at ?? null,
    reader: one.readBack?.reader ?? '',
    signedAt: one.signedAt ?? null,
    refused: one.signedBy === 'refused',
    signatureNote: one.signatureNote,
    witness: one.witness?.name ?? '',
  })
}

function photographs(state: CaseState, id: string | null): Facts {
  const one = find(state.photos, id)
  if (!one) return {}
  const files = one.attachments.map(({ name, size, sha256 }) => ({
    name,
    size: `${Math.ceil(size / 1024)} KB`,
    sha256,
  }))
  return under('photos', {
    takenAt: one.takenAt,
    place: one.place,
    shows: one.shows,
    takenBy: officersOf(state),
    files,
  })
}

function copy(state: CaseState, id: string | null): Facts {
  const one = find(state.copies, id)
  return one
    ? under('copy', {
        title: one.title,
        origin: one.origin,
        provider: one.provider,
        pages: one.pages,
        takenOn: one.takenOn,
      })
    : {}
}

function preservation(state: CaseState, id: string | null, { calendar }: Surroundings): Facts {
  const one = find(state.preservations, id)
  if (!one) return {}
  const { proposed, carriedOut, disposed } = one
  const from = carriedOut && beijingDay(carriedOut.at)
  const proof =
    carriedOut &&
    from &&
    proveDeadline(
      deadlineRule('disposeOfPreserved'),
      { fact: '先行登记保存', on: from, entry: carriedOut.revision },
      calendar,
    )
  return under('preservation', {
    number: currentPaper(state, 'D17', id)?.number,
    disposalNumber: currentPaper(state, 'D18', id)?.number,
    reason: proposed.reason,
    proposedOn: proposed.on,
    opinions: [
      { role: '承办人意见', opinion: proposed.reason, name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', one.countersigned),
      ...opinion('行政机关负责人意见', one.approved),
    ],
    items: proposed.goods,
    at: carriedOut?.at,
    from,
    until: proof ? proof.legalDueOn : null,
    place: carriedOut?.place,
    keeping: carriedOut && (carriedOut.keeping === 'inPlace' ? '就地保存' : '异地保存'),
    certificateShown: carriedOut?.certificateShown,
    witnessName: carriedOut?.witness?.name,
    refused: carriedOut?.signedBy === 'refused',
    signatureNote: carriedOut?.signatureNote,
    outcome: disposed && outcomes[disposed.outcome],
    outcomeNote: disposed?.note,
    disposedOn: disposed?.on,
  })
}

function correction(state: CaseState, id: string | null): Facts {
  const one = find(state.corrections, id)
  if (!one) return {}
  const last = one.rechecks.at(-1)
  return under('correction', {
    number: orderPaper(state, one.id)?.number,
    title: paperKinds[orderPaper(state, one.id)?.kind ?? 'D26']?.title,
    issuedOn: one.order.on,
    demand: one.order.demand,
    correctBy: one.order.correctBy,
    consequence: one.order.consequence,
    recheckedAt: last?.checkedAt,
    corrected: last?.corrected,
    findings: last?.findings,
    certificateShown: last?.certificateShown,
  })
}

function service(state: CaseState, id: string | null): Facts {
  const one = find(state.services, id)
  if (!one) return {}
  const papers = one.paperIds.flatMap((paperId) => find(state.papers, paperId) ?? [])
  const documents = papers.map((paper) => ({
    title: paperTitle(paper),
    number: paper.number ?? '',
  }))
  return under('service', {
    documents,
    addressee: addresseeOf(state, papers),
    method: serviceMethods[one.method],
    place: one.place,
    at: one.servedAt,
    recipient: one.recipient,
    relation: one.relation,
    isLeft: one.method === 'left',
    isPostal: one.method === 'postal',
    isElectronic: one.method === 'electronic',
    throughBody: one.throughBody,
    witnessName: one.witness?.name,
    witnessNote: one.witness?.note,
    refusalReason: one.refusalReason,
    postalNumber: one.postalNumber,
    servers: one.servers.map(({ name, certificateNumber }) => ({ name, certificate: certificateNumber })),
  })
}

function address({ addressConfirmation: one }: CaseState, { open }: Surroundings): Facts {
  if (!one) return {}
  return under('addressConfirmation', {
    address: one.address,
    recipient: one.recipient,
    phone: open(one.phone, one.phoneMasked),
    electronicConsent: one.electronicConsent,
    electronicAddress: one.electronicAddress,
    signedOn: one.signedOn,
  })
}

function demand(state: CaseState, id: string | null): Facts {
  const one = find(state.demands, id)
  if (!one) return {}
  return under('demand', {
    number: currentPaper(state, 'Q10', id)?.number ?? one.number,
    issuedOn: one.on,
    asOf: one.asOf,
    unpaidFen: one.unpaidFen,
    surchargeFen: one.surchargeFen,
    totalFen: one.unpaidFen + one.surchargeFen,
    payWithin: one.payWithin,
  })
}
