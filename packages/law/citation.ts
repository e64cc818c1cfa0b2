/** The statutes whose articles the tables of this package stand on. Texts are not shipped; a bureau loads its own. */
// biome-ignore format: a table of law is read in columns
export const laws = {
  penalty:          { title: '行政处罚法', inForceFrom: '2021-07-15' },
  compulsion:       { title: '行政强制法', inForceFrom: '2012-01-01' },
  reconsideration:  { title: '行政复议法', inForceFrom: '2024-01-01' },
  litigation:       { title: '行政诉讼法', inForceFrom: '2017-07-01' },
  litigationReading:{ title: '最高人民法院关于适用〈行政诉讼法〉的解释', inForceFrom: '2018-02-08' },
  civilProcedure:   { title: '民事诉讼法', inForceFrom: '2024-01-01' },
  civilCode:        { title: '民法典', inForceFrom: '2021-01-01' },
  fineCollection:   { title: '罚款决定与罚款收缴分离实施办法', inForceFrom: '1998-01-01' },
  archives:         { title: '档案法实施条例', inForceFrom: '2024-03-01' },
  criminalTransfer: { title: '行政执法机关移送涉嫌犯罪案件的规定', inForceFrom: '2020-08-07' },
  disclosure:       { title: '政府信息公开条例', inForceFrom: '2019-05-15' },
  housingProcedure: { title: '住房和城乡建设行政处罚程序规定', inForceFrom: '2022-05-01' },
  ecologyCode:      { title: '生态环境法典', inForceFrom: '2026-08-15' },
  environment:      { title: '环境保护法', inForceFrom: '2015-01-01' },
  planning:         { title: '城乡规划法', inForceFrom: '2019-04-23' },
} as const

export type LawKey = keyof typeof laws

/** One place in one statute. `paragraph` is 款, `item` is 项; `note` says so when the source is not a statute. */
export type Citation = {
  readonly law: LawKey
  readonly article: number
  readonly paragraph?: number
  readonly item?: number
}
type Place = { readonly paragraph?: number; readonly item?: number }

const of =
  (law: LawKey) =>
  (article: number, place: Place = {}): Citation => ({ law, article, ...place })

export const penaltyLaw = of('penalty')
export const compulsionLaw = of('compulsion')
export const reconsiderationLaw = of('reconsideration')
export const litigationLaw = of('litigation')
export const civilProcedureLaw = of('civilProcedure')
export const civilCode = of('civilCode')
export const fineCollectionRules = of('fineCollection')
export const archiveRules = of('archives')
export const litigationReading = of('litigationReading')
export const criminalTransferRules = of('criminalTransfer')
export const disclosureRules = of('disclosure')
export const housingProcedure = of('housingProcedure')
export const ecologyCode = of('ecologyCode')
export const environmentLaw = of('environment')
export const planningLaw = of('planning')

const digits = '零一二三四五六七八九'

/** 1–9999 in Chinese numerals as statutes print their articles: 62 → 六十二, 105 → 一百零五. */
export function chineseNumber(n: number): string {
  if (n < 20 && n >= 10) return `十${n % 10 ? digits[n % 10] : ''}`
  const units = ['', '十', '百', '千']
  const text = [...String(n)]
    .map((d, i, all) => (d === '0' ? '零' : `${digits[Number(d)]}${units[all.length - 1 - i]}`))
    .join('')
  return text.replace(/零+/g, '零').replace(/零$/, '')
}

/** 《行政处罚法》第六十四条第一项, as it is printed in a refusal and in a paper. */
export function cite({ law, article, paragraph, item }: Citation): string {
  const second = paragraph ? `第${chineseNumber(paragraph)}款` : ''
  const third = item ? `第${chineseNumber(item)}项` : ''
  return `《${laws[law].title}》第${chineseNumber(article)}条${second}${third}`
}
