import type { IStylesOptions } from 'docx'
import type { FilledDocument } from './filled.ts'

/** Names a reader's office suite knows; it falls back by itself where the bureau's fonts are not installed. */
export const docxFonts = {
  body: {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia: '仿宋_GB2312',
    cs: 'Times New Roman',
  },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' },
  label: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' },
} as const

/** Half points and twentieths of a point, as Word counts them. */
const bodySize = { letter: 32, form: 24, record: 28 } as const
const lineHeight = { letter: 560, form: 400, record: 500 } as const
export const millimetres = (mm: number): number => Math.round((mm / 25.4) * 1440)

/** Real styles, so that a clerk who edits the working copy edits a document and not a heap of formatting. */
export function docxStyles({ layout }: FilledDocument): IStylesOptions {
  const size = bodySize[layout]
  const line = { line: lineHeight[layout], lineRule: 'exact' as const }
  return {
    default: {
      document: { run: { font: docxFonts.body, size, language: { value: 'zh-CN', eastAsia: 'zh-CN' } } },
    },
    paragraphStyles: [
      {
        id: 'PaperAgency',
        name: '机关名称',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: docxFonts.title, size: layout === 'letter' ? 44 : 32, bold: true },
        paragraph: { alignment: 'center', spacing: { after: 60 } },
      },
      {
        id: 'PaperTitle',
        name: '文书标题',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: docxFonts.title, size: 44, bold: true },
        paragraph: { alignment: 'center', spacing: { after: 160 }, outlineLevel: 0 },
      },
      {
        id: 'PaperNumber',
        name: '文号',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: size - 4 },
        paragraph: { alignment: layout === 'letter' ? 'center' : 'right', spacing: { after: 280 } },
      },
      {
        id: 'PaperHeading',
        name: '文书小标题',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: docxFonts.label },
        paragraph: { keepNext: true, outlineLevel: 1, spacing: line },
      },
      {
        id: 'PaperBody',
        name: '文书正文',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: line, indent: { firstLine: size * 20 } },
      },
      {
        id: 'PaperLine',
        name: '文书栏目',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { spacing: line },
      },
      {
        id: 'PaperCell',
        name: '表格文字',
        basedOn: 'Normal',
        run: { size: 22 },
        paragraph: { spacing: { line: 320 } },
      },
      {
        id: 'PaperLabel',
        name: '表格栏名',
        basedOn: 'PaperCell',
        run: { font: docxFonts.label, size: 21 },
        paragraph: { alignment: 'center' },
      },
      {
        id: 'PaperNote',
        name: '文书附注',
        basedOn: 'Normal',
        run: { size: 21 },
        paragraph: { spacing: { before: 280 } },
      },
    ],
  }
}
