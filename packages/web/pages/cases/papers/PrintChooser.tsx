import type { PaperView } from '@zhiheng/contract/cases/views'
import { Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import { PdfSheet } from './PdfSheet.tsx'
import { CopiesField, PrintSettings } from './PrintSettings.tsx'
import { useChosenPapers } from './use-chosen-papers.ts'

type Props = {
  readonly caseId: string
  /** All papers of the case; those that are void are not offered. */
  readonly papers: readonly PaperView[]
  readonly open: boolean
  readonly onClose: () => void
}

/** 打印本案文书: which, how often, on one side or both; then one file. */
export function PrintChooser({ open, onClose, ...rest }: Props) {
  return (
    <Drawer open={open} onClose={onClose} title="打印本案文书" size="large" destroyOnHidden>
      <Choices {...rest} />
    </Drawer>
  )
}

function Choices({ caseId, papers }: Pick<Props, 'caseId' | 'papers'>) {
  const inForce = papers.filter(({ voided }) => voided === null).map((paper) => ({ ...paper, caseId }))
  const chosen = useChosenPapers(inForce, true)
  const [load, setLoad] = useState<(() => Promise<Blob>) | null>(null)
  return (
    <>
      <PrintSettings papers={inForce.length} chosen={chosen} onPrint={(next) => setLoad(() => next)} />
      <PdfSheet title="打印文书" load={load} />
      <ul className="zh-print-list">
        {inForce.map((paper) => (
          <li key={paper.paperId}>
            <Checkbox
              checked={chosen.isChosen(paper)}
              onChange={({ target }) => chosen.choose(paper, target.checked)}
            >
              {paper.title} {paper.number && <span className="zh-number">{paper.number}</span>}
            </Checkbox>
            <CopiesField
              title={paper.title}
              value={chosen.copiesOf(paper)}
              onChange={(count) => chosen.setCopies(paper, count)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
