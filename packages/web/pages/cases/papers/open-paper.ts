import { type PaperToPrint, printPapersRoute } from '@zhiheng/contract/cases/print'
import { openPaperRoute } from '@zhiheng/contract/cases/routes'
import { fetchFile } from './fetch-paper.ts'

/** The bytes of one paper: the PDF that is sealed, or the DOCX working copy. The reading is on the record. */
export const openPaper = (caseId: string, paperId: string, format: 'pdf' | 'docx' = 'pdf'): Promise<Blob> =>
  fetchFile(openPaperRoute, { params: { caseId, paperId }, query: { format } })

/** The chosen papers as one file, in their order; each case's reading is on the record. */
export const printPapers = (papers: readonly PaperToPrint[], duplex: boolean): Promise<Blob> =>
  fetchFile(printPapersRoute, { params: {}, body: { papers, duplex } })
