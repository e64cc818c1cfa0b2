import { formatMoney } from '@zhiheng/law'
import { Radio } from 'antd'
import { useAct } from '../../act/act-context.ts'
import type { Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { PhraseText } from '../../controls/PhraseText.tsx'
import { replaceAt } from '../../controls/rows.ts'

export const recheckLabels = { answers: '逐条答复', fineFen: '复核后的罚款', conclusion: '复核结论' }

/** Every point the party made since the notice, each waiting for its answer. */
export function initialRecheck({ view: { state } }: Given): Values {
  const claims = state.statements
    .filter(({ revision }) => revision > (state.notice?.revision ?? 0))
    .flatMap(({ points }) => points)
  return {
    answers: claims.map((claim) => {
      const before = state.recheck?.answers.find((one) => one.claim === claim)
      return { claim, adopted: before?.adopted ?? false, reason: before?.reason ?? '' }
    }),
    fineFen: null,
    conclusion: '',
  }
}

/** 复核: one answer for one point, with its reason (《行政处罚法》第四十五条). */
export function RecheckForm() {
  const { values, given, set } = useAct<'recheckStatement'>()
  const answers = values.answers ?? []
  const notified = given.view.state.notice?.fineFen ?? 0
  return (
    <>
      <FieldShell path="answers" label="逐条答复" group>
        {() => (
          <ol className="zh-answers">
            {answers.map((answer, index) => (
              <li key={answer.claim}>
                <p>{answer.claim}</p>
                <Radio.Group
                  aria-label={`第${index + 1}条是否采纳`}
                  name={`answer-${index}`}
                  value={answer.adopted}
                  onChange={({ target }) =>
                    set('answers', replaceAt(answers, index, { ...answer, adopted: target.value }))
                  }
                >
                  <Radio value={true}>采纳</Radio>
                  <Radio value={false}>不采纳</Radio>
                </Radio.Group>
                <PhraseText
                  id={`answer-${index}-reason`}
                  aria-label={`第${index + 1}条的理由`}
                  rows={2}
                  value={answer.reason}
                  onChange={(reason) => set('answers', replaceAt(answers, index, { ...answer, reason }))}
                />
              </li>
            ))}
          </ol>
        )}
      </FieldShell>
      <FieldList
        fields={[
          {
            kind: 'money',
            path: 'fineFen',
            label: '复核后的罚款',
            nullable: true,
            optional: true,
            reason: `告知的罚款为${formatMoney(notified)}；不改变的留空，只能降低，不能加重`,
          },
          {
            kind: 'text',
            path: 'conclusion',
            label: '复核结论',
            phrases: [
              '当事人的陈述、申辩理由不成立，维持告知的处罚内容。',
              '采纳当事人的部分意见，对处罚内容作相应调整。',
            ],
          },
        ]}
      />
    </>
  )
}
