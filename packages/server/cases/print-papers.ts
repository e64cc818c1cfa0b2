import { mostPrinted, mostPrintedMb, type PaperToPrint } from '@zhiheng/contract'
import { type CityPaperKind, paperTitle } from '@zhiheng/law'
import { sql } from 'kysely'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { mergePdfs } from './merge-pdfs.ts'
import { noSuch } from './no-such-thing.ts'
import { paperFile } from './paper-bytes.ts'
import { recordReading } from './record-reading.ts'

type Asked = { readonly papers: readonly PaperToPrint[]; readonly duplex: boolean; readonly now: Date }
type Found = {
  caseId: string
  paperId: string
  unitId: number
  kind: string
  city: CityPaperKind | null
  voided: boolean
}

/**
 * 批量打印: the chosen papers, of one case or of many, as one PDF in the order and as often as asked. All are looked up
 * inside the reach before the first is set: with one that may not be seen nothing is printed and nothing recorded.
 */
export async function printPapers(
  services: Services,
  actor: Actor,
  { papers, duplex, now }: Asked,
): Promise<Buffer> {
  refuseTooMany(papers)
  await putOnRecord(services, actor, papers, now)
  return mergePdfs(filesOf(services, actor, papers), { duplex })
}

function refuseTooMany(papers: readonly PaperToPrint[]): void {
  const sheets = papers.reduce((sum, { copies }) => sum + copies, 0)
  if (sheets > mostPrinted)
    throw problem(422, 'too_many_papers', `一次最多打印${mostPrinted}份文书，所选共${sheets}份。`, {
      wayForward: '请少选一些文书或者减少份数，分几次打印。',
    })
}

/** Read from the primary and written down in the same transaction: one reading for each case, naming its papers. */
function putOnRecord(
  { db }: Services,
  actor: Actor,
  papers: readonly PaperToPrint[],
  now: Date,
): Promise<void> {
  return inReach(db, actor, async (tx) => {
    const { rows } = await sql<Found>`
      select p.case_id as "caseId", p.paper_id as "paperId", p.unit_id as "unitId", p.kind, p.city_kind as city, p.voided_on is not null as voided
      from case_files c
      join case_papers p on p.city = c.city and p.unit_id = c.unit_id and p.case_id = c.case_id
      where c.city = ${actor.city} and c.case_id = any(${papers.map(({ caseId }) => caseId)}::uuid[])
        and p.paper_id = any(${papers.map(({ paperId }) => paperId)}::uuid[])`.execute(tx)
    const chosen = papers.map(({ caseId, paperId, copies }) => {
      const found = rows.find((row) => row.caseId === caseId && row.paperId === paperId)
      if (!found) throw noSuch('文书')
      return { ...found, words: `${titleOf(found)}${copies}份` }
    })
    const voided = chosen.find((one) => one.voided)
    if (voided)
      throw problem(422, 'paper_voided', `${titleOf(voided)}已经作废，不能批量打印。`, {
        wayForward: '请刷新页面，去掉已作废的文书后再打印；需要查看的，在案件页打开。',
      })
    const cases = new Map(chosen.map(({ caseId, unitId }) => [caseId, unitId]))
    for (const [caseId, unitId] of cases) {
      const ofCase = chosen.filter((one) => one.caseId === caseId)
      const detail = `打印：${ofCase.map(({ words }) => words).join('、')}`
      await recordReading(tx, actor, { city: actor.city, unitId, caseId }, { what: 'paper', detail, now })
    }
  })
}

const titleOf = ({ kind, city }: Found): string => paperTitle({ kind, ...(city && { city }) })

/**
 * One after the other, each when it is its turn: never all of them in memory beside the file they become. They are the issued
 * bytes: a signature covers one whole file and would not outlive being joined with others.
 */
async function* filesOf(services: Services, actor: Actor, papers: readonly PaperToPrint[]) {
  const together = withinSize(mostPrintedMb)
  for (const { caseId, paperId, copies } of papers) {
    const file = await paperFile(services, actor, caseId, paperId)
    together(file.length)
    yield { file, copies }
  }
}

/** Counts the bytes of one file after the other, each once however many copies; more than fit in one file are refused. */
export function withinSize(megabytes: number): (bytes: number) => void {
  let sum = 0
  return (bytes) => {
    sum += bytes
    if (sum > megabytes * 1_048_576)
      throw problem(422, 'print_too_large', `所选文书合计超过${megabytes}MB，不能合为一个文件。`, {
        wayForward: '请少选一些文书，分几次打印；附照片的文书可以逐份打开打印。',
      })
  }
}
