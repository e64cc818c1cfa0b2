import { beijingDay, paperKinds } from '@zhiheng/law'
import { definitionsInForce, type FilledDocument, sharedRenderer } from '../../documents/index.ts'
import { asCity } from '../../platform/database.ts'
import type { Services } from '../../platform/services.ts'

/** What stands in for the issued bytes of one kind of paper, in every case of a batch. */
export type StandIn = { readonly sha256: string; readonly size: number; readonly version: string }
export type StandIns = Readonly<Record<string, StandIn>>

/**
 * One honest page for every kind of paper that is sealed: it says that it stands in. A seal needs bytes that exist
 * (G28), and a million cases cannot be set on paper; a paper of one case with another's name would be a lie, so nothing
 * of any case is on it. Rendered by the renderer of all papers, the same bytes every time.
 */
export async function storeStandIns(
  { config, blobs, db }: Services,
  city: string,
  issuedAt: string,
): Promise<StandIns> {
  const definitions = await asCity(db, city, (tx) => definitionsInForce(tx, city, beijingDay(issuedAt)))
  const renderer = sharedRenderer(config.fontsDir)
  const standIns: Record<string, StandIn> = {}
  for (const [kind, { title, version, signers }] of definitions) {
    if (!(paperKinds[kind]?.sealed ?? signers.includes('agencySeal'))) continue
    const bytes = await renderer.renderPdf(pageFor(kind, paperKinds[kind]?.title ?? title, version), {
      issuedAt,
      author: '演示城市',
      preview: false,
    })
    standIns[kind] = { ...(await blobs.put(bytes)), version }
  }
  return standIns
}

function pageFor(kind: string, title: string, version: string): FilledDocument {
  const paragraph = (text: string) => ({ block: 'paragraph', text, align: 'left', indent: true }) as const
  return {
    kind,
    version,
    title: `${title}（演示占位）`,
    layout: 'letter',
    head: null,
    numberLine: null,
    pageNumbers: false,
    signEachPage: [],
    blocks: [
      paragraph('本页是演示城市批量生成案件的占位文书，不是任何案件的文书，没有任何效力。'),
      paragraph(
        '批量案件的办理记录、期限、文号和各项内容都由系统逐步审核生成，可以在案件页面查阅；其中已经用印的文书，正本以本页代替，没有逐份排版。',
      ),
      paragraph('查看该文书的内容，可以在案件页面下载工作副本（DOCX）。'),
    ],
    used: [],
    missing: [],
  }
}
