import { PDFDocument, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { findSealPlace } from './find-seal-place.ts'

/** What is drawn in the place for the seal: the drawn seal of a demonstration, or the picture a unit has of its own. */
export type SealLook = { readonly kind: 'pdf' | 'png'; readonly bytes: Uint8Array }
type Written = { readonly ref: PDFRef; readonly bytes: Buffer }
export type DrawnSeal = {
  readonly page: PDFPage
  readonly rect: readonly number[]
  /** The appearance of the signature's field, and all objects that it is made of. */
  readonly appearance: PDFRef
  readonly objects: readonly Written[]
}

/** 42 mm, as the seals of a county's bureaus are across. */
const across = (42 / 25.4) * 72
const round = (one: number) => Math.round(one * 100) / 100

/**
 * The seal as the appearance of the signature's field, so that the page beneath stays as it was issued. The objects are made
 * in the open document, which is thrown away; only they are taken from it. null where the paper names no place.
 */
export async function drawSeal(document: PDFDocument, { kind, bytes }: SealLook): Promise<DrawnSeal | null> {
  const place = findSealPlace(document)
  if (!place) return null
  const before = document.context.largestObjectNumber
  const { ref, width, height } =
    kind === 'pdf' ? await embedPage(document, bytes) : await embedPicture(document, bytes)
  const scale = across / Math.max(width, height)
  const [wide, high] = [width * scale, height * scale]
  const page = place.page.getSize()
  // The whole of it on the paper, also where the words stand near the edge.
  const left = Math.min(Math.max(place.x - wide / 2, 0), page.width - wide)
  const foot = Math.min(Math.max(place.y - high / 2, 0), page.height - high)
  const unit = kind === 'png' ? [wide, high] : [scale, scale]
  const appearance = document.context.register(
    document.context.stream(`q ${unit[0]} 0 0 ${unit[1]} 0 0 cm /Seal Do Q`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, round(wide), round(high)],
      Resources: { XObject: { Seal: ref } },
    }),
  )
  const objects = document.context
    .enumerateIndirectObjects()
    .filter(([{ objectNumber }]) => objectNumber > before)
    .map(([at, object]): Written => {
      const body = new Uint8Array(object.sizeInBytes())
      object.copyBytesInto(body, 0)
      return {
        ref: at,
        bytes: Buffer.concat([Buffer.from(`${at.objectNumber} 0 obj\n`), body, Buffer.from('\nendobj\n')]),
      }
    })
  return { page: place.page, rect: [left, foot, left + wide, foot + high].map(round), appearance, objects }
}

async function embedPage(document: PDFDocument, bytes: Uint8Array) {
  const [seal] = await document.embedPdf(bytes)
  if (!seal) throw new Error('a seal without a page')
  await seal.embed()
  return seal
}

async function embedPicture(document: PDFDocument, bytes: Uint8Array) {
  const seal = await document.embedPng(bytes)
  await seal.embed()
  return seal
}

/** Whether a file is a PNG that can be drawn. */
export const isPicture = async (bytes: Uint8Array): Promise<boolean> =>
  PDFDocument.create()
    .then((document) => document.embedPng(bytes))
    .then(
      () => true,
      () => false,
    )
