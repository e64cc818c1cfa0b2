import { useQueryClient } from '@tanstack/react-query'
import { organisation, type UnitDetails, type UnitPage } from '@zhiheng/contract/organisation'
import { App } from 'antd'
import { call } from '../../api/call.ts'
import { ActForm } from './ActForm.tsx'
import { TextField } from './fields.tsx'
import { refresh } from './queries.ts'
import { unitFields } from './unit-fields.ts'

type Filled = Record<keyof UnitDetails, string | null | undefined>

/** An emptied field is null: nothing is known, and a paper says it is missing. */
function detailsOf(filled: Filled): UnitDetails {
  const given = (key: keyof UnitDetails) => filled[key]?.trim() || null
  return {
    name: given('name') ?? '',
    shortName: given('shortName') ?? '',
    prefix: given('prefix'),
    address: given('address'),
    phone: given('phone'),
    reconsiderationAuthority: given('reconsiderationAuthority'),
    court: given('court'),
    bankName: given('bankName'),
    bankAddress: given('bankAddress'),
    bankAccount: given('bankAccount'),
  }
}

export function UnitForm({ view, onDone }: { view: UnitPage; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const changed = (filled: Filled) =>
    unitFields.filter(({ key }) => detailsOf(filled)[key] !== view.details[key]).map(({ label }) => label)
  return (
    <section className="zh-card" aria-labelledby="unit-form">
      <h2 id="unit-form">修改单位信息</h2>
      <ActForm<Filled>
        name="unit"
        act="保存单位信息"
        initial={view.details}
        fields={Object.fromEntries(unitFields.map(({ key, label }) => [`details.${key}`, label]))}
        consequence={(filled) =>
          changed(filled).length > 0
            ? `将修改${changed(filled).join('、')}。已定稿、已发出的文书不变，以后的文书用新内容。`
            : '没有修改任何内容。'
        }
        record={() => `修改${view.unit.name}的单位信息（每一项的前后内容）`}
        send={async (filled) => {
          await call(organisation.changeUnit, {
            params: { unitId: view.unit.unitId },
            body: { revision: view.revision, details: detailsOf(filled) },
          })
          await refresh(client)
          void message.success('单位信息已保存')
          onDone()
        }}
        onCancel={onDone}
      >
        {unitFields.map(({ key, label, max, why }) => (
          <TextField
            key={key}
            name={key}
            label={label}
            max={max}
            required={key === 'name' || key === 'shortName'}
            {...(why ? { extra: why } : {})}
          />
        ))}
      </ActForm>
    </section>
  )
}
