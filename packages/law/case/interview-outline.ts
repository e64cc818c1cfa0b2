import type { ItemSnapshot, TierSnapshot } from '../catalogue/item.ts'
import { circumstancesOf, tiersFor } from '../penalties/discretion-standard.ts'
import { type Element, elementTitles } from './payloads.ts'
import { isIdentified, spokespersonOf } from './people-on-file.ts'
import type { CaseState } from './state.ts'

export type OutlinePart = {
  readonly element: Element
  readonly title: string
  /** Evidence for it is already on file. */
  readonly proved: boolean
  readonly questions: readonly string[]
}

export const closingQuestion = '你还有什么需要补充的？'

/** How a record of questioning begins: who asks, by what right, and who answers — the last only where the file does not know. */
export function openingQuestions(state: CaseState, personName: string): readonly string[] {
  const { officers, act } = state
  const names = officers
    ? [officers.lead, officers.support].map(
        ({ name, certificateNumber }) => `${name}（证号${certificateNumber}）`,
      )
    : []
  const opening = `我们是本机关执法人员${names.join('、')}，这是我们的执法证件，请过目。现就${act ? `${act.cause}一事` : '有关情况'}依法向你询问，你应当如实回答；认为执法人员与本案有直接利害关系的，有权申请回避。你听清楚了吗？是否申请回避？`
  const identity = identityQuestion(state, personName)
  return identity === null ? [opening] : [opening, identity]
}

/** Who the party is stands on file: the person is only asked what is not. */
function identityQuestion({ party, interviews }: CaseState, personName: string): string | null {
  if (interviews.some((one) => one.personName === personName)) return null
  if (isIdentified(party, personName)) return null
  if (party && spokespersonOf(party).name === personName) {
    const title = party.representativeTitle || (party.soleTrader ? '经营者' : '法定代表人（负责人）')
    return `案卷登记你是${party.name}的${title}。请说明你的身份证号码和联系方式。`
  }
  return '请说明你的姓名、身份证号码、住址、职业和联系方式，以及与本案的关系。'
}

type Asked = readonly [Element, string]

const general = (cause: string): readonly Asked[] => [
  ['subject', '这件事是由谁实施的？你与行为人是什么关系？'],
  ['act', `请把${cause}的经过详细说一下。`],
  ['act', '这样做的目的是什么？'],
  ['time', '从什么时候开始的？到什么时候为止？现在是否还在继续？'],
  ['place', '具体在什么地点？请在现场图上指认。'],
  ['result', '造成了什么后果？有没有影响他人或者公共设施？'],
  ['circumstances', '以前有没有因为同样的行为受过处理？'],
  ['circumstances', '发现后有没有停止和改正？怎样改正的？'],
  ['circumstances', '是自己主动做的，还是受他人胁迫、诱骗？'],
]

/** What the words of an item make of the act: a permit that is missing, a duty not kept, an order not obeyed. */
const byItem: readonly (readonly [RegExp, Element, string])[] = [
  [/擅自|未经|未取得|无证|未办理|许可|批准/, 'act', '有没有经过批准、办理许可？请出示有关文件。'],
  [/未按|不按|未依照|不符合|违反规定/, 'act', '按规定应当怎样做？实际是怎样做的？'],
  [/拒不|逾期/, 'act', '此前有没有收到责令改正的通知？期限到哪一天？为什么没有改正？'],
]

/** The questions of one item of the catalogue: from its name, from what its fine is counted on, from the article broken. */
function questionsOfItem(item: ItemSnapshot): readonly Asked[] {
  const named = byItem.flatMap(([words, element, question]): readonly Asked[] =>
    words.test(item.name) ||
    (element === 'act' && words.source.includes('逾期') && item.mustOrderCorrection === 'precondition')
      ? [[element, question]]
      : [],
  )
  const counted = item.finePer.replace(/^每.*?(平方米|立方米|吨|辆|处|个|株|人).*$/, '$1').trim()
  const base: readonly Asked[] =
    counted === ''
      ? []
      : [
          [
            'result',
            `${item.finePer.startsWith('每') ? `涉及多少${counted}` : `${counted}是多少`}？有没有账目、票据或者测量记录？`,
          ],
        ]
  const known: readonly Asked[] =
    item.violationArticle === ''
      ? []
      : [['circumstances', `是否知道《${item.lawTitle}》${item.violationArticle}的规定？`]]
  return [...named, ...base, ...known]
}

/** Circumstances that a general question covers already, and what a measured one asks. */
const covered = /改正|处罚|查处|危害后果|胁迫|诱骗/

function questionsOfStandard(tiers: readonly TierSnapshot[]): readonly Asked[] {
  return circumstancesOf(tiers).flatMap((clause): readonly Asked[] => {
    const measured = /（(.+?)）/.exec(clause)?.[1]
    if (measured) return [['circumstances', `${measured}是多少？怎样测量或者计算的？`]]
    if (covered.test(clause)) return []
    return [['circumstances', `请说明与“${clause}”有关的情况。`]]
  })
}

/**
 * 询问提纲: what is to be asked for each element, in general, for the item in hand and for the circumstances its published
 * standard tells apart. What the same person has already answered in this case is not put again.
 * @param tiers the city's rows of the standard for the item; empty where there are none
 */
export function interviewOutline(
  state: CaseState,
  personName: string,
  tiers: readonly TierSnapshot[] = [],
): readonly OutlinePart[] {
  const { elements, act, item, party, interviews } = state
  const answered = new Set(
    interviews
      .filter((one) => one.personName === personName)
      .flatMap(({ talk }) => talk.map(({ question }) => question)),
  )
  const rows = party ? tiersFor(tiers, party.kind) : tiers
  const all = [
    ...general(act?.cause ?? '这件事'),
    ...(item ? questionsOfItem(item) : []),
    ...questionsOfStandard(rows),
  ]
  return (Object.keys(elementTitles) as Element[]).map((element) => ({
    element,
    title: elementTitles[element],
    proved: (elements[element]?.evidence.length ?? 0) > 0,
    questions: [...new Set(all.filter(([of]) => of === element).map(([, question]) => question))].filter(
      (question) => !answered.has(question),
    ),
  }))
}
