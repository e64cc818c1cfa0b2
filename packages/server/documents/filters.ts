import type { FactType } from './fact-paths.ts'

const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

function groupInCapitals(n: number): string {
  const text = [...String(n).padStart(4, '0')]
    .map((digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[3 - at]}`))
    .join('')
  return text.replace(/零+/g, '零').replace(/零$/, '')
}

/** 分 → 人民币大写, as banks read it: 300000 → 叁仟元整, 10005 → 壹佰元零伍分. */
export function amountInCapitals(fen: number): string {
  const yuan = Math.floor(fen / 100)
  let text = ''
  for (let rest = yuan, group = 0; rest > 0; rest = Math.floor(rest / 10_000), group += 1) {
    const part = groupInCapitals(rest % 10_000)
    if (part) text = `${part}${groups[group]}${text}`
    else if (text && !text.startsWith('零')) text = `零${text}`
  }
  const whole = text.replace(/^零/, '') || '零'
  const jiao = Math.floor((fen % 100) / 10)
  const cents = fen % 10
  if (jiao === 0 && cents === 0) return `${whole}元整`
  const small = `${jiao ? `${digits[jiao]}角` : '零'}${cents ? `${digits[cents]}分` : '整'}`
  return `${whole}元${small}`
}

/** 分 → 3,000.00元 (or 3,000元 when there are no 角 and 分). */
export function amountInYuan(fen: number): string {
  const yuan = Math.floor(fen / 100).toLocaleString('en-US')
  return fen % 100 === 0 ? `${yuan}元` : `${yuan}.${String(fen % 100).padStart(2, '0')}元`
}

/** The Beijing wall clock of an instant; a plain day is taken as it is. Beijing has no summer time (since 1992). */
function beijing(value: string): { day: string; time: string } {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { day: value, time: '' }
  const shifted = new Date(Date.parse(value) + 8 * 3_600_000).toISOString()
  return { day: shifted.slice(0, 10), time: shifted.slice(11, 16) }
}

const dateText = (value: string): string => {
  const [year, month, day] = beijing(value).day.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

const datetimeText = (value: string): string => {
  const { time } = beijing(value)
  const [hour, minute] = time.split(':').map(Number)
  return `${dateText(value)}${hour}时${String(minute).padStart(2, '0')}分`
}

/** Identity and telephone numbers: first and last four (three) signs stay. */
const maskText = (value: string): string => {
  const signs = [...value]
  const kept = signs.length >= 15 ? 4 : signs.length >= 11 ? 3 : 1
  return signs.map((sign, at) => (at < kept || at >= signs.length - kept ? sign : '*')).join('')
}

type Filter = { readonly takes: readonly FactType[]; readonly apply: (value: string | number) => string }

/** Every filter there is, and which kind of fact it may be put on. */
export const filters: Readonly<Record<string, Filter>> = {
  money: { takes: ['money'], apply: (fen) => amountInYuan(Number(fen)) },
  capital: { takes: ['money'], apply: (fen) => amountInCapitals(Number(fen)) },
  date: { takes: ['date', 'datetime'], apply: (value) => dateText(String(value)) },
  datetime: { takes: ['datetime'], apply: (value) => datetimeText(String(value)) },
  mask: { takes: ['text'], apply: (value) => maskText(String(value)) },
}

/** `optional` is no transformation: the blank may stay empty (a telephone nobody gave). */
export const optionalMark = 'optional'
