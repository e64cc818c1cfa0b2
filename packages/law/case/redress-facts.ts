import { type Facts, officersOf, opinion, signer, under } from './fact-parts.ts'
import { redressSources } from './redress-payloads.ts'
import { type Redress, redressTitle } from './redress-state.ts'
import { type CaseState, currentPaper } from './state.ts'

/** The paper sets the full stop itself. */
const bare = (text: string) => text.trim().replace(/[。；，]+$/, '')

/** 纠错: the approval form and the paper served on the party, of the one correction they speak of. */
export function redressFacts(state: CaseState, about: string | null): Facts {
  const one = state.redresses.find(({ id }) => id === about)
  if (!one) return {}
  const { proposed, approved } = one
  const { kind } = proposed
  // The decision it corrects: the one in force, or the one that was set aside when the case was taken up anew.
  const former = state.formerDecisions.find(({ revision }) => revision > proposed.revision)
  const decision = former ? former.decision : state.decision
  return under('redress', {
    number: currentPaper(state, 'D43S', one.id)?.number,
    kind: redressTitle(one),
    isClerical: kind === 'clerical',
    isChange: kind === 'change',
    isRevoke: kind === 'revoke',
    isUnlawful: kind === 'unlawful',
    originalNumber: decision?.approved?.number,
    originalOn: decision?.approved?.decidedOn,
    originalPenalty: decision && bare(decision.penaltyText),
    source: `${redressSources[proposed.source]}（${bare(proposed.sourceNote)}）`,
    foundOn: proposed.foundOn,
    finding: bare(proposed.finding),
    mended: bare(proposed.mended) || redressTitle(one),
    basis: bare(proposed.basis),
    changesFine: kind === 'change',
    fineFen: proposed.fineFen ?? (kind === 'revoke' || kind === 'obey' ? 0 : decision?.fineFen),
    remake: proposed.remake,
    consequence: consequence(state, one),
    proposedOn: proposed.on,
    decidedOn: approved?.on,
    discussion: one.discussed
      ? `${one.discussed.members.map(({ name, title }) => `${name}（${title}）`).join('、')}讨论：${bare(one.discussed.conclusion)}`
      : '不需要集体讨论',
    opinions: opinions(state, one),
  })
}

const opinions = (state: CaseState, one: Redress) => [
  {
    role: '报请意见',
    opinion: `建议${[redressTitle(one), bare(one.proposed.mended), one.proposed.remake ? '重新办理' : ''].filter(Boolean).join('，')}。`,
    name:
      one.proposed.by.personId === state.officers?.lead.personId ? officersOf(state) : signer(one.proposed),
    date: one.proposed.on,
  },
  ...opinion('承办机构意见', one.countersigned),
  ...opinion('法制审核意见', one.reviewed),
  ...opinion('行政机关负责人意见', one.approved ?? one.refused),
]

/** What follows for the party, in the words of the paper. */
function consequence(state: CaseState, { proposed: { kind, remake, fineFen } }: Redress): string {
  const paid = state.payments.reduce((sum, one) => sum + one.amountFen, 0)
  if (kind === 'clerical') return '原决定的其他内容不变'
  if (kind === 'unlawful') return '原决定的处罚内容继续有效'
  if (kind === 'change') {
    const fine = state.payments
      .filter((one) => one.kind === 'fine')
      .reduce((sum, one) => sum + one.amountFen, 0)
    return fine > (fineFen ?? 0) ? '当事人多缴的罚款，本机关依法退还' : '当事人按变更后的决定履行'
  }
  const back = paid > 0 ? '当事人已经缴纳的款项，本机关依法退还' : '当事人不再履行原决定'
  return remake ? `${back}；本机关依法重新办理` : back
}
