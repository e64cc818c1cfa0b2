import { beijingDay } from '../calendar/plain-date.ts'
import { paperKinds } from '../documents/paper-kinds.ts'
import { isPenalty } from './contested-act.ts'
import { type CourtApplication, courtCompetences, courtMaterials } from './court.ts'
import { courtWindow } from './court-window.ts'
import { demandServedAt } from './demand-statement.ts'
import { type Facts, type Surroundings, signer, under } from './fact-parts.ts'
import { remediesAgainst } from './remedy-state.ts'
import { describeRemedies } from './remedy-words.ts'
import { type CaseState, currentPaper } from './state.ts'

/** The paper sets the full stop itself. */
const bare = (text: string | undefined) => text?.trim().replace(/[。；，]+$/, '')

/** 强制执行申请书: what is asked, why it may be asked now, and what is handed in with it (第五十三条至第五十五条). */
export function courtFacts(state: CaseState, about: string | null, { calendar }: Surroundings): Facts {
  const asked = [
    ...state.courtApplications,
    ...state.formerDecisions.flatMap((one) => one.courtApplications ?? []),
  ]
  const one = asked.find(({ id }) => id === about)
  if (!one) return {}
  const { proposed, approved } = one
  const window = courtWindow(state, calendar)
  const demand = state.demands.at(-1)
  const contests = remediesAgainst(state, isPenalty)
  const servedAt = demand && demandServedAt(state, demand.id)
  return under('court', {
    number: currentPaper(state, 'Q17', one.id)?.number,
    court: proposed.court,
    competence: courtCompetences[proposed.competence],
    propertyPlace: proposed.competence === 'property' ? proposed.propertyPlace : null,
    asOf: proposed.asOf,
    principalFen: proposed.principalFen,
    surchargeFen: proposed.surchargeFen,
    totalFen: proposed.principalFen + proposed.surchargeFen,
    otherDuty: bare(proposed.otherDuty),
    facts: bare(state.decision?.facts),
    penalty: bare(state.decision?.penaltyText),
    reasons: bare(proposed.reasons),
    subject: bare(proposed.subject),
    urgentReason: proposed.urgent ? bare(proposed.urgentReason) : null,
    lateReason: bare(proposed.lateReason),
    remediesEndedOn: window?.remedies.opensOn,
    remediesBecause: window?.remedies.opensBecause,
    until: window?.remedies.court.legalDueOn,
    contested:
      contests.length > 0
        ? bare(describeRemedies(state, contests))
        : '在法定期限内没有申请行政复议，也没有提起行政诉讼',
    demandNumber: demand && currentPaper(state, 'Q10', demand.id)?.number,
    demandServedOn: servedAt && beijingDay(servedAt),
    demandStatements:
      state.demandStatements
        .filter(({ demandId }) => demandId === demand?.id)
        .map(({ content, review }) => `${bare(content)}（复核：${bare(review)}）`)
        .join('；') || '当事人没有陈述、申辩',
    materials: materialsOf(state, one),
    signedBy: approved && signer(approved),
    approvedOn: approved?.on,
  })
}

const ofKinds = (state: CaseState, kinds: readonly string[], until: number) =>
  state.papers.filter(
    ({ kind, voided, issued }) => !voided && issued.revision < until && kinds.includes(kind),
  )
/** Several of one kind without a number are named once. */
const named = (papers: CaseState['papers']): readonly string[] => [
  ...new Set(
    papers.map(
      ({ kind, number }) => `《${paperKinds[kind]?.title ?? kind}》${number ? `（${number}）` : ''}`,
    ),
  ),
]

/**
 * 第五十五条第一款 of this file: its papers gathered under the four items that go with the application. `until` leaves out
 * what came later, so that the paper does not change by itself.
 */
export function courtMaterialsOf(
  state: CaseState,
  subject: string,
  until: number,
): { readonly [M in keyof typeof courtMaterials]: string } {
  const papers = (...kinds: readonly string[]) => named(ofKinds(state, kinds, until)).join('、')
  const served = (kind: string) =>
    ofKinds(state, ['D49'], until).filter(({ about }) =>
      state.services.some(
        ({ id, paperIds }) =>
          id === about && state.papers.some((paper) => paper.kind === kind && paperIds.includes(paper.id)),
      ),
    ).length > 0
      ? '、送达回证'
      : ''
  const spoken = state.demandStatements.length > 0 ? '、对催告的陈述申辩记录' : ''
  return {
    decisionMaterials: `${papers('D42', 'D43')}${served('D43')}；认定事实的证据材料：${papers('D09', 'D10', 'D12', 'D14', 'D15', 'D19', 'D22') || '见案卷'}`,
    statementMaterials: `${[papers('D31', 'D32', 'D33', 'D34', 'D38'), papers('Q10')].filter((one) => one !== '').join('、')}${served('Q10')}${spoken}`,
    subjectMaterials: subject,
    otherMaterials: '',
  }
}

function materialsOf(state: CaseState, { proposed, approved }: CourtApplication) {
  const found = courtMaterialsOf(
    state,
    bare(proposed.subject) ?? '',
    approved?.revision ?? state.revision + 1,
  )
  return (Object.keys(courtMaterials) as (keyof typeof courtMaterials)[])
    .filter((key) => found[key] !== '')
    .map((key) => ({ name: courtMaterials[key].title, note: found[key] }))
}
