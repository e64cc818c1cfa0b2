import type { Operation } from './messages.ts'

export type Line = {
  readonly operation: Operation | `${'W2' | 'W5'}·${number}` | `W4+${number}`
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly base: number | null
  readonly apiCpuMs: number
  readonly postgresCpuMs: number
  readonly clientCpuMs: number
  readonly errors: number
}
export type Report = {
  readonly cases: number
  readonly command: string
  readonly machine: string
  readonly load: string
  readonly lines: readonly Line[]
  readonly apiPeakMb: number
  readonly rendererMb: number
}

const columns = [
  '操作',
  '请求/秒',
  'p50 ms',
  'p99 ms',
  '基准/秒',
  '比值',
  'API CPU ms',
  'PG CPU ms',
  '客户端 CPU ms',
  '错误',
]
/** What the ratio of each operation is to reach. */
export const goals: Readonly<Partial<Record<Line['operation'], number>>> = {
  ...{ W1: 0.25, W2: 0.25, W3: 0.3, W4: 50, W5: 0.25, W6: 0.25 },
}

function cells(line: Line): string[] {
  const ratio = line.base === null ? null : line.perSecond / line.base
  const goal = goals[line.operation]
  const mark = ratio === null || goal === undefined ? '' : ratio >= goal ? ' ✓' : ` ✗<${goal}`
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))
  return [
    line.operation,
    number(line.perSecond),
    number(line.p50),
    number(line.p99),
    line.base === null ? '—' : number(line.base),
    ratio === null ? '—' : `${ratio.toFixed(2)}${mark}`,
    number(line.apiCpuMs),
    number(line.postgresCpuMs),
    number(line.clientCpuMs),
    String(line.errors),
  ]
}

export function asTable({ cases, lines, apiPeakMb, rendererMb, machine, load }: Report): string {
  const rows = [columns, ...lines.map(cells)]
  return [
    `${cases} 件案件；${machine}；${load}`,
    ...rows.map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(8) : cell.padStart(12))).join('')),
    `API 进程内存峰值 ${apiPeakMb.toFixed(0)} MB${apiPeakMb < 300 ? ' ✓' : ' ✗<300'}；排版进程 ${rendererMb === 0 ? '—' : `${rendererMb.toFixed(0)} MB`}`,
  ].join('\n')
}

const headings = [
  ...['op', 'requests/s', 'p50 ms', 'p99 ms', 'base/s', 'ratio'],
  ...['API CPU ms', 'PG CPU ms', 'client CPU ms', 'errors'],
]
export function asMarkdown(report: Report): string {
  const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  return [
    `## ${report.cases.toLocaleString('en')} cases`,
    '',
    `\`${report.command}\``,
    '',
    `${report.machine}; ${report.load}.`,
    '',
    row(headings),
    row(headings.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...report.lines.map((line) => row(cells(line))),
    '',
    `API process: peak ${report.apiPeakMb.toFixed(0)} MB resident; renderer ${report.rendererMb === 0 ? 'not started' : `${report.rendererMb.toFixed(0)} MB`}.`,
    '',
  ].join('\n')
}
