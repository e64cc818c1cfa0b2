import { PDFDocument, PDFPage } from '@cantoo/pdf-lib'

type Printed = { readonly file: Buffer; readonly copies: number }

/**
 * Several PDF files as one, file after file, each as often as asked: one is held beside the result at a time, and a second
 * copy is pages that share what the first ones draw. For printing on both sides each begins on a right-hand page.
 */
export async function mergePdfs(
  files: AsyncIterable<Printed> | Iterable<Printed>,
  { duplex }: { readonly duplex: boolean },
): Promise<Buffer> {
  const merged = await PDFDocument.create()
  for await (const { file, copies } of files) {
    const source = await PDFDocument.load(file)
    const pages = await merged.copyPages(source, source.getPageIndices())
    const [first] = pages
    for (let copy = 0; copy < copies; copy += 1) {
      for (const page of pages) merged.addPage(copy === 0 ? page : again(merged, page))
      if (duplex && first && pages.length % 2 === 1) merged.addPage([first.getWidth(), first.getHeight()])
    }
  }
  return Buffer.from(await merged.save())
}

/** The page once more: a leaf of its own, for no page may stand twice in the tree, over the same content. */
function again(merged: PDFDocument, page: PDFPage): PDFPage {
  const leaf = page.node.clone(merged.context)
  return PDFPage.of(leaf, merged.context.register(leaf), merged)
}

export const countPages = async (file: Buffer): Promise<number> =>
  (await PDFDocument.load(file)).getPageCount()
