import { openPaperRoute, printCaseRoute } from '@zhiheng/contract/cases/routes'
import { fetchFile } from './fetch-paper.ts'

/** The bytes of one paper: the PDF that is sealed, or the DOCX working copy. The reading is on the record. */
export const openPaper = (caseId: string, paperId: string, format: 'pdf' | 'docx' = 'pdf'): Promise<Blob> =>
  fetchFile(openPaperRoute, { params: { caseId, paperId }, query: { format } })

/** All papers in force as one file, or those chosen. */
export const printAll = (caseId: string, chosen: readonly string[] = []): Promise<Blob> =>
  fetchFile(printCaseRoute, {
    params: { caseId },
    query: chosen.length > 0 ? { papers: chosen.join(',') } : {},
  })
