import { housingProcedure } from '../citation.ts'
import { type DeadlineRule, type DeadlineStart, proveDeadline } from '../deadlines/deadline-proof.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import type { CaseDeadline, Clocks } from './case-deadlines.ts'
import { creditClasses, creditLength, ofPublicInterest } from './credit-class.ts'
import { isMinorsCase, withdrawalOf } from './public-record.ts'
import type { Publication } from './publication.ts'
import { resultFrom } from './remedy-clocks.ts'
import { adverseResults } from './remedy-state.ts'
import type { CaseState } from './state.ts'

/** The decision as it was made and as remedies have changed it: each state of it is made public by itself. */
type Version = {
  readonly id: string
  readonly start: DeadlineStart
  readonly fineFen: number
  readonly stands: boolean
}

function versionsOf(state: CaseState): readonly Version[] {
  const { decision } = state
  const approved = decision?.approved
  if (!decision || !approved) return []
  const made = { fact: '作出处罚决定', on: approved.decidedOn, entry: approved.revision }
  const versions: Version[] = [
    { id: 'publishDecision', start: made, fineFen: decision.fineFen, stands: true },
  ]
  const results = adverseResults(state).filter(({ revision }) => revision > approved.revision)
  for (const { remedy, title, effectiveOn, revision, effect, fineFen } of results) {
    versions.push({
      id: `publishDecision:${remedy.id}`,
      start: { fact: `${resultFrom[remedy.kind]}生效（${title}）`, on: effectiveOn, entry: revision },
      fineFen: fineFen ?? versions.at(-1)?.fineFen ?? decision.fineFen,
      stands: effect === 'changed' && (versions.at(-1)?.stands ?? true),
    })
  }
  return versions
}

/**
 * 公开 of a decision that has to be made public, from the day it was made (APL-048H); its days are the city's, 未核实. A changed
 * decision is made public anew once the old text is withdrawn: no rule gives its days, so they are the same, from the change.
 */
function publishing({ state, calendar, rules }: Clocks): CaseDeadline[] {
  const versions = versionsOf(state)
  return versions.flatMap((version, index) => {
    const next = versions[index + 1]?.start.entry ?? Number.POSITIVE_INFINITY
    const shown = state.publications.find(
      ({ revision }) => revision > (version.start.entry ?? 0) && revision < next,
    )
    // What was changed or undone before anybody published it has nothing left to be published.
    const asked = shown ?? (version.stands && version === versions.at(-1))
    if (!asked || !ofPublicInterest(state, rules, version.fineFen)) return []
    const proof = proveDeadline(deadlineRule('publishDecision', rules.timeLimits), version.start, calendar)
    return [{ id: version.id, proof, metOn: shown?.publishedOn ?? null }]
  })
}

/** 公示期 on the credit sites (PUB-3): its last day is no deadline of an article at hand, so it says that it is 未核实. */
function publicityRule({ creditClass, countedFrom }: Publication): DeadlineRule | null {
  const length = creditLength(creditClass, countedFrom)
  return (
    length && {
      id: 'endPublicity',
      title: `信用平台停止公示（${creditClasses[creditClass]}失信信息）`,
      length,
      basis: [housingProcedure(10)],
      expiry: 'hard',
      whose: 'agency',
      unverified:
        '《信用修复管理办法》的最长公示期（二〇二六年四月一日以前作出的按当时的规定），条文尚未核对',
    }
  )
}

const showing = ({ state, calendar }: Clocks): CaseDeadline[] =>
  state.publications.flatMap((one) => {
    const rule = one.publicUntil === null ? null : publicityRule(one)
    if (!rule) return []
    const start = { fact: '作出处罚决定', on: one.countedFrom, entry: one.revision }
    const metOn = one.ended?.endedOn ?? withdrawalOf(state, one)?.withdrawnOn ?? null
    return [{ id: `endPublicity:${one.id}`, proof: proveDeadline(rule, start, calendar), metOn }]
  })

export const publicationClocks = (clocks: Clocks): CaseDeadline[] => [
  ...(isMinorsCase(clocks.state) ? [] : publishing(clocks)),
  ...showing(clocks),
]
