import type { CityPaperInput } from '@zhiheng/law'
import { Input, Radio } from 'antd'
import { DateField } from '../../../../parts/DateField.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'

/** Which of the city's own papers, and what its template asks for. */
export function CityPaperForm() {
  const { values, given, set } = useAct<'issueCityPaper'>()
  const { state, ownPapers } = given.view
  const here = ownPapers.filter(({ paper }) => paper.stages.includes(state.stage))
  const chosen = here.find(({ kind }) => kind === values.kind)
  const answers = (values.values ?? {}) as Readonly<Record<string, string>>
  const choose = (kind: string) => {
    set('kind', kind)
    set('values', {})
  }
  return (
    <>
      <FieldShell path="kind" label="哪一种本市文书" reason="只列出本环节可以制作的" group>
        {({ id }) => (
          <Radio.Group
            className="zh-choices zh-choices-tall"
            name={id}
            value={values.kind}
            onChange={({ target }) => choose(target.value)}
          >
            {here.map(({ kind, paper: { title } }) => (
              <Radio key={kind} value={kind}>
                {kind} {title}
              </Radio>
            ))}
          </Radio.Group>
        )}
      </FieldShell>
      {chosen?.paper.inputs.map((input) => (
        <FieldShell
          key={`${chosen.kind}${input.key}`}
          path={`values.${input.key}`}
          label={input.label}
          optional={!input.required}
          group={input.type === 'choice'}
        >
          {({ id, describedBy }) => (
            <Answer
              input={input}
              id={id}
              describedBy={describedBy}
              value={answers[input.key] ?? ''}
              onChange={(value) => set('values', { ...answers, [input.key]: value })}
            />
          )}
        </FieldShell>
      ))}
    </>
  )
}

type AnswerProps = {
  readonly input: CityPaperInput
  readonly id: string
  readonly describedBy: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Answer({ input, id, describedBy, value, onChange }: AnswerProps) {
  const named = { id, 'aria-describedby': describedBy }
  switch (input.type) {
    case 'date':
      return (
        <DateField {...named} value={value === '' ? null : value} onChange={(day) => onChange(day ?? '')} />
      )
    case 'choice':
      return (
        <Radio.Group
          className="zh-choices"
          name={id}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {(input.choices ?? []).map((one) => (
            <Radio key={one} value={one}>
              {one}
            </Radio>
          ))}
        </Radio.Group>
      )
    case 'number':
      return (
        <Input
          {...named}
          inputMode="decimal"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )
    case 'text':
      return (
        <Input.TextArea {...named} rows={3} value={value} onChange={({ target }) => onChange(target.value)} />
      )
  }
}
