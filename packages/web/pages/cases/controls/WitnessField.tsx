import { witnessesOf } from '@zhiheng/law'
import { Button, Checkbox, Input } from 'antd'
import { useAct } from '../act/act-context.ts'

type Witness = { name: string; idNumber: string; note: string }
const blank: Witness = { name: '', idNumber: '', note: '' }

/** 见证人: none, or a name with what shows who that is. Who stood by in this case before is chosen, not written down again. */
export function WitnessField({
  id,
  value,
  onChange,
}: {
  id: string
  value: Witness | null
  onChange: (witness: Witness | null) => void
}) {
  const known = witnessesOf(useAct().given.view.state)
  const set = (part: Partial<Witness>) => onChange({ ...(value ?? blank), ...part })
  return (
    <>
      <Checkbox checked={value !== null} onChange={({ target }) => onChange(target.checked ? blank : null)}>
        有见证人到场
      </Checkbox>
      {value?.name === '' && known.length > 0 && (
        <p className="zh-note">
          已登记的见证人：
          {known.map(({ name, note }) => (
            <Button
              key={name}
              type="link"
              size="small"
              onClick={() => onChange({ name, idNumber: '', note })}
            >
              {name}
            </Button>
          ))}
        </p>
      )}
      {value && (
        <div className="zh-inline-fields">
          <label htmlFor={`${id}-name`}>
            姓名
            <Input
              id={`${id}-name`}
              value={value.name}
              maxLength={200}
              onChange={({ target }) => set({ name: target.value })}
            />
          </label>
          <label htmlFor={`${id}-number`}>
            身份证号（选填，登记后掩码；登记过的留空）
            <Input
              id={`${id}-number`}
              value={value.idNumber}
              maxLength={60}
              onChange={({ target }) => set({ idNumber: target.value })}
            />
          </label>
          <label htmlFor={`${id}-note`}>
            单位、职务或者与案件的关系（选填）
            <Input
              id={`${id}-note`}
              value={value.note}
              maxLength={200}
              onChange={({ target }) => set({ note: target.value })}
            />
          </label>
        </div>
      )}
    </>
  )
}
