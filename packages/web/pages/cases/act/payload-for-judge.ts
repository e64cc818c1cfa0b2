import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import {
  type ActionName,
  asKindSays,
  asOutcomeSays,
  asPublished,
  citizenIdFacts,
  currentSession,
  demandable,
  findRemedy,
  finedDays,
  fineRange,
  hearingRefusalGround,
  type JudgeContext,
  type Judgement,
  judge,
  majorGroundsOf,
  matterLimit,
  officerIdsOf,
  owed,
  type Party,
  type Payloads,
  papersMade,
  penaltyWords,
  publicServiceOf,
  standardFor,
  unansweredRequest,
  undecidedRecusal,
  withDailyWords,
} from '@zhiheng/law'
import type { Lookups } from './act-context.ts'
import type { CaseActionName, Given, Values } from './act-form.ts'
import { isComplete } from './check-input.ts'
import { serverClock } from './server-clock.ts'

type Completing<A extends ActionName> = (
  input: ActionInput<A>,
  given: Given,
  lookups: Lookups,
) => Payloads[A] | null

const officer = (lookups: Lookups, personId: string) => {
  const found = lookups.person(personId)
  return { personId, name: found?.name ?? '', certificateNumber: found?.certificateNumber ?? '' }
}
const officers = (input: { leadId: string; supportId: string; noConflict: boolean }, lookups: Lookups) => ({
  lead: officer(lookups, input.leadId),
  support: officer(lookups, input.supportId),
  noConflict: input.noConflict,
})

function party({ party: input }: ActionInput<'recordParty'>, { view }: Given): { party: Party } {
  const before = view.state.party
  const keeps = input.idNumber === '' && before !== null
  const facts = input.idKind === 'citizenId' ? citizenIdFacts(input.idNumber) : null
  return {
    party: {
      ...input,
      idMasked: '',
      phoneMasked: '',
      idDigest: keeps ? before.idDigest : input.idNumber,
      sex: facts?.sex ?? input.sex,
      bornOn: facts?.bornOn ?? input.bornOn ?? (keeps ? before.bornOn : null),
    },
  }
}

/**
 * From the form to the payload as far as the judge looks at it. What the server alone knows (numbers, sealed texts)
 * is left blank; null where something chosen has not been looked up yet.
 */
const completing: { readonly [A in CaseActionName]?: Completing<A> } = {
  assignOfficers: (input, _, lookups) => officers(input, lookups),
  reassignOfficers: (input, _, lookups) => ({ ...officers(input, lookups), reason: input.reason }),
  recordParty: party,
  decideSummary: ({ leadId, supportId, itemCode, ...input }, given, lookups) => {
    const item = lookups.item(itemCode)
    if (!item) return null
    return {
      ...input,
      ...officers({ leadId, supportId, noConflict: input.noConflict }, lookups),
      ...party(input, given),
      item,
      id: '',
      number: '',
      penaltyText: '',
    }
  },
  chooseItem: ({ itemCode, ...act }, _, lookups) => {
    const item = lookups.item(itemCode)
    return item ? { ...act, item } : null
  },
  compareVersions: (input, { view }) =>
    view.context.laterItem ? { ...input, later: view.context.laterItem } : null,
  assessDiscretion: ({ rivalItemCodes, ...input }, { view }, lookups) => {
    const rivals = rivalItemCodes.map((code) => lookups.item(code))
    const { item, party } = view.state
    if (rivals.some((one) => !one) || (item && !lookups.standard)) return null
    return {
      ...input,
      benchmark: standardFor(view.state, lookups.standard ?? []),
      rivalItems: rivals.flatMap((one) => {
        if (!one) return []
        const range = fineRange(one, party?.kind ?? 'person')
        return [{ code: one.code, name: one.name, maxFineFen: 'review' in range ? 0 : range.maxFen }]
      }),
    }
  },
  addEvidence: ({ deviceId, ...input }, _, lookups) => {
    if (!input.monitored) return { ...input, id: '', recordedAt: null, device: null }
    if (deviceId === null || input.recordedAt === null) return { ...input, id: '', device: null }
    return lookups.device ? { ...input, id: '', device: lookups.device.device } : null
  },
  recordInterview: ({ personIdNumber: _, witness, ...input }, { view: { state } }) => ({
    ...input,
    id: '',
    personIdMasked: '',
    witness: witness && { name: witness.name, idMasked: '', note: witness.note },
    officerIds: officerIdsOf(state),
  }),
  recordService: ({ serverIds, witness, ...input }, _, lookups) => ({
    ...input,
    id: '',
    witness: witness && { name: witness.name, idMasked: '', note: witness.note },
    servers: serverIds.map((id) => officer(lookups, id)),
  }),
  recordDiscussion: ({ presiderId, recorderId, members, ...input }, _, lookups) => {
    const named = (personId: string) => ({ personId, name: lookups.person(personId)?.name ?? '', title: '' })
    return {
      ...input,
      presider: named(presiderId),
      recorder: named(recorderId),
      members: members.map((one) => ({ ...one, ...named(one.personId) })),
    }
  },
  assignHearing: ({ presiderId, recorderId, opinion }, _, lookups) => {
    const named = (personId: string) => {
      const found = lookups.person(personId)
      return { personId, name: found?.name ?? '', title: found?.title ?? '', roles: found?.roles ?? [] }
    }
    return { presider: named(presiderId), recorder: named(recorderId), opinion }
  },
  refuseHearing: ({ reason }, { view: { state } }) => ({
    id: unansweredRequest(state)?.id ?? '',
    ground: hearingRefusalGround(state),
    reason,
  }),
  nameHearingAgents: ({ agents, ...input }) => ({
    ...input,
    agents: agents.map(({ name, relation }) => ({ name, relation, idMasked: '' })),
  }),
  decideHearingRecusal: (input, { view }) => ({ ...input, id: undecidedRecusal(view.state)?.asked.id ?? '' }),
  recordHearing: (input, { view }) => ({ ...input, id: currentSession(view.state)?.id ?? '' }),
  applyRecusal: ({ againstId, ...input }, _, lookups) => ({
    ...input,
    id: '',
    against: officer(lookups, againstId),
  }),
  decideRecusal: ({ replacementId, ...input }, _, lookups) => ({
    ...input,
    replacement: replacementId === null ? null : officer(lookups, replacementId),
  }),
  discussExtension: ({ memberIds, ...input }, _, lookups) => ({
    ...input,
    members: memberIds.map((personId) => ({
      personId,
      name: lookups.person(personId)?.name ?? '',
      title: '',
    })),
  }),
  discussRedress: ({ memberIds, ...input }, _, lookups) => ({
    ...input,
    members: memberIds.map((personId) => ({
      personId,
      name: lookups.person(personId)?.name ?? '',
      title: '',
    })),
  }),
  proposeRedress: (input) => ({ ...asKindSays(input), id: '' }),
  proposeDecision: (input, { view }) => ({
    ...input,
    penaltyText: view.state.discretion
      ? withDailyWords(penaltyWords({ ...view.state.discretion, fineFen: input.fineFen }), view.state)
      : '',
  }),
  concludeNoPenalty: ({ leniencyIds: _, ...input }) => ({ ...input, leniency: [] }),
  reportCrime: ({ teamIds, ...input }, _, lookups) => ({
    ...input,
    id: '',
    team: teamIds.map((id) => officer(lookups, id)),
  }),
  raiseDispute: (input) => ({
    ...input,
    id: '',
    ourUnit: '',
    otherUnit: '',
    superiorUnitId: 0,
    superior: '',
  }),
  groundDailyFine: (input) => ({ ...input, days: finedDays(input).count }),
  issueCityPaper: (input, { view }) => {
    const found = view.ownPapers.find(({ kind }) => kind === input.kind)
    return found ? { ...input, id: '', paper: found.paper } : null
  },
  fileMajorDecision: (input, { view }) => ({
    ...input,
    ...{ id: '', supervisorUnitId: 0, supervisor: '' },
    grounds: majorGroundsOf(view.state, view.context.rules),
  }),
  assignMatter: (input, { view }) => ({
    ...input,
    ...{ id: '', limit: matterLimit(input.way, view.context.rules) },
  }),
  publishDecision: (input, { view }) => ({
    id: '',
    textSha256: '',
    ...asPublished(input, view.state, view.context.rules),
  }),
  registerReconsideration: ({ applicationId, ...input }) => ({ ...input, id: applicationId ?? '' }),
  decideReconsideration: (input, { view }) => asOutcomeSays(input, findRemedy(view.state, input.id)?.act),
  recordJudgment: (input, { view }) => asOutcomeSays(input, findRemedy(view.state, input.id)?.act),
  recordAttendance: ({ headName, headTitle, ...input }) => ({
    ...input,
    head: headName.trim() === '' ? null : { name: headName, title: headTitle },
  }),
  completePublicService: ({ noticeId }, { view }) => ({
    id: '',
    noticeId,
    ...publicServiceOf(view.state, noticeId, view.context.calendar),
  }),
  issueDemand: (input, { view, today }) => {
    const due = demandable(view.state, today, view.context.calendar)
    return {
      ...input,
      id: '',
      number: '',
      asOf: today,
      unpaidFen: due.fineFen,
      surchargeFen: due.surchargeFen,
    }
  },
  proposeCourtApplication: (input, { view, today }) => {
    const due = owed(view.state, today, view.context.calendar)
    return { ...input, id: '', asOf: today, principalFen: due.fineFen, surchargeFen: due.surchargeFen }
  },
}

function payloadOf<A extends CaseActionName>(
  action: A,
  input: ActionInput<A>,
  given: Given,
  lookups: Lookups,
): Payloads[A] | null {
  const complete = completing[action] as Completing<A> | undefined
  if (complete) return complete(input, given, lookups)
  return { id: '', ...(input as object) } as unknown as Payloads[A]
}

/** Certificates of the people named in the form beside those of the case. */
function contextWith({ view }: Given, values: Values, lookups: Lookups): JudgeContext {
  const named = [values['leadId'], values['supportId'], values['replacementId'], values['serverIds']].flat()
  const certificates = { ...view.context.certificates }
  for (const id of named) {
    const found = typeof id === 'string' ? lookups.person(id) : undefined
    if (found?.certificate) certificates[found.personId] = found.certificate
  }
  return { ...view.context, now: serverClock(view)(), certificates }
}

/**
 * What the law says of the act with the form as it stands: the conditions on the file alone while it is half filled
 * in, all of them once it is complete. The server asks the same judge again.
 */
export function judgeForm(action: CaseActionName, values: Values, given: Given, lookups: Lookups): Judgement {
  const { state } = given.view
  const ctx = contextWith(given, values, lookups)
  const payload = isComplete(action, values) ? payloadOf(action, values, given, lookups) : null
  return judge(action, state, payload as never, ctx)
}

/** The kinds of the papers the act would make on this file, as far as the form says already. */
export function papersToBe(action: CaseActionName, { view }: Given, values: Values): readonly string[] {
  const { state, context } = view
  return papersMade(action, { state, payload: values as never, rules: context.rules }).map(({ kind }) => kind)
}
