import { type CaseState, type Element, elementTitles } from '@zhiheng/law'

export const closingQuestion = '你还有什么需要补充的？以上笔录请你核对，是否与你所说的一致？'

/** How every record of questioning begins: who asks, by what right, and who answers. */
export function openingQuestions({ officers, act }: CaseState): readonly string[] {
  const names = officers
    ? [officers.lead, officers.support].map(
        ({ name, certificateNumber }) => `${name}（证号${certificateNumber}）`,
      )
    : []
  return [
    `我们是本机关执法人员${names.join('、')}，这是我们的执法证件，请过目。现就${act ? `${act.cause}一事` : '有关情况'}依法向你询问，你应当如实回答；认为执法人员与本案有直接利害关系的，有权申请回避。你听清楚了吗？是否申请回避？`,
    '请说明你的姓名、身份证号码、住址、职业和联系方式。',
  ]
}

const byElement: Readonly<Record<Element, (cause: string) => readonly string[]>> = {
  subject: () => [
    '这件事是由谁实施的？你与行为人是什么关系？',
    '你单位（你）有没有办理营业执照和有关许可？请出示。',
  ],
  act: (cause) => [`请把${cause}的经过详细说一下。`, '这样做的目的是什么？有没有经过批准？'],
  time: () => ['从什么时候开始的？到什么时候为止？现在是否还在继续？'],
  place: () => ['具体在什么地点？范围、面积或者数量是多少？请在现场图上指认。'],
  result: () => ['造成了什么后果？有没有影响他人或者公共设施？', '有没有收入？收入多少？有没有账目？'],
  circumstances: () => [
    '以前有没有因为同样的行为受过处理？',
    '发现后有没有停止和改正？怎样改正的？',
    '是自己主动做的，还是受他人胁迫、诱骗？',
  ],
}

/** Questions for each element, with whether evidence for it is already on file. */
export function suggestedQuestions({ elements, act }: CaseState) {
  return (Object.keys(byElement) as Element[]).map((element) => ({
    title: elementTitles[element],
    proved: (elements[element]?.evidence.length ?? 0) > 0,
    questions: byElement[element](act?.cause ?? '这件事'),
  }))
}
