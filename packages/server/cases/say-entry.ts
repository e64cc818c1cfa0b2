import {
  type ActionName,
  type AnyEntry,
  type CaseState,
  elementTitles,
  formatChineseDate,
  formatYuan,
  type Payloads,
  paperKinds,
  serviceMethods,
} from '@zhiheng/law'

type Words = { readonly [A in ActionName]?: (payload: Payloads[A], state: CaseState) => string }

/** What an act was about, where its title does not say it: the element, the paper, the sum, the people. */
const words: Words = {
  assignOfficers: ({ lead, support }) => `主办${lead.name}，协办${support.name}`,
  reassignOfficers: ({ lead, support }) => `改为主办${lead.name}，协办${support.name}`,
  recordParty: ({ party }) => party.name,
  chooseItem: ({ cause, item }) => `${cause}（${item.code}）`,
  orderCorrection: ({ correctBy }) => `限${formatChineseDate(correctBy)}前改正`,
  recheckCorrection: ({ corrected }) => (corrected ? '已经改正' : '尚未改正'),
  establishElement: ({ element, finding }) => `${elementTitles[element]}：${finding}`,
  assessDiscretion: ({ penaltyKinds, fineFen }) =>
    [penaltyKinds.join('、'), fineFen > 0 ? formatYuan(fineFen) : ''].filter(Boolean).join('，'),
  sealPaper: ({ paperId }, state) => titleOf(state, paperId),
  scanBack: ({ paperId }, state) => titleOf(state, paperId),
  reissuePaper: ({ paperId }, state) => titleOf(state, paperId),
  recordService: ({ paperIds, method, recipient, relation }, state) =>
    `${serviceMethods[method]}，${recipient}（${relation}）：${paperIds.map((id) => titleOf(state, id)).join('、')}`,
  recordPayment: ({ kind, amountFen, receiptNumber }) =>
    `${kind === 'fine' ? '罚款' : '加处罚款'}${formatYuan(amountFen)}，凭证号${receiptNumber}`,
}

function titleOf(state: CaseState, paperId: string): string {
  const paper = state.papers.find(({ id }) => id === paperId)
  if (!paper) return ''
  return [paperKinds[paper.kind]?.title ?? paper.kind, paper.number].filter(Boolean).join(' ')
}

/** One line of the log in words; null where the title says all. `state` is the file as it is now. */
export function sayEntry(entry: AnyEntry, state: CaseState): string | null {
  const say = words[entry.action] as ((payload: AnyEntry['payload'], state: CaseState) => string) | undefined
  return say?.(entry.payload, state) || null
}
