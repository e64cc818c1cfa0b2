import { deliveredOn, isAmendableKind, isReplaced } from '../case/amendment.ts'
import type { CaseDeadline } from '../case/case-deadlines.ts'
import { kindOf } from '../case/city-paper.ts'
import type { CityRules } from '../case/city-rules.ts'
import { lostItsObject } from '../case/lost-papers.ts'
import type { ActionName } from '../case/payloads.ts'
import type { CaseState, Paper } from '../case/state.ts'
import { type Citation, civilProcedureLaw, penaltyLaw } from '../citation.ts'
import { ordinaryActions } from '../procedures/ordinary-actions.ts'
import { makersOf, papersMade } from '../procedures/papers-made.ts'

/**
 * How a paper that went stale is mended: it is made anew, corrected by a decision or a 更正, or followed by a new one that
 * names it.
 */
export type Mending = {
  readonly how: 'remake' | 'redress' | 'amend' | 'anew'
  readonly action: ActionName
  readonly basis: Citation
  readonly words: string
}

/**
 * What to do about a stale paper. Who has been served holds a paper of ours: it is never silently replaced (第六十一条).
 * A decision is corrected by 纠错决定书 and most others by 更正通知书 (第七十五条第二款); a notice is given anew by the act that made it.
 */
export function mendingOf(state: CaseState, paper: Paper): Mending | null {
  if (paper.voided || isReplaced(state, paper)) return null
  if (!paper.servedBy && deliveredOn(state, paper) === null)
    return {
      how: 'remake',
      action: 'reissuePaper',
      basis: penaltyLaw(40),
      words: kindOf(paper)?.numbered
        ? '尚未送达：按现在的事实重新制作，原文号作废并写明理由。'
        : kindOf(paper)?.served === 'H'
          ? '按现在的事实重新制作，由有关人员重新签名；原件作废留卷。'
          : '按现在的事实重新制作，原件作废留卷。',
    }
  if (paper.kind === 'D42' || paper.kind === 'D43')
    return {
      how: 'redress',
      action: 'proposeRedress',
      basis: penaltyLaw(75, { paragraph: 2 }),
      words: '已经送达：不得重新制作。报请纠错，经批准以纠错决定书补正，并写明原决定书文号。',
    }
  const action = makersOf(paper)[0] ?? null
  if (isAmendableKind(paper))
    return {
      how: 'amend',
      action: 'amendPaper',
      basis: penaltyLaw(75, { paragraph: 2 }),
      words: `已经送达：不得重新制作，原件留卷。以更正通知书写明哪里有误、应当怎样，用印后重新送达${action && action !== 'amendPaper' ? `；金额、期限有变的，经“${ordinaryActions[action].title}”另行制作` : ''}。`,
    }
  return (
    action && {
      how: 'anew',
      action,
      basis: penaltyLaw(61),
      words: `已经送达：不得重新制作，原件留卷。经“${ordinaryActions[action].title}”另行制作更正后的文书，重新送达。`,
    }
  )
}

/** The clock by which a paper must be with the party, where the law counts one for that paper. */
const servedBy: Readonly<Record<string, string>> = {
  D43: 'serveDecision',
  D43S: 'serveRedress',
  D44: 'serveDecision',
}
/** The clock that an act stops, where making its paper is what stops it. */
const madeBy: { readonly [A in ActionName]?: string } = {
  approveFiling: 'fileCase',
  proposeFiling: 'fileCase',
  proposeNonFiling: 'fileCase',
  disposePreservation: 'disposeOfPreserved',
  approveDecision: 'decideCase',
  proposeDecision: 'decideCase',
  recordDiscussion: 'decideCase',
  giveLegalOpinion: 'decideCase',
  concludeInvestigation: 'decideCase',
  approveNotice: 'decideCase',
}

export type PaperNeed = {
  readonly key: string
  readonly what: keyof typeof paperNeeds
  /** The paper it is about; of `make` the papers that the act will make. */
  readonly paperId: string | null
  readonly kinds: readonly string[]
  readonly action: ActionName
  readonly basis: Citation | null
  readonly deadline: CaseDeadline | null
  readonly words: string | null
}

/** What papers may still want, the graver first where no clock says otherwise. */
export const paperNeeds = {
  correct: '更正',
  remake: '重新制作',
  seal: '用印',
  serve: '送达',
  receipt: '回证回传',
  make: '制作',
  scan: '扫描回传',
} as const

type Asked = {
  readonly state: CaseState
  readonly rules: CityRules
  readonly deadlines: readonly CaseDeadline[]
  /** Whether a fact of this paper has changed since it was made. */
  readonly isStale: (paperId: string) => boolean
  /** The acts that make what comes next, as the judge allows them now. */
  readonly lawful: readonly ActionName[]
}

/** 本案现在需要的文书: what each paper in force still wants and what the next lawful acts make, in the order of legal urgency. */
export function neededPapers(asked: Asked): readonly PaperNeed[] {
  const { state, rules, lawful } = asked
  const clock = clockOf(asked)
  const toMake = lawful.flatMap((action): PaperNeed[] => {
    const made = papersMade(action, { state, payload: null, rules }).map(({ kind }) => kind)
    if (made.length === 0 || action === 'recordService') return []
    return [need({ what: 'make', kinds: made, action, deadline: clock(madeBy[action]), basis: null })]
  })
  return [...state.papers.flatMap((paper) => wantedBy(paper, asked)), ...toMake].sort(byUrgency)
}

const need = (
  given: Pick<PaperNeed, 'what' | 'kinds' | 'action' | 'basis' | 'deadline'> & Partial<PaperNeed>,
): PaperNeed => ({
  key: `${given.what}:${given.paperId ?? given.action}`,
  paperId: null,
  words: null,
  ...given,
})

const clockOf =
  ({ deadlines }: Asked) =>
  (rule: string | undefined): CaseDeadline | null =>
    (rule &&
      deadlines.find(({ id, metOn }) => metOn === null && (id === rule || id.startsWith(`${rule}:`)))) ||
    null

function wantedBy(paper: Paper, asked: Asked): PaperNeed[] {
  const kind = kindOf(paper)
  if (paper.voided || !kind || lostItsObject(asked.state, paper)) return []
  const about = { paperId: paper.id, kinds: [paper.kind] }
  const mending = asked.isStale(paper.id) ? mendingOf(asked.state, paper) : null
  if (mending) {
    const { how, action, basis, words } = mending
    return [
      need({ ...about, what: how === 'remake' ? 'remake' : 'correct', action, basis, words, deadline: null }),
    ]
  }
  const deadline = clockOf(asked)(servedBy[paper.kind])
  if (kind.sealed && !paper.sealed)
    return [
      need({
        ...about,
        what: 'seal',
        action: 'sealPaper',
        basis: penaltyLaw(59, { paragraph: 2 }),
        deadline,
      }),
    ]
  if (kind.served === 'Y' && !paper.servedBy && !isReplaced(asked.state, paper))
    return [need({ ...about, what: 'serve', action: 'recordService', basis: penaltyLaw(61), deadline })]
  if (paper.scans.length > 0) return []
  if (paper.kind === 'D49')
    return [
      need({ ...about, what: 'receipt', action: 'scanBack', basis: civilProcedureLaw(87), deadline: null }),
    ]
  return kind.served === 'H'
    ? [need({ ...about, what: 'scan', action: 'scanBack', basis: null, deadline: null })]
    : []
}

const ranks = Object.keys(paperNeeds)
/** First what a clock ends, the nearest end before the farther; then by what it wants. */
function byUrgency(a: PaperNeed, b: PaperNeed): number {
  const end = ({ deadline }: PaperNeed) => deadline?.proof.safeDueOn ?? '9999-12-31'
  return end(a).localeCompare(end(b)) || ranks.indexOf(a.what) - ranks.indexOf(b.what)
}
