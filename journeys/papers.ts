import { expect, type Page, type Response } from '@playwright/test'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Opens a paper at the papers of a case and gives the bytes the page received. */
export async function paperBytes(page: Page, title: string): Promise<Buffer> {
  const answer = page.waitForResponse(
    (response) => /\/papers\/[^/?]+(\?|$)/.test(response.url()) && response.ok(),
  )
  await page
    .getByRole('button', { name: new RegExp(`^查看.*${title}`) })
    .first()
    .click()
  const bytes = await bytesOf(page, await answer)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  return bytes
}

/** The bytes of an answer the page received; they are asked for again, for the browser keeps none of a file. */
export const bytesOf = async (page: Page, answer: Response): Promise<Buffer> =>
  (await page.request.fetch(answer.request())).body()

/** All the words of a PDF, without the spaces the setting puts between them. */
export async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('')
    }),
  )
  await pdf.destroy()
  return pages.join('').replace(/\s/g, '')
}
