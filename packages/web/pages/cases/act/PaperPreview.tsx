import { previewPaperRoute } from '@zhiheng/contract/cases/routes'
import { Button } from 'antd'
import { useState } from 'react'
import { fetchFile } from '../papers/fetch-paper.ts'
import { PdfSheet } from '../papers/PdfSheet.tsx'
import { useAct } from './act-context.ts'
import { isComplete } from './check-input.ts'
import { titleToBe } from './paper-title.ts'
import { papersToBe } from './payload-for-judge.ts'

type Shown = { readonly kind: string; readonly load: () => Promise<Blob> }

/** The papers the act would make, set from the form as it is now. Nothing is written by looking. */
export function PaperPreview() {
  const { action, given, values } = useAct()
  const [shown, setShown] = useState<Shown | null>(null)
  const papers = papersToBe(action, given, values)
  const input = values as unknown
  if (papers.length === 0) return null
  const ready = isComplete(action, input)
  const show = (kind: string) => {
    const body = { action, kind, input }
    setShown({
      kind,
      load: () => fetchFile(previewPaperRoute, { params: { caseId: given.view.state.caseId }, body }),
    })
  }
  return (
    <section className="zh-card zh-preview" aria-label="文书预览">
      <h2>文书预览</h2>
      <div className="zh-row">
        {papers.map((kind) => (
          <Button key={kind} disabled={!ready} onClick={() => show(kind)}>
            {shown?.kind === kind ? '按现在的内容重排' : '预览'}《{titleToBe(given.view, kind)}》
          </Button>
        ))}
      </div>
      <p className="zh-note">
        {ready ? '按现在填写的内容排版，不落卷、不编号。' : '表单填完后可以预览将要生成的文书。'}
      </p>
      {shown && <PdfSheet title={`预览：${titleToBe(given.view, shown.kind)}`} load={shown.load} />}
    </section>
  )
}
