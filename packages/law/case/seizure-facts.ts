import { addDays, beijingDay } from '../calendar/plain-date.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import {
  basisLevels,
  grantedSeizureExtension,
  liftGrounds,
  originalSeizureEnd,
  pendingSeizureEnd,
  type Seizure,
  seizedObjects,
  seizureEnd,
  seizureKinds,
  seizureOutcomes,
} from './seizure.ts'
import { seizurePeriod } from './seizure-period.ts'
import { type CaseState, currentPaper } from './state.ts'

/** The paper sets the full stop itself. */
const bare = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 查封、扣押: the one measure a paper speaks of. */
export function seizureFacts(state: CaseState, about: string | null, around: Surroundings): Facts {
  const one = state.seizures.find(({ id }) => id === about)
  if (!one) return {}
  return under('seizure', {
    ...asked(state, one),
    ...onSite(one),
    ...extended(state, one, around),
    ...kept(state, one),
    ...ended(state, one),
  })
}

function asked(state: CaseState, one: Seizure): Facts {
  const { proposed, urgent, approved, refused } = one
  return {
    number: currentPaper(state, 'Q02', one.id)?.number,
    kind: seizureKinds[proposed.kind],
    object: seizedObjects[proposed.object],
    goods: proposed.goods,
    wherefrom: proposed.place,
    basis: `《${proposed.basisLaw}》${proposed.basisArticle}`,
    basisLevel: basisLevels[proposed.basisLevel].title,
    reason: bare(proposed.reason),
    days: proposed.days,
    proposedOn: proposed.on,
    // The decision is the head's word before the act, and the act itself where there was no time for it.
    decidedOn: urgent ? one.carriedOut?.on : approved?.on,
    isUrgent: urgent !== null,
    urgency: bare(urgent?.urgency),
    reportedAt: urgent?.reported?.reportedAt,
    reportedTo: urgent?.reported?.reportedTo,
    lateReason: bare(urgent?.reported?.lateReason),
    approvedAt: (approved ?? refused)?.at,
    opinions: [
      { role: '承办人意见', opinion: proposed.reason, name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', one.countersigned),
      ...opinion('行政机关负责人意见', approved ?? refused),
    ],
  }
}

function onSite(one: Seizure): Facts {
  const { carriedOut } = one
  if (!carriedOut) return {}
  return {
    from: beijingDay(carriedOut.startedAt),
    until: originalSeizureEnd(one),
    startedAt: carriedOut.startedAt,
    endedAt: carriedOut.endedAt,
    place: carriedOut.place,
    items: carriedOut.goods,
    keptAt: carriedOut.keptAt,
    certificateShown: carriedOut.certificateShown,
    rightsTold: carriedOut.rightsTold,
    partyPresent: carriedOut.partyPresent,
    statement: bare(carriedOut.statement),
    findings: bare(carriedOut.findings),
    witnessName: carriedOut.witness?.name,
    witnessId: carriedOut.witness?.idMasked,
    refused: carriedOut.signedBy === 'refused',
    signatureNote: carriedOut.signatureNote,
    receivedBy: carriedOut.receivedBy,
    footage: carriedOut.filmed ? '全程录音录像' : `未全程录音录像：${bare(carriedOut.filmNote)}`,
  }
}

function extended(state: CaseState, one: Seizure, { calendar }: Surroundings): Facts {
  const extension = grantedSeizureExtension(one)
  const before = seizurePeriod(state, { ...one, extensions: [] }, calendar)
  if (!extension?.approved || !before) return {}
  return {
    extensionNumber: currentPaper(state, 'Q05', one.id)?.number,
    extensionDays: extension.proposed.days,
    extensionReason: bare(extension.proposed.reason),
    extendedOn: extension.approved.on,
    dueBefore: before.legalDueOn,
    extendedUntil: addDays(before.legalDueOn, extension.proposed.days),
  }
}

function kept(state: CaseState, { id, entrusted }: Seizure): Facts {
  if (!entrusted) return {}
  return {
    custodyNumber: currentPaper(state, 'Q06', id)?.number,
    keeper: entrusted.keeper,
    custodyPlace: entrusted.place,
    duties: bare(entrusted.duties),
    entrustedOn: entrusted.entrustedOn,
  }
}

function ended(state: CaseState, one: Seizure): Facts {
  const end = seizureEnd(one) ?? pendingSeizureEnd(one)
  const liftNumber = currentPaper(state, 'Q08', one.id)?.number
  if (!end)
    // An urgent one that the head did not agree to is lifted at once (第十九条).
    return one.urgent && one.refused
      ? {
          liftNumber,
          liftReason: `行政机关负责人认为不应当采取${seizureKinds[one.proposed.kind]}措施（${bare(one.refused.opinion)}）`,
          liftBasis: '《中华人民共和国行政强制法》第十九条',
          endedOn: one.refused.on,
          collection: '凭本决定书和身份证件，自收到本决定书之日起到本机关领取',
        }
      : {}
  const { outcome, ground, basis, reason, receiver, collection, on } = end.proposed
  return {
    disposalNumber: currentPaper(state, 'Q07', one.id)?.number,
    liftNumber,
    handOverNumber: currentPaper(state, 'Q09', one.id)?.number,
    outcome: seizureOutcomes[outcome],
    lifts: outcome === 'lift',
    endReason: bare(reason),
    endBasis: ground ? liftBasis(ground) : basis,
    liftReason: ground ? `${liftGrounds[ground].title}（${bare(reason)}）` : bare(reason),
    liftBasis: ground ? liftBasis(ground) : basis,
    receiver,
    collection: bare(collection),
    endedOn: end.approved?.on ?? on,
  }
}
const chinese = ['', '一', '二', '三', '四', '五'] as const
const liftBasis = (ground: keyof typeof liftGrounds) =>
  `《中华人民共和国行政强制法》第二十八条第一款第${chinese[liftGrounds[ground].item]}项`
