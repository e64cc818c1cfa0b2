import type { PaperToPrint } from '@zhiheng/contract/cases/print'
import { useState } from 'react'

type Printable = { readonly paperId: string; readonly copies: number }

export type ChosenPapers = ReturnType<typeof useChosenPapers>

/** Which of the papers are printed and how often: the copies their form asks for until somebody says otherwise. */
export function useChosenPapers(papers: readonly (Printable & { caseId: string })[], allAtFirst: boolean) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(allAtFirst ? papers.map(({ paperId }) => paperId) : []),
  )
  const [copies, setCopies] = useState<Readonly<Record<string, number>>>({})
  const copiesOf = (paper: Printable) => copies[paper.paperId] ?? paper.copies
  const taken = papers.filter(({ paperId }) => chosen.has(paperId))
  return {
    isChosen: ({ paperId }: Printable) => chosen.has(paperId),
    choose: ({ paperId }: Printable, on: boolean) =>
      setChosen((before) => {
        const next = new Set(before)
        if (on) next.add(paperId)
        else next.delete(paperId)
        return next
      }),
    chooseAll: (on: boolean) => setChosen(new Set(on ? papers.map(({ paperId }) => paperId) : [])),
    copiesOf,
    setCopies: ({ paperId }: Printable, count: number) => setCopies((all) => ({ ...all, [paperId]: count })),
    count: taken.length,
    sheets: taken.reduce((sum, paper) => sum + copiesOf(paper), 0),
    toPrint: (): PaperToPrint[] =>
      taken.map((paper) => ({ caseId: paper.caseId, paperId: paper.paperId, copies: copiesOf(paper) })),
  }
}
