import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { docxBlock } from './docx-blocks.ts'
import { docxFonts, docxStyles, millimetres } from './docx-styles.ts'
import type { FilledDocument } from './filled.ts'
import { type PaperMeta, pageMargins } from './write-typst.ts'

const small = { size: 18, font: docxFonts.label } as const

function header(filled: FilledDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({
            text: `非正本（工作副本）　${filled.kind}　文书格式版本${filled.version}`,
            ...small,
            color: '8A8A8A',
          }),
        ],
      }),
    ],
  })
}

function footer(filled: FilledDocument): Footer {
  const signing = filled.signEachPage.map((who) => `${who}：____________`).join('　')
  return new Footer({
    children: [
      ...(signing === '' ? [] : [new Paragraph({ children: [new TextRun({ text: signing, size: 21 })] })]),
      ...(filled.pageNumbers
        ? [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              children: [
                new TextRun({
                  children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
                  ...small,
                }),
              ],
            }),
          ]
        : []),
    ],
  })
}

/**
 * The working copy for Word and WPS, from the same filled blocks as the PDF. Every page says that it is not
 * the original: what is served is the sealed PDF.
 */
export async function writeDocx(filled: FilledDocument, meta: PaperMeta): Promise<Buffer> {
  const { top, bottom, left, right } = pageMargins[filled.layout]
  const width = millimetres(210 - left - right)
  const style = (name: string, text: string | null) =>
    text === null ? [] : [new Paragraph({ style: name, children: [new TextRun(text)] })]
  const document = new Document({
    title: filled.title,
    creator: meta.author,
    description: '非正本（工作副本）',
    styles: docxStyles(filled),
    sections: [
      {
        properties: {
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(top),
              bottom: millimetres(bottom),
              left: millimetres(left),
              right: millimetres(right),
            },
          },
        },
        headers: { default: header(filled) },
        footers: { default: footer(filled) },
        children: [
          ...style('PaperAgency', filled.head),
          ...style('PaperTitle', filled.title),
          ...style('PaperNumber', filled.numberLine),
          ...filled.blocks.flatMap((block) => docxBlock(block, width)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}
