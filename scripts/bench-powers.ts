import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import {
  indexPowers,
  mayPunishOn,
  type PowerGrant,
  type PowerIndex,
  type PowerItem,
  type PowerUnit,
  type PowerWithdrawal,
  provePower,
  startingPowers,
} from '../packages/law/index.ts'
import { readSheet, shippedFolder } from '../packages/server/catalogue/index.ts'
import { readShippedOrganisation } from '../packages/server/organisation/index.ts'

/**
 * «谁有权处罚什么、在哪里、在哪一天» for the whole shipped catalogue of 2024: 1,080 items × 125 units × 3 days. Prints the time of
 * computing, the number of yes and no with a checksum, and the time of some thousand proof chains. No database.
 */
const city = '3207'
const days = ['2026-03-02', '2026-06-30', '2026-07-01'] as const

async function readItems(): Promise<readonly PowerItem[]> {
  const { header, rows } = await readSheet('items.csv', readFileSync(`${shippedFolder}items.csv`))
  const lines = new Map(
    readShippedOrganisation().lines.map(({ shortName, lineCode }) => [shortName, lineCode]),
  )
  return rows.flatMap(({ cells }): PowerItem[] => {
    const cell = (name: string) => cells[header.indexOf(name)] ?? ''
    if (cell('catalog_2024') !== 'y') return []
    return [
      {
        code: cell('item_code'),
        name: cell('name'),
        department: cell('department'),
        line: lines.get(cell('department')) ?? '',
        lawId: cell('law_id'),
        lawTitle: cell('law_title'),
        penaltyArticle: cell('penalty_article'),
        penaltyKinds: cell('penalty_kinds').split('、') as unknown as PowerItem['penaltyKinds'],
        levels: cell('levels')
          .split('、')
          .map((level) => level.replace('（法定）', '')),
        delegable: cell('delegable') === 'y',
        delegableBasis: cell('delegable_basis') === 'statutory' ? 'statutory' : 'assumed',
        validFrom: cell('valid_from'),
        validTo: cell('valid_to') || null,
        authority: cell('authority'),
      },
    ]
  })
}

/** The 125 of the platform. A county line counts once and works through its branches: 海州区's stands for it. */
function readUnits(): { readonly all: readonly PowerUnit[]; readonly asked: readonly PowerUnit[] } {
  const shipped = readShippedOrganisation().units
  const all = shipped.map(
    ({ name, kind, level, lineCode, areaCode }, index): PowerUnit => ({
      ...{ unitId: index + 1, name, kind, level, line: lineCode, areaCode },
      ...{ validFrom: '2000-01-01', validTo: null },
    }),
  )
  const asked = all.filter((unit, index) => {
    const row = shipped[index]
    return row?.kind === 'branch' && row.branchOf !== null
      ? unit.areaCode === '320706'
      : row?.countsIn125 === true && row.kind !== 'line'
  })
  return { all, asked }
}

const nothing = { until: null, entrustedBy: null, scope: '' } as const
/** What a city adds of its own: powers given to single towns, and 112 items taken back from all of them in mid-year. */
function ownRows(items: readonly PowerItem[], units: readonly PowerUnit[]) {
  const towns = units.filter(({ level }) => level === 'town')
  const open = items.filter(({ delegable }) => delegable)
  const grants = towns.slice(0, 20).flatMap((town, at) =>
    open.slice(at, at + 100).map(
      ({ code }): PowerGrant => ({
        ...{
          id: `${town.unitId}-${code}`,
          instrumentId: 'own',
          way: 'empowered',
          from: '2025-01-01',
          ...nothing,
        },
        ...{ items: { kind: 'item', code }, to: { kind: 'unit', unitId: town.unitId } },
      }),
    ),
  )
  const withdrawals = open.slice(0, 112).map(
    ({ code }): PowerWithdrawal => ({
      ...{ id: `back-${code}`, instrumentId: 'back', from: '2026-07-01', endsInstrument: null },
      ...{ items: { kind: 'item', code }, of: { kind: 'towns', areaCode: city }, casesInHand: 'handOver' },
    }),
  )
  return { grants, withdrawals }
}

function answerAll(index: PowerIndex, items: readonly PowerItem[], units: readonly PowerUnit[]) {
  const answers = new Uint8Array(items.length * units.length * days.length)
  let at = 0
  for (const day of days)
    for (const item of items)
      for (const unit of units)
        answers[at++] = mayPunishOn(index, { item, unit, place: unit.areaCode, day }).may ? 1 : 0
  return answers
}

const ms = (since: number) => `${(performance.now() - since).toFixed(0)} ms`

const items = await readItems()
const { all, asked } = readUnits()
const starting = startingPowers(city)
const own = ownRows(items, all)

const sorting = performance.now()
const index = indexPowers(
  {
    instruments: starting.instruments,
    grants: [...starting.grants, ...own.grants],
    withdrawals: own.withdrawals,
  },
  all,
)
for (const item of items) index.of(item)
console.log(
  `授权 ${starting.grants.length + own.grants.length} 条、收回 ${own.withdrawals.length} 条，按事项编排 ${ms(sorting)}`,
)

const computing = performance.now()
const answers = answerAll(index, items, asked)
const took = performance.now() - computing
const yes = answers.reduce((sum, one) => sum + one, 0)
const checksum = createHash('sha256').update(answers).digest('hex').slice(0, 16)
console.log(
  `${items.length} 项 × ${asked.length} 个单位 × ${days.length} 日 = ${answers.length} 个回答，计算 ${took.toFixed(0)} ms（一秒以内：${took < 1000 ? '是' : '否'}）`,
)
console.log(`有权 ${yes}，无权 ${answers.length - yes}，校验值 ${checksum}`)

const again = createHash('sha256')
  .update(answerAll(index, items, asked))
  .digest('hex')
  .slice(0, 16)
const proving = performance.now()
const chains = items
  .flatMap((item, at) => [0, 31, 62].map((step) => ({ item, unit: asked[(at + step) % asked.length] })))
  .flatMap(({ item, unit }) =>
    unit ? [provePower(index, { item, unit, place: unit.areaCode, day: '2026-07-01' })] : [],
  )
const links = chains.reduce((sum, chain) => sum + chain.links.length, 0)
const sound = chains.every(({ may, links: own }) => own.length > 0 && may === own.every(({ holds }) => holds))
console.log(`证明 ${chains.length} 份、${links} 环，${ms(proving)}；每份都完整：${sound ? '是' : '否'}`)
console.log(
  `再算一遍校验值相同：${again === checksum ? '是' : '否'}；${cpus()[0]?.model ?? ''}，Node ${process.version}`,
)
process.exitCode =
  took < 1000 && sound && again === checksum && items.length === 1080 && asked.length === 125 ? 0 : 1
