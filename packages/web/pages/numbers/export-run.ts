import { type NumberEntry, type NumberRun, numberAccounts } from '@zhiheng/contract/number-accounts'
import { call } from '../../api/call.ts'
import { csvOf, saveText } from '../../parts/csv.ts'
import { stateWords, whatBecame } from './words.ts'

/** Saves every number of one 文种 and year, however many pages that is. */
export async function exportRun({ type, year, title }: NumberRun): Promise<void> {
  const all: NumberEntry[] = []
  for (let from: number | null = 1; from !== null; ) {
    const page: { numbers: NumberEntry[]; next: number | null } = await call(numberAccounts.list, {
      query: { type, year, from },
    })
    all.push(...page.numbers)
    from = page.next
  }
  const rows = all.map((entry) => [
    String(entry.serial),
    entry.number,
    stateWords[entry.state],
    whatBecame(entry),
  ])
  saveText(`文号台账-${year}-${title}.csv`, csvOf([['序号', '文号', '状态', '下落'], ...rows]))
}
