/** The 文种代字 of document numbers and what each stands for. A bureau's own set replaces it as data. */
export const documentTypeCodes = {
  立: '立案',
  检: '检查通知',
  检告: '检查结果告知',
  询: '询问通知',
  登保: '先行登记保存',
  登处: '先行登记保存证据处理',
  查扣: '查封、扣押',
  责停: '责令停止违法行为',
  责改: '责令改正',
  限拆: '责令限期拆除',
  限拆告: '责令限期拆除告知',
  拆公: '强制拆除公告',
  罚告: '行政处罚告知',
  听告: '听证告知',
  听通: '听证通知',
  不听: '不予听证通知',
  听公: '听证公告',
  罚决: '行政处罚决定',
  罚纠: '行政处罚纠错决定',
  当罚: '当场行政处罚决定',
  不罚: '不予行政处罚决定',
  缓缴: '延期、分期缴纳罚款',
  代履催告: '代履行前再次催告',
  催: '催告',
  强执: '强制执行决定',
  代履: '代履行决定',
  代履告: '立即代履行事后通知',
  强申: '申请强制执行',
  执止: '中止、恢复、终结执行',
  移: '移送',
  罚备: '重大行政处罚决定备案',
  举答: '投诉举报处理答复',
  执建: '执法建议',
  交办: '城管进社区事项交办',
  复: '告知举报人处理结果',
  结: '结案',
  提材: '限期提供材料',
  鉴委: '检测、检验、鉴定委托',
  鉴期: '检测、检验、鉴定期间告知',
  鉴果: '检测、检验、鉴定结果告知',
  协查: '协助调查',
  回避: '回避申请决定',
  指管: '指定管辖',
  送公: '送达公告',
  更: '更正已送达的文书',
  查扣延: '延长查封、扣押期限',
  查扣保: '查封、扣押财物委托保管',
  查扣处: '查封、扣押财物处理',
  查扣告: '查封、扣押物品移送告知',
  查扣解: '解除查封、扣押',
  // All kinds a city adds share one: a sign of ours that no paper of the rule book bears.
  市文: '本市文书',
} as const

export type DocumentTypeCode = keyof typeof documentTypeCodes

/** The parts of a 文号: the agency's 代字, the 文种代字, the full year and the serial number. */
export type NumberParts = {
  readonly prefix: string
  readonly type: DocumentTypeCode
  readonly year: number
  readonly serial: number
}

export type ParsedNumber =
  | ({ readonly ok: true } & NumberParts)
  | { readonly ok: false; readonly reason: string }

/** A number as another agency or an older system wrote it; `type` is null where its 代字 is not in our table. */
export type ImportedNumber =
  | {
      readonly ok: true
      readonly sign: string
      readonly type: DocumentTypeCode | null
      readonly year: number
      readonly serial: number
      readonly text: string
    }
  | { readonly ok: false; readonly reason: string }

const codes = Object.keys(documentTypeCodes) as DocumentTypeCode[]
const signShape = /^[\p{Script=Han}]+$/u
const typeEnding = (sign: string) => codes.find((code) => sign.endsWith(code))

/**
 * «连城管罚决〔2024〕1号» (GB/T 9704-2012: six-corner brackets, the full year, no 第, no leading zeros).
 * Throws RangeError on parts that could not be read back: numbers are given by the system, so that is a bug.
 */
export function documentNumber({ prefix, type, year, serial }: NumberParts): string {
  const text = `${prefix}${type}〔${year}〕${serial}号`
  const read = parseIssuedNumber(text)
  if (!read.ok || read.prefix !== prefix || read.type !== type)
    throw new RangeError(`not the parts of a document number: ${text}`)
  return text
}

/** Reads a number the way it must be issued; anything else is refused with the reason. */
export function parseIssuedNumber(text: string): ParsedNumber {
  const match = /^(.+)〔(\d{4})〕(.+)号$/u.exec(text)
  if (!match)
    return { ok: false, reason: '文号应为“机关代字文种代字〔年份〕序号号”，例如连城管罚决〔2024〕1号' }
  const [, sign = '', year = '', serial = ''] = match
  if (!/^[1-9]\d*$/.test(serial))
    return { ok: false, reason: `序号“${serial}”应为不编虚位、不加“第”字的阿拉伯数字` }
  if (!signShape.test(sign)) return { ok: false, reason: `代字“${sign}”只能使用汉字` }
  const type = typeEnding(sign)
  if (!type) return { ok: false, reason: `代字“${sign}”末尾不是登记的文种代字` }
  if (sign.length === type.length) return { ok: false, reason: '文号缺少机关代字' }
  if (Number(year) < 1949) return { ok: false, reason: `年份“${year}”应为四位公元年份` }
  return { ok: true, prefix: sign.slice(0, -type.length), type, year: Number(year), serial: Number(serial) }
}

/**
 * Reads a number as practice writes it: any brackets, 第, leading zeros, spaces, a bracketed sub-sign, a 字 before
 * the year (娄环罚(冷)〔2026〕2号, 娄环冷立字[2025]47号). `text` is the same number in issued form.
 */
export function parseImportedNumber(text: string): ImportedNumber {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  const match = /^(.+?)字?[〔[(【［（](\d{4})年?[〕\])】］）]第?0*([1-9]\d*)号?$/u.exec(plain)
  if (!match) return { ok: false, reason: `“${text.trim()}”读不出代字、年份和序号，请按原件填写` }
  const [, sign = '', year = '', serial = ''] = match
  const bare = sign.replace(/[〔[(【].*?[〕\])】]/gu, '')
  return {
    ok: true,
    sign,
    type: typeEnding(bare) ?? null,
    year: Number(year),
    serial: Number(serial),
    text: `${sign}〔${year}〕${serial}号`,
  }
}
