/** Money is counted in whole 分 everywhere; it becomes text only here. The largest sum written out is ten billion yuan. */
export const largestFen = 1_000_000_000_000

export type ParsedMoney =
  | { readonly ok: true; readonly fen: number }
  | { readonly ok: false; readonly reason: string }

const capitals = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

function wholeFen(fen: number): number {
  if (!Number.isInteger(fen) || fen < 0 || fen > largestFen)
    throw new RangeError(`not a sum between 0 and ${largestFen} fen: ${fen}`)
  return fen
}

const cents = (fen: number) => String(fen % 100).padStart(2, '0')

/** 300000 → «¥3,000.00», for tables. Throws RangeError outside 0 … 10^12 or on a fraction of a 分. */
export function formatMoney(fen: number): string {
  const yuan = String(Math.floor(wholeFen(fen) / 100)).replace(/\B(?=(\d{3})+$)/g, ',')
  return `¥${yuan}.${cents(fen)}`
}

/** 300000 → «3000元», 20050 → «200.5元», for sentences of a paper. */
export function formatYuan(fen: number): string {
  const rest = cents(wholeFen(fen)).replace(/0+$/, '')
  return `${Math.floor(fen / 100)}${rest ? `.${rest}` : ''}元`
}

/**
 * 300000 → «叁仟元整», 20050 → «贰佰元伍角», 10005 → «壹佰元零伍分»: the capitals a receipt and a decision carry, so
 * that a figure cannot be altered with a stroke of the pen.
 */
export function capitalMoney(fen: number): string {
  const yuan = Math.floor(wholeFen(fen) / 100)
  const jiao = Math.floor((fen % 100) / 10)
  const fenDigit = fen % 10
  const whole = yuan > 0 ? `${capitalInteger(yuan)}元` : ''
  if (fen % 100 === 0) return `${whole || '零元'}整`
  const gap = jiao === 0 && whole ? '零' : ''
  const tenths = jiao > 0 ? `${capitals[jiao]}角` : gap
  return `${whole}${tenths}${fenDigit > 0 ? `${capitals[fenDigit]}分` : ''}`
}

function capitalInteger(n: number): string {
  let text = ''
  let gap = false
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(n / 10_000 ** index) % 10_000
    if (group === 0) gap = text !== ''
    else {
      // 零 stands once for any run of zeros between two digits: 壹亿零壹元, 壹拾万零伍佰元.
      if (text !== '' && (gap || group < 1000)) text += '零'
      text += capitalGroup(group) + groups[index]
      gap = false
    }
  }
  return text
}

function capitalGroup(group: number): string {
  let text = ''
  let gap = false
  for (let place = places.length - 1; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${capitals[digit]}${places[place]}`
      gap = false
    }
  }
  return text
}

/** Yuan as typed («3000», «3,000.50», «￥3000», «3000元») to 分, or the reason it cannot be read. */
export function parseYuan(text: string): ParsedMoney {
  const typed = text
    .trim()
    .replace(/^[¥￥]/, '')
    .replace(/元$/, '')
    .trim()
  if (typed === '') return { ok: false, reason: '请填写金额' }
  if (/^[-−]/.test(typed)) return { ok: false, reason: '金额不能为负数' }
  const plain = /^\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(typed) ? typed.replace(/[,，]/g, '') : typed
  const match = /^(\d+)(?:\.(\d+))?$/.exec(plain)
  if (!match) return { ok: false, reason: '金额应为数字，例如 3000 或 3,000.50' }
  const [, yuan = '', fraction = ''] = match
  if (fraction.length > 2) return { ok: false, reason: '金额最多精确到分，小数点后不能超过两位' }
  const fen = Number(yuan) * 100 + Number(fraction.padEnd(2, '0'))
  if (fen > largestFen) return { ok: false, reason: '金额不能超过一百亿元，请核对位数' }
  return { ok: true, fen }
}
