import { Button, Checkbox, Input, InputNumber, Radio } from 'antd'
import { DateField, DateTimeField } from '../../../parts/DateField.tsx'
import { MoneyField } from '../../../parts/MoneyField.tsx'
import { FilesField } from '../controls/FilesField.tsx'
import { GoodsTable } from '../controls/GoodsTable.tsx'
import { LinesField } from '../controls/LinesField.tsx'
import { PeopleField } from '../controls/PeopleField.tsx'
import { PhraseText } from '../controls/PhraseText.tsx'
import { WitnessField } from '../controls/WitnessField.tsx'
import { useAct } from './act-context.ts'
import type { Choice, Field } from './act-form.ts'
import { FieldShell } from './FieldShell.tsx'
import { serverClock } from './server-clock.ts'

const grouped = new Set<Field['kind']>(['choice', 'several', 'goods', 'lines', 'witness', 'files', 'file'])

/** The fields of a form, one column, each by its kind. */
export function FieldList({ fields }: { fields: readonly Field[] }) {
  const { values, given } = useAct()
  return fields
    .filter(({ showIf }) => showIf?.(values, given) ?? true)
    .map((field) => (
      <FieldShell
        key={field.path}
        path={field.path}
        label={field.label}
        reason={field.reason}
        optional={field.optional}
        group={grouped.has(field.kind)}
      >
        {(ids) => <Control field={field} {...ids} />}
      </FieldShell>
    ))
}

/** Sentences are read one under another; words may stand beside each other. */
const isLong = ({ label, note = '' }: Choice): boolean => label.length + note.length > 14

type ControlProps = { field: Field; id: string; describedBy: string }

function Control(props: ControlProps) {
  const { field, id, describedBy } = props
  const { values, set, given } = useAct()
  const value = values[field.path]
  const change = (next: unknown) => set(field.path, next)
  switch (field.kind) {
    case 'line':
      return (
        <Input
          id={id}
          aria-describedby={describedBy}
          value={(value as string | null) ?? ''}
          maxLength={field.max ?? 200}
          onChange={({ target }) => change(field.nullable && target.value === '' ? null : target.value)}
        />
      )
    case 'text':
      return (
        <PhraseText
          id={id}
          describedBy={describedBy}
          value={(value as string | null) ?? ''}
          rows={field.rows ?? 3}
          phrases={field.phrases ?? []}
          onChange={change}
        />
      )
    case 'yes':
      return (
        <Checkbox
          id={id}
          aria-describedby={describedBy}
          checked={value === true}
          onChange={({ target }) => change(target.checked)}
        >
          {field.says}
        </Checkbox>
      )
    case 'choice': {
      const choices = field.choices(given)
      return (
        <Radio.Group
          value={value}
          onChange={({ target }) => change(target.value)}
          className={choices.some(isLong) ? 'zh-choices zh-choices-tall' : 'zh-choices'}
          name={id}
        >
          {choices.map((one) => (
            <Radio key={one.value} value={one.value}>
              {one.label}
              {one.note && <span className="zh-note"> {one.note}</span>}
            </Radio>
          ))}
        </Radio.Group>
      )
    }
    case 'day':
      return (
        <DateField
          id={id}
          aria-describedby={describedBy}
          value={value as string | null}
          onChange={change}
          {...(field.until === 'today' ? { max: given.today } : {})}
          {...(field.from === 'today' ? { min: given.today } : {})}
        />
      )
    case 'instant':
      return (
        <span className="zh-instant">
          <DateTimeField
            id={id}
            aria-describedby={describedBy}
            value={value as string | null}
            {...(field.ahead ? { min: given.today } : { max: given.today })}
            onChange={change}
          />
          {!field.ahead && (
            <Button aria-label={`${field.label}填入现在`} onClick={() => change(serverClock(given.view)())}>
              现在
            </Button>
          )}
        </span>
      )
    default:
      return <WideControl {...props} />
  }
}

function WideControl({ field, id, describedBy }: ControlProps) {
  const { values, set, given } = useAct()
  const value = values[field.path]
  const change = (next: unknown) => set(field.path, next)
  switch (field.kind) {
    case 'several':
      return (
        <Checkbox.Group
          className="zh-choices zh-choices-tall"
          value={(value as string[] | null) ?? []}
          options={field.choices(given).map((one) => ({ value: one.value, label: one.label }))}
          onChange={change}
        />
      )
    case 'money':
      return <MoneyField id={id} value={value as number | null} onChange={change} />
    case 'count':
      return (
        <InputNumber
          id={id}
          aria-describedby={describedBy}
          min={1}
          precision={0}
          value={value as number | null}
          onChange={change}
        />
      )
    case 'person':
      return <PeopleField id={id} field={field} />
    case 'files':
      return <FilesField id={id} value={value as never} onChange={change} />
    case 'file':
      return (
        <FilesField
          id={id}
          one
          value={value ? [value as never] : []}
          onChange={(files) => change(files[0] ?? null)}
        />
      )
    case 'witness':
      return <WitnessField id={id} value={value as never} onChange={change} />
    case 'goods':
      return (
        <GoodsTable
          id={id}
          relation={field.relation === true}
          value={(value as never) ?? []}
          onChange={change}
        />
      )
    case 'lines':
      return <LinesField id={id} one={field.one} value={(value as never) ?? []} onChange={change} />
    default:
      return null
  }
}
