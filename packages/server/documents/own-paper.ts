import {
  burdensIn,
  type CityPaperKind,
  cityPaperStages,
  officePaperKinds,
  paperKinds,
  stages,
  titleOfLaw,
} from '@zhiheng/law'
import type { Definition } from './definition.ts'
import type { FactEntry } from './fact-paths.ts'
import type { FactValue } from './facts.ts'
import { printedRuns } from './printed-runs.ts'

type Fault = { readonly block: number | null; readonly key?: string; readonly message: string }

/** A kind of paper that a city added: C01, C02 … */
export const isOwnKind = (kind: string): boolean => /^C(0[1-9]|[1-9]\d)$/.test(kind)

const types = { text: 'text', date: 'date', number: 'number', choice: 'text' } as const

/** The facts only this paper knows: what it asks for, its number and its day. */
export const ownFacts = ({ kind, inputs }: Definition): Readonly<Record<string, FactEntry>> =>
  isOwnKind(kind)
    ? {
        'cityPaper.number': { label: '本文书文号', type: 'text' },
        'cityPaper.issuedOn': { label: '本文书制作日期', type: 'date' },
        ...Object.fromEntries(
          (inputs ?? []).map(({ key, label, type }) => [`cityPaper.${key}`, { label, type: types[type] }]),
        ),
      }
    : {}

/** What the sample case answers where the paper asks. */
export const ownSample = ({ kind, inputs }: Definition): Readonly<Record<string, FactValue>> =>
  isOwnKind(kind)
    ? {
        'cityPaper.number': '连城管市文〔2026〕1号',
        'cityPaper.issuedOn': '2026-03-12',
        ...Object.fromEntries(
          (inputs ?? []).map(({ key, label, type, choices }) => [
            `cityPaper.${key}`,
            { text: `（样例：${label}）`, date: '2026-03-12', number: 3, choice: choices?.[0] ?? '' }[type],
          ]),
        ),
      }
    : {}

const stageByTitle = new Map(cityPaperStages.map((stage) => [stages[stage].title as string, stage]))

/** What the case keeps of the kind, with the paper. */
export const cityKindOf = (definition: Definition): CityPaperKind => ({
  title: definition.title,
  numbered: definition.numbered,
  served: definition.served,
  sealed: definition.signers.includes('agencySeal'),
  volume: definition.volume,
  copies: definition.copies,
  stages: (definition.madeIn ?? []).flatMap((title) => stageByTitle.get(title) ?? []),
  inputs: definition.inputs ?? [],
})

const plain = (title: string) => title.replace(/[《》（）()\s]/gu, '')
const titlesOfPlatform = new Map(
  Object.entries({ ...paperKinds, ...officePaperKinds }).flatMap(([kind, one]) =>
    one ? [[plain(one.title), kind] as const] : [],
  ),
)

function titleFaults({ title }: Definition): Fault[] {
  const same = titlesOfPlatform.get(plain(title))
  if (same)
    return [
      {
        block: null,
        key: 'title',
        message: `“${title}”是平台文书 ${same} 的名称，请另取名称，或者改用“改动文字”修改 ${same}`,
      },
    ]
  const word = titleOfLaw(title)
  return word
    ? [
        {
          block: null,
          key: 'title',
          message: `名称中有“${word}”：决定、通知、告知、笔录等是法定文书的名称，本市文书不能设定义务、减损权利，请改用提示、说明、联系单等名称`,
        },
      ]
    : []
}

const signersOfOwn: readonly string[] = ['officers', 'party', 'witness', 'unitHead', 'agencySeal']

function signerFaults({ signers, blocks, served, numbered, numberLine }: Definition): Fault[] {
  const has = (name: string) => blocks.some(({ block }) => block === name)
  const says = (key: string, message: string): Fault => ({ block: null, key, message })
  const sealed = signers.includes('agencySeal')
  const byHand = signers.some((one) => one !== 'agencySeal')
  const wrong = signers.filter((one) => !signersOfOwn.includes(one))
  return [
    ...(wrong.length > 0
      ? [
          says(
            'signers',
            `本市文书不经过审核、听证、归档，不能由 ${wrong.join('、')} 签名，可用：${signersOfOwn.join('、')}`,
          ),
        ]
      : []),
    ...(sealed && !has('seal')
      ? [says('signers', '写了 agencySeal，正文还要有一个 seal 块，留出用印的位置')]
      : []),
    ...(!sealed && has('seal') ? [says('signers', '正文有 seal 块，signers 中要写 agencySeal')] : []),
    ...(byHand && !has('signature')
      ? [says('signers', '有人签名，正文还要有一个 signature 块，留出签名的位置')]
      : []),
    ...(!sealed && (served === 'Y' || numbered !== null)
      ? [says('signers', '送达的、编文号的文书都要加盖印章，请在 signers 中加上 agencySeal')]
      : []),
    ...(served === 'H' && !signers.includes('party') && !signers.includes('witness')
      ? [
          says(
            'signers',
            '当场交付（served: H）的文书由当事人或者见证人签名，请在 signers 中写上 party 或者 witness',
          ),
        ]
      : []),
    ...(numbered !== null && numbered !== '市文'
      ? [says('numbered', '本市文书的文种代字是“市文”；不编文号的写 numbered: null')]
      : []),
    ...(numbered !== null && !numberLine?.includes('{{cityPaper.number}}')
      ? [says('numberLine', '编文号的文书要写 numberLine: "{{cityPaper.number}}"')]
      : []),
  ]
}

function inputFaults(own: Definition): Fault[] {
  const { inputs = [], madeIn = [] } = own
  const says = (key: string, message: string): Fault => ({ block: null, key, message })
  const keys = inputs.map(({ key }) => key)
  const doubled = keys.filter((key, at) => keys.indexOf(key) !== at || key === 'number' || key === 'issuedOn')
  const unchosen = inputs.filter(({ type, choices }) => (type === 'choice') !== (choices !== undefined))
  const printed = new Set(printedRuns(own).flatMap(({ paths }) => paths))
  const unused = inputs.filter(({ key }) => !printed.has(`cityPaper.${key}`))
  const unknown = madeIn.filter((title) => !stageByTitle.has(title))
  return [
    ...(doubled.length > 0
      ? [says('inputs', `填写项的 key 重复，或者用了平台的名称：${doubled.join('、')}`)]
      : []),
    ...unchosen.map(({ label }) =>
      says('inputs', `“${label}”：类型是 choice 的要写 choices，其他类型的不写`),
    ),
    ...unused.map(({ key, label }) =>
      says('inputs', `正文没有用到“${label}”，请写上 {{cityPaper.${key}}} 或者删去这一项`),
    ),
    ...(madeIn.length === 0 ? [says('madeIn', '请写明可以在哪些环节制作，例如 madeIn: [调查取证]')] : []),
    ...(unknown.length > 0
      ? [says('madeIn', `没有“${unknown.join('、')}”这个环节，可用：${[...stageByTitle.keys()].join('、')}`)]
      : []),
  ]
}

/** Whom it is about, which case, on which day: a paper that does not say so proves nothing in a file. */
function contentFaults(own: Definition): Fault[] {
  const always = new Set(printedRuns(own).flatMap(({ paths, under }) => (under.length === 0 ? paths : [])))
  const wanted: readonly (readonly [string, string])[] = [
    ['agency.fullName', '行政机关全称'],
    ['caseFile.number', '案号'],
    ['cityPaper.issuedOn', '制作日期'],
    ...(own.served === 'N' ? [] : [['party.name', '当事人姓名（名称）'] as const]),
  ]
  return [
    ...wanted
      .filter(([path]) => !own.mandatory.some((one) => one.path === path))
      .map(([path, label]) => ({
        block: null,
        key: 'mandatory',
        message: `必备内容少了“${label}”（${path}），请在 mandatory 中补上`,
      })),
    // Under a condition of its own it might be left out.
    ...own.mandatory
      .filter(({ path }) => !always.has(path))
      .map(({ path }) => ({
        block: null,
        key: 'blocks',
        message: `正文没有印出必备内容 ${path}，或者给它加了条件，请在正文中补上`,
      })),
  ]
}

/** Every wording of the definition, block by block; what a person typed there is what binds. */
const burdenFaults = (own: Definition): Fault[] =>
  [own.head ?? '', own.numberLine ?? '', ...own.blocks, ...(own.inputs ?? [])].flatMap((part, at) => {
    const found = burdensIn(typeof part === 'string' ? part : JSON.stringify(part))
    const block = at - 1
    return found.length > 0
      ? [
          {
            block: block >= 1 && block <= own.blocks.length ? block : null,
            key: 'blocks',
            message: `“${found.join('”“')}”：本市文书不能设定义务、减损权利（《行政处罚法》第四条），处罚、强制、责令只能用平台的法定文书，请删去`,
          },
        ]
      : []
  })

/** What a kind of a city's own must be, and what it must not pretend to be. */
export const findOwnPaperFaults = (own: Definition): readonly Fault[] => [
  ...titleFaults(own),
  ...signerFaults(own),
  ...inputFaults(own),
  ...contentFaults(own),
  ...burdenFaults(own),
]
