import { formatChineseDate } from '../calendar/plain-date.ts'
import { checkCitizenId } from '../identifiers/citizen-id.ts'
import { formatYuan } from '../money.ts'
import { penaltyBasisOf } from './daily-fine.ts'
import { adverseResults } from './remedy-state.ts'
import type { CaseState } from './state.ts'

/** One thing in a text that may not be read by everybody (PUB-6), and where it stands. */
export type PrivateThing = { readonly what: string; readonly from: number; readonly to: number }

const gap = String.raw`[\s\-－—–·.]?`
const alone = { start: '(?<![0-9A-Za-z])', end: '(?![0-9A-Za-z])' }
const number = (body: string) => new RegExp(`${alone.start}(?<number>${body})${alone.end}`, 'g')

/** Words before a number that make it somebody's own; 许可证件号、执法证件号 are none. */
const owned = new RegExp(
  `(?<what>电话|手机|座机|传真|联系方式|微信|[账帐]号|[账帐]户|银行卡|卡号|身份证|护照|(?<!许可|执法)证件号)[^0-9\\n。；;，,]{0,12}(?<number>\\d(?:${gap}\\d){5,}[Xx]?)`,
  'g',
)
/** Words before a number that make it a document's: a permit, a paper, a file. */
const ofDocument =
  /(?:许可|执照|文书|备案|编号|文号|案号|证书|证件|字|第|〕|］|】|信用代码|注册号|登记号|工单|合同)(?:证|书|编|件|号码|号|字|第)*[为是：:\s]*$/

const bornAndSerial = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

type Kind = {
  readonly what: string
  readonly pattern: RegExp
  readonly real: (digits: string) => boolean
  /** Where it is somebody's own whatever the text calls it; else a number that a text calls a document's is one. */
  readonly surely: (digits: string) => boolean
}
const always = () => true
const never = () => false
// biome-ignore format: a table is read in columns
const kinds: readonly Kind[] = [
  { what: '身份证件号码', pattern: number(`[1-8](?:${gap}\\d){16}${gap}[\\dXx]`), real: (digits) => bornAndSerial.test(digits), surely: (digits) => checkCitizenId(digits).ok },
  { what: '手机号码', pattern: number(`(?:\\+?86${gap})?1[3-9](?:${gap}\\d){9}`), real: always, surely: never },
  { what: '固定电话', pattern: number(`[（(]?0(?:10|2\\d|[3-9]\\d{2})[)）]?${gap}[2-9](?:${gap}\\d){6,7}`), real: always, surely: never },
  { what: '银行卡号', pattern: number(`(?:62|4\\d|5[1-5])(?:${gap}\\d){14,17}`), real: passesLuhn, surely: never },
]

/** Full-width digits are digits too; every sign keeps its place. */
const halfWidth = (text: string) =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

function numbersIn(text: string): readonly PrivateThing[] {
  const plain = halfWidth(text)
  const found: PrivateThing[] = []
  const take = (what: string, match: RegExpExecArray) => {
    const length = match.groups?.['number']?.length ?? 0
    const to = match.index + match[0].length
    found.push({ what, from: to - length, to })
  }
  for (const match of plain.matchAll(owned)) take(`${match.groups?.['what']}后的号码`, match)
  for (const { what, pattern, real, surely } of kinds)
    for (const match of plain.matchAll(pattern)) {
      const digits = match[0].replace(/[^0-9Xx]/g, '')
      const document =
        !surely(digits) &&
        (ofDocument.test(plain.slice(0, match.index)) ||
          /^号(?!码)/.test(plain.slice(match.index + match[0].length)))
      if (real(digits) && !document) take(what, match)
    }
  return found
}

function wordsIn(text: string, what: string, words: string | undefined): readonly PrivateThing[] {
  const sought = words?.trim() ?? ''
  if (sought.length < 2) return []
  const found: PrivateThing[] = []
  for (let from = text.indexOf(sought); from >= 0; from = text.indexOf(sought, from + sought.length))
    found.push({ what, from, to: from + sought.length })
  return found
}

/**
 * What of a text may not be published (PUB-6): numbers that are a person's by their shape or by the words before them, the
 * home of a natural person who is the party, and the name of the one who reported. Document and permit numbers stay.
 */
export function privateThingsIn(text: string, { party, clue }: CaseState): readonly PrivateThing[] {
  const reporter = clue?.reporter?.name
  return [
    ...numbersIn(text),
    ...wordsIn(text, '住址', party?.kind === 'person' ? party.address : undefined),
    ...wordsIn(text, '举报人', reporter === party?.name ? undefined : reporter),
  ].toSorted((a, b) => a.from - b.from)
}

const hidden = '［隐去］'
/** The text with every such thing left out. */
export function withoutPrivateThings(text: string, state: CaseState): string {
  let [out, at] = ['', 0]
  for (const { from, to } of privateThingsIn(text, state)) {
    if (to <= at) continue
    out += from < at ? '' : text.slice(at, from) + hidden
    at = to
  }
  return out + text.slice(at)
}

/** 公开文本 drawn from the decision as it stands: what remedies have made of it is said, what is private is left out. */
export function publicTextOf(state: CaseState): string {
  const { decision, party, act } = state
  const approved = decision?.approved
  if (!decision || !approved) return ''
  const changes = adverseResults(state)
    .filter(({ revision }) => revision > approved.revision)
    .map(
      ({ title, number: numbered, fineFen }) =>
        `复议诉讼结果：${title}（${numbered}）${fineFen === null ? '' : `，罚款变更为${formatYuan(fineFen)}`}`,
    )
  const lines = [
    `行政处罚决定书文号：${approved.number}`,
    `被处罚人：${party?.name ?? ''}`,
    `案由：${act?.cause ?? ''}`,
    `违法事实：${decision.facts}`,
    `处罚依据：${penaltyBasisOf(state) ?? ''}`,
    `处罚内容：${decision.penaltyText}`,
    `处罚决定日期：${formatChineseDate(approved.decidedOn)}`,
    ...changes,
  ]
  return withoutPrivateThings(lines.join('\n'), state)
}
