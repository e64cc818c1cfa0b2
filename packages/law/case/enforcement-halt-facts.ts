import { enforcementHaltGrounds, enforcementHaltKinds, enforcementSuspensions } from './enforcement-halt.ts'
import { type Facts, officersOf, opinion, type Surroundings, under } from './fact-parts.ts'
import { owed } from './money-owed.ts'
import { type CaseState, currentPaper } from './state.ts'

/** 中止（恢复、终结）执行通知书: what is halted, on which ground, and what is still owed (第三十九条、第四十条). */
export function enforcementHaltFacts(
  state: CaseState,
  about: string | null,
  { calendar }: Surroundings,
): Facts {
  const halts = [
    ...state.enforcementHalts,
    ...state.formerDecisions.flatMap((one) => one.enforcementHalts ?? []),
  ]
  const one = halts.find(({ id }) => id === about)
  if (!one) return {}
  const { proposed, countersigned, approved, declined } = one
  const { kind, ground } = proposed
  const { fineFen, surchargeFen } = owed(state, proposed.on, calendar)
  return under('enforcementHalt', {
    number: currentPaper(state, 'Q14', one.id)?.number,
    kind: enforcementHaltKinds[kind],
    suspends: kind === 'suspend',
    resumes: kind === 'resume',
    ends: kind === 'end',
    article: kind === 'end' && ground !== 'threeYears' ? '第四十条' : '第三十九条',
    ground: enforcementHaltGrounds[ground].title,
    facts: proposed.facts.trim().replace(/[。；，]+$/, ''),
    suspendedOn: enforcementSuspensions(state).findLast(({ revision }) => revision < proposed.revision)?.from,
    fineFen,
    surchargeFen,
    approvedOn: approved?.on,
    opinions: [
      { role: '承办人意见', opinion: proposed.facts, name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', countersigned),
      ...opinion('行政机关负责人意见', approved ?? declined),
    ],
  })
}
