import { PDFDocument } from '@cantoo/pdf-lib'

/** Several PDF files as one, page after page; each begins on a right-hand page so that double-sided printing keeps them apart. */
export async function mergePdfs(files: readonly Buffer[]): Promise<Buffer> {
  const merged = await PDFDocument.create()
  for (const file of files) {
    const source = await PDFDocument.load(file)
    const pages = await merged.copyPages(source, source.getPageIndices())
    for (const page of pages) merged.addPage(page)
    if (pages.length % 2 === 1)
      merged.addPage(pages[0] ? [pages[0].getWidth(), pages[0].getHeight()] : undefined)
  }
  return Buffer.from(await merged.save())
}

export const countPages = async (file: Buffer): Promise<number> =>
  (await PDFDocument.load(file)).getPageCount()
