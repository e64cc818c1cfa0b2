import { useQuery } from '@tanstack/react-query'
import { paperHashRoute } from '@zhiheng/contract/cases/routes'
import { Radio } from 'antd'
import { useCallback, useEffect } from 'react'
import { call } from '../../../../api/call.ts'
import { Loaded } from '../../../../parts/Loaded.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Given, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { openPaper } from '../../papers/open-paper.ts'
import { PdfSheet } from '../../papers/PdfSheet.tsx'
import { sizeWords } from '../../words.ts'

export const sealLabels = { paperId: '文书', sha256: '正本校验值' }

/** Papers that wait for the seal. */
export const sealable = ({ view }: Pick<Given, 'view'>) =>
  view.papers.filter(({ voided, sealed, needsSeal }) => voided === null && needsSeal && !sealed)

export function initialSeal(given: Given): Values {
  const papers = sealable(given)
  const chosen =
    papers.find(({ paperId }) => paperId === given.about) ?? (papers.length === 1 ? papers[0] : undefined)
  return { paperId: chosen?.paperId ?? null, sha256: '' }
}

/** 用印: the seal is put to bytes, not to a title; they are shown with their hash. */
export function SealForm() {
  const { values, given, patch } = useAct<'sealPaper'>()
  const { paperId } = values
  const papers = sealable(given)
  return (
    <>
      <FieldShell path="paperId" label="用印的文书" group>
        {({ id }) => (
          <Radio.Group
            name={id}
            className="zh-choices zh-choices-tall"
            value={paperId}
            onChange={({ target }) => patch({ paperId: target.value, sha256: '' })}
          >
            {papers.map((paper) => (
              <Radio key={paper.paperId} value={paper.paperId}>
                {paper.title} <span className="zh-number">{paper.number}</span>
                {paper.stale.length > 0 && <span className="zh-field-fault"> 过时，请先重新制作</span>}
              </Radio>
            ))}
          </Radio.Group>
        )}
      </FieldShell>
      {papers.length === 0 && <p className="zh-note">没有等待用印的文书。</p>}
      {paperId && <SealedBytes paperId={paperId} />}
    </>
  )
}

function SealedBytes({ paperId }: { paperId: string }) {
  const { values, given, set } = useAct<'sealPaper'>()
  const { caseId } = given.view.state
  const query = useQuery({
    queryKey: ['paper-hash', caseId, paperId],
    queryFn: () => call(paperHashRoute, { params: { caseId, paperId } }),
    staleTime: 0,
  })
  const sha256 = query.data?.sha256
  useEffect(() => {
    if (sha256 && sha256 !== values.sha256) set('sha256', sha256)
  }, [sha256, values.sha256, set])
  const load = useCallback(() => openPaper(caseId, paperId), [caseId, paperId])
  return (
    <FieldShell path="sha256" label="正本校验值（SHA-256）" reason="印章加盖于以下内容；请先阅看正本" group>
      {() => (
        <Loaded query={query} rows={1}>
          {(found) => (
            <>
              <p className="zh-hash">{found.sha256}</p>
              <p className="zh-note">{sizeWords(found.size)}</p>
              <PdfSheet title="正本" load={load} />
            </>
          )}
        </Loaded>
      )}
    </FieldShell>
  )
}
