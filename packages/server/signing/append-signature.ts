import { createHash } from 'node:crypto'
import {
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRef,
} from '@cantoo/pdf-lib'
import { type DrawnSeal, drawSeal, type SealLook } from './draw-seal.ts'

export type SignatureWords = { readonly name: string; readonly reason: string; readonly at: Date }
/** The signature's words and, where the place for the seal is to be seen filled, with what. */
export type SignatureGiven = SignatureWords & { readonly look?: SealLook | null }
/** The detached signature over the bytes it is given, DER. */
export type MakeSignature = (covered: Uint8Array) => Promise<Uint8Array>

/** Room for a signature with its certificates; what is not needed stays zero. */
const room = 8192
const rangeRoom = 60

/**
 * Appends a signature to a PDF as an incremental update: the bytes given stay in front unchanged, so that the file whose
 * hash was sealed can be taken out of the signed one again. The new objects follow and a cross-reference stream, which is
 * what a file with object streams needs; the declaration of PDF/A stays as it was.
 */
export async function appendSignature(
  issued: Uint8Array,
  given: SignatureGiven,
  sign: MakeSignature,
): Promise<Buffer> {
  const document = await PDFDocument.load(issued, { updateMetadata: false })
  const drawn = given.look ? await drawSeal(document, given.look) : null
  const file = withPlaceholder(issued, document, given, drawn)
  const contents = file.lastIndexOf('/Contents <') + '/Contents '.length
  const after = contents + room * 2 + 2
  const range = `[0 ${contents} ${after} ${file.length - after}]`.padEnd(rangeRoom, ' ')
  file.write(range, file.lastIndexOf('/ByteRange ') + '/ByteRange '.length, 'latin1')
  const signature = await sign(Buffer.concat([file.subarray(0, contents), file.subarray(after)]))
  if (signature.length > room) throw new Error('the signature with its certificates has no room in the file')
  file.write(Buffer.from(signature).toString('hex'), contents + 1, 'latin1')
  return file
}

function withPlaceholder(
  issued: Uint8Array,
  document: PDFDocument,
  words: SignatureWords,
  drawn: DrawnSeal | null,
): Buffer {
  const { context, catalog } = document
  const page: PDFPage | undefined = drawn?.page ?? document.getPages().at(-1)
  const root = context.trailerInfo.Root
  if (!page || !(root instanceof PDFRef)) throw new Error('a file without pages is not signed')
  if (catalog.has(PDFName.of('AcroForm'))) throw new Error('the file has a form of its own')
  const next = context.largestObjectNumber + 1
  const [signature, widget, table] = [next, next + 1, next + 2]
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? []
  const pageAnew = anew(page.node, 'Annots', `[${[...annotations, `${widget} 0 R`].join(' ')}]`)
  const catalogAnew = anew(catalog, 'AcroForm', `<</Fields [${widget} 0 R] /SigFlags 3>>`)
  const update = new Update(issued)
  update.add(
    signature,
    `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${pdfDate(words.at)}) ` +
      `/Name ${text(words.name)} /Reason ${text(words.reason)} /ByteRange ${' '.repeat(rangeRoom)} /Contents <${'0'.repeat(room * 2)}>>>`,
  )
  for (const { ref, bytes } of drawn?.objects ?? []) update.put(ref.objectNumber, bytes)
  // Without a drawn seal it has no size and no appearance: what a reader sees on the page is the paper alone.
  const shown = drawn ? `/Rect [${drawn.rect.join(' ')}] /AP <</N ${drawn.appearance}>>` : '/Rect [0 0 0 0]'
  update.add(
    widget,
    `<</Type /Annot /Subtype /Widget /FT /Sig ${shown} /F 132 /T (seal) /V ${signature} 0 R /P ${page.ref}>>`,
  )
  update.add(page.ref.objectNumber, pageAnew)
  update.add(root.objectNumber, catalogAnew)
  return update.close(table, { root, info: context.trailerInfo.Info, id: firstId(document) })
}

const anew = (dict: PDFDict, key: string, value: string): string => {
  const entries = dict.entries().filter(([name]) => name !== PDFName.of(key))
  return `<<${entries.map(([name, one]) => `${name} ${one}`).join('\n')}\n/${key} ${value}>>`
}

const text = (words: string): string => PDFHexString.fromText(words).toString()

/** In UTC, which every reader turns into its own zone. */
const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`

/** The file's own name for itself stays the first half of its identifier. */
function firstId({ context }: PDFDocument): string | null {
  const { ID } = context.trailerInfo
  return ID instanceof PDFArray ? String(ID.get(0)) : null
}

type Trailer = { readonly root: PDFRef; readonly info: unknown; readonly id: string | null }

class Update {
  readonly #parts: Buffer[]
  readonly #previous: number
  #length: number
  readonly #offsets = new Map<number, number>()
  readonly #seed: string

  constructor(issued: Uint8Array) {
    const bytes = Buffer.from(issued)
    this.#parts = [bytes, Buffer.from('\n')]
    this.#length = bytes.length + 1
    const last = bytes.subarray(-1024).toString('latin1')
    const at = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(last)?.[1]
    if (!at) throw new Error('the file has no end a signature could follow')
    this.#previous = Number(at)
    this.#seed = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  }

  add(number: number, body: string): void {
    this.put(number, Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'))
  }

  put(number: number, bytes: Buffer): void {
    this.#offsets.set(number, this.#length)
    this.#parts.push(bytes)
    this.#length += bytes.length
  }

  close(table: number, { root, info, id }: Trailer): Buffer {
    this.#offsets.set(table, this.#length)
    const start = this.#length
    const rows = [...this.#offsets].sort(([one], [other]) => one - other)
    const entries = Buffer.concat(
      rows.map(([, offset]) => {
        const row = Buffer.alloc(7)
        row.writeUInt8(1, 0)
        row.writeUInt32BE(offset, 1)
        return row
      }),
    )
    const head =
      `<</Type /XRef /Size ${table + 1} /W [1 4 2] /Index [${rows.map(([number]) => `${number} 1`).join(' ')}] ` +
      `/Root ${root} ${info instanceof PDFRef ? `/Info ${info} ` : ''}/ID [${id ?? `<${this.#seed}>`} <${this.#seed}>] ` +
      `/Prev ${this.#previous} /Length ${entries.length}>>`
    this.put(
      table,
      Buffer.concat([
        Buffer.from(`${table} 0 obj\n${head}\nstream\n`, 'latin1'),
        entries,
        Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`, 'latin1'),
      ]),
    )
    return Buffer.concat(this.#parts)
  }
}
