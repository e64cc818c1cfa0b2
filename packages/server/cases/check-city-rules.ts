import { CityRulesSchema } from '@zhiheng/contract'
import { type CityRules, lineNames } from '@zhiheng/law'
import { IsObject, IsOptional, type TSchema } from 'typebox'
import { Check } from 'typebox/value'

/** One thing wrong with a file of rules: the key («hearing.personFen»), what is wrong with it and how to mend it. */
export type RuleFault = { readonly key: string; readonly reason: string; readonly wayForward: string }

/** What a key must hold, and an example of it. */
const meanings: Readonly<Record<string, readonly [string, string]>> = {
  from: ['应为日期', '如 "2027-01-01"'],
  personFen: ['应为正整数，单位为分', '二万元写作 2000000'],
  organisationFen: ['应为正整数，单位为分', '二万元写作 2000000'],
  quorum: ['应为到会比例的分子和分母，一至一百的整数', '三分之二写作 [2, 3]'],
  source: ['应写明依据的文件，不超过三百字', '写出文件名称、文号和条款'],
  verified: ['应为 true 或者 false', '核对过原文的写 true，没有核对的写 false'],
  length: ['应为天数', '自然日写作 {"days": 15}，工作日写作 {"workingDays": 5}，二者选一'],
  hearing: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  lookBackMonths: ['应为一至六百的整数，单位为月', '二年写作 24'],
  firstViolation: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  summary: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  soleTraderFen: ['应为正整数，单位为分', '二百元写作 20000'],
  enforcement: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  opens: ['应为时刻', '如 "06:00"'],
  closes: ['应为时刻', '如 "22:00"'],
  weekends: ['应为 true 或者 false', '一般休息日可以实施的写 true，不可以的写 false'],
  dailyFine: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  recheckDays: ['应为正整数，单位为日', '三十日写作 30'],
  publication: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  hugeFen: ['应为正整数，单位为分', '二十万元写作 20000000'],
  sites: ['应为公开的平台', '如 [{ "name": "本机关门户网站", "credit": false }]，信用平台的 credit 写 true'],
  demolition: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  courtAccepts: ['应为 true 或者 false', '人民法院受理强制拆除申请的写 true，不受理的写 false'],
  inspection: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  yearlyCap: ['应为一至三百六十六的整数，单位为次', '一年二次写作 2'],
  nearDays: ['应为一至三百六十六的整数，单位为日', '前后三十日写作 30'],
  collective: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  extension: ['应为一组规则', '先执行 zhiheng city-rules show，在其输出上修改'],
  firstBy: ['应为批准的层级', '负责人批准写 "leader"，集体讨论写 "collective"'],
  againBy: ['应为批准的层级', '负责人批准写 "leader"，集体讨论写 "collective"'],
  timeLimits: ['应为一组期限', '先执行 zhiheng city-rules show，在其输出上修改'],
  profiles: ['应为各条线与城市规则不同之处', '没有不同的条线不写；都没有的写作 {}'],
}
const lineMeanings: typeof meanings = Object.fromEntries(
  Object.entries(lineNames).map(([line, name]) => [
    line,
    [
      `应为${name}条线的程序`,
      '写作 {"source": "…", "verified": false, "timeLimits": {…}}，只写与城市规则不同的',
    ],
  ]),
)
const limitMeaning = [
  '应为一项期限',
  '写作 {"length": {"workingDays": 5}, "source": "…", "verified": false}',
] as const

const wholeFile: RuleFault = {
  key: '（整个文件）',
  reason: '应为一个 JSON 对象',
  wayForward: '先执行 zhiheng city-rules show，在其输出上修改',
}

/**
 * Checks rules somebody wrote by hand against the shape of `CityRules`. `from` is the day asked for and replaces what
 * the file says. Returns either the rules or every fault, one a key, in the order of the shape.
 */
export function checkCityRules(
  given: unknown,
  from: string,
): { readonly rules: CityRules } | { readonly faults: readonly RuleFault[] } {
  if (!isRecord(given)) return { faults: [wholeFile] }
  const rules = { ...given, from }
  const faults = faultsIn(CityRulesSchema, rules, [])
  if (faults.length > 0) return { faults }
  const checked = rules as unknown as CityRules
  const [numerator, denominator] = checked.collective.quorum
  if (numerator <= denominator) return { rules: checked }
  return { faults: [{ ...wrong(['collective', 'quorum']), reason: '分子大于分母' }] }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Walks the groups of rules; a rule itself is right or wrong as a whole. */
function faultsIn(schema: TSchema, value: unknown, path: readonly string[]): RuleFault[] {
  if (!IsObject(schema)) return Check(schema, value) ? [] : [wrong(path)]
  if (!isRecord(value)) return [wrong(path)]
  const known = Object.entries(schema.properties).flatMap(([key, inner]) =>
    value[key] === undefined ? absent(inner, [...path, key]) : faultsIn(inner, value[key], [...path, key]),
  )
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(schema.properties, key))
  return [...known, ...unknown.map((key) => unknownKey([...path, key]))]
}

const absent = (schema: TSchema, path: readonly string[]): RuleFault[] =>
  IsOptional(schema) ? [] : [missing(path)]

const meaningOf = (path: readonly string[]): readonly [string, string] =>
  meanings[path.at(-1) ?? ''] ?? lineMeanings[path.at(-1) ?? ''] ?? limitMeaning

function wrong(path: readonly string[]): RuleFault {
  const [reason, wayForward] = meaningOf(path)
  return { key: path.join('.'), reason, wayForward }
}

function missing(path: readonly string[]): RuleFault {
  const [reason, wayForward] = meaningOf(path)
  return { key: path.join('.'), reason: '缺少这一项', wayForward: `${reason}；${wayForward}` }
}

const unknownKey = (path: readonly string[]): RuleFault => ({
  key: path.join('.'),
  reason: '没有这一项规则',
  wayForward: '核对拼写；不需要的，删去',
})
