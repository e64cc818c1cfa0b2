import type { Definition } from './definition.ts'
import { labelOfFact } from './fact-paths.ts'
import { clauseRuns, noNarrower, printedRuns, type Run } from './printed-runs.ts'

export type ReplacementFault = {
  readonly block: null
  readonly key?: string
  readonly message: string
}

const fixed = [
  ['title', '名称'],
  ['category', '类别'],
  ['stage', '环节'],
  ['numbered', '文种代字'],
  ['served', '送达方式'],
  ['signers', '签名盖章'],
  ['volume', '卷别'],
  ['retention', '保管期限'],
  ['layout', '版式'],
] as const

const marks = [
  ['seal', '用印'],
  ['signature', '签名'],
  ['approval', '审批意见'],
  ['record', '问答记录'],
] as const

function headFaults(base: Definition, own: Definition): ReplacementFault[] {
  const changed = fixed.flatMap(([key, name]) =>
    JSON.stringify(base[key]) === JSON.stringify(own[key])
      ? []
      : [{ key, message: `${name}（${key}）不能改动，应为 ${JSON.stringify(base[key])}` }],
  )
  const dropped = (['head', 'numberLine'] as const).flatMap((key) =>
    base[key] !== undefined && own[key] === undefined
      ? [{ key, message: `不能删去 ${key}，原为“${base[key]}”` }]
      : [],
  )
  const copies =
    own.copies < base.copies ? [{ key: 'copies', message: `份数（copies）不能少于 ${base.copies}` }] : []
  const unsigned = (base.signEachPage ?? []).filter((one) => !(own.signEachPage ?? []).includes(one))
  const pages =
    unsigned.length > 0
      ? [{ key: 'signEachPage', message: `每页签名（signEachPage）不能少了：${unsigned.join('、')}` }]
      : []
  const places = marks.flatMap(([name, title]) => {
    const count = (one: Definition) => one.blocks.filter(({ block }) => block === name).length
    return count(own) < count(base)
      ? [{ key: 'blocks', message: `缺少${title}的位置，应有 ${count(base)} 个 ${name} 块` }]
      : []
  })
  return [...changed, ...dropped, ...copies, ...pages, ...places].map((one) => ({ ...one, block: null }))
}

/** Each place of the base has one of ours that stands under no condition beyond its own. */
const covers = (own: readonly Run[], base: readonly Run[]): boolean =>
  base.every(({ under }) => own.some((run) => noNarrower(run.under, under)))

function mandatoryFaults(base: Definition, own: Definition): ReplacementFault[] {
  const [ours, theirs] = [printedRuns(own), printedRuns(base)]
  return base.mandatory.flatMap(({ path, basis }): ReplacementFault[] => {
    const named = `“${labelOfFact(path)}”（${path}）`
    if (!own.mandatory.some((one) => one.path === path))
      return [
        {
          block: null,
          key: 'mandatory',
          message: `必备内容少了${named}，依据${basis}，请在 mandatory 中补上`,
        },
      ]
    const holding = (runs: readonly Run[]) => runs.filter(({ paths }) => paths.includes(path))
    return covers(holding(ours), holding(theirs))
      ? []
      : [
          {
            block: null,
            key: 'blocks',
            message: `正文没有印出${named}，或者给它加了条件，依据${basis}，请在正文中补上`,
          },
        ]
  })
}

function clauseFaults(base: Definition, own: Definition): ReplacementFault[] {
  return (base.clauses ?? []).flatMap(({ text, basis }) =>
    covers(clauseRuns(own, text), clauseRuns(base, text))
      ? []
      : [
          {
            block: null,
            key: 'blocks',
            message: `少了固定条款，或者给它加了条件，依据${basis}，请原样写上：${text}`,
          },
        ],
  )
}

/**
 * What a city's wording may not change of the paper it replaces: its title, signers, service, number and seal, every
 * mandatory content, and the clauses the law words for us (G09: 复议前置 on D42, REC-23). A condition around them counts as
 * leaving them out.
 */
export const findReplacementFaults = (base: Definition, own: Definition): readonly ReplacementFault[] => [
  ...headFaults(base, own),
  ...mandatoryFaults(base, own),
  ...clauseFaults(base, own),
]
