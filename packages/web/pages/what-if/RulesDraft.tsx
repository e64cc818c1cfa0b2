import { type CityLimitId, cityRows, deadlineRule, formatLength } from '@zhiheng/law'
import { Button, Form, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { MoneyField } from '../../parts/MoneyField.tsx'
import type { Rules } from './draft.ts'

const limitIds = Object.keys(cityRows) as CityLimitId[]
type Amount = {
  readonly id: string
  readonly label: string
  readonly of: (rules: Rules) => number
  readonly set: (rules: Rules, fen: number) => Rules
}

const amounts: readonly Amount[] = [
  {
    id: 'hearing-person',
    label: '告知听证：公民',
    of: ({ hearing }) => hearing.personFen,
    set: (rules, personFen) => ({ ...rules, hearing: { ...rules.hearing, personFen } }),
  },
  {
    id: 'hearing-organisation',
    label: '告知听证：法人、其他组织',
    of: ({ hearing }) => hearing.organisationFen,
    set: (rules, organisationFen) => ({ ...rules, hearing: { ...rules.hearing, organisationFen } }),
  },
  {
    id: 'collective-person',
    label: '集体讨论：公民',
    of: ({ collective }) => collective.personFen,
    set: (rules, personFen) => ({ ...rules, collective: { ...rules.collective, personFen } }),
  },
  {
    id: 'collective-organisation',
    label: '集体讨论：法人、其他组织',
    of: ({ collective }) => collective.organisationFen,
    set: (rules, organisationFen) => ({ ...rules, collective: { ...rules.collective, organisationFen } }),
  },
]

/** The numbers of the city's rules to be changed for a trial; nothing is set by it. */
export function RulesDraft({
  rules,
  busy,
  onTry,
}: {
  rules: Rules
  busy: boolean
  onTry: (draft: Rules) => void
}) {
  const [draft, setDraft] = useState(rules)
  const changed = JSON.stringify(draft) !== JSON.stringify(rules)
  return (
    <Form layout="vertical" onFinish={() => onTry(draft)}>
      <div className="zh-whatif-amounts">
        {amounts.map(({ id, label, of, set }) => (
          <Form.Item key={id} label={label} htmlFor={id} extra={of(draft) === of(rules) ? undefined : '已改'}>
            <MoneyField id={id} value={of(draft)} onChange={(fen) => fen && setDraft(set(draft, fen))} />
          </Form.Item>
        ))}
      </div>
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">期限</th>
            <th scope="col">现行</th>
            <th scope="col">草案</th>
          </tr>
        </thead>
        <tbody>
          {limitIds.map((id) => (
            <LimitRow
              key={id}
              id={id}
              now={rules.timeLimits[id].length}
              draft={draft.timeLimits[id].length}
              onChange={(length) =>
                setDraft({
                  ...draft,
                  timeLimits: { ...draft.timeLimits, [id]: { ...draft.timeLimits[id], length } },
                })
              }
            />
          ))}
        </tbody>
      </table>
      <div className="zh-row zh-whatif-go">
        <Button type="primary" htmlType="submit" disabled={!changed} loading={busy}>
          推演
        </Button>
        <Button onClick={() => setDraft(rules)} disabled={!changed || busy}>
          恢复现行规则
        </Button>
        {!changed && <span className="zh-note">改动任意一项后即可推演。</span>}
      </div>
    </Form>
  )
}

type Length = Rules['timeLimits'][CityLimitId]['length']
const units = [
  { value: 'days', label: '日' },
  { value: 'workingDays', label: '个工作日' },
] as const

function LimitRow({
  id,
  now,
  draft,
  onChange,
}: {
  id: CityLimitId
  now: Length
  draft: Length
  onChange: (length: Length) => void
}) {
  const { title } = deadlineRule(id)
  const unit: 'days' | 'workingDays' = 'days' in draft ? 'days' : 'workingDays'
  const count = 'days' in draft ? draft.days : draft.workingDays
  const set = (value: number, of: 'days' | 'workingDays') =>
    onChange(of === 'days' ? { days: value } : { workingDays: value })
  return (
    <tr>
      <td data-label="期限">{title}</td>
      <td data-label="现行">
        <span className="zh-number">{formatLength(now)}</span>
      </td>
      <td data-label="草案">
        <span className="zh-row">
          <InputNumber
            aria-label={`${title}的天数`}
            min={1}
            max={3660}
            precision={0}
            value={count}
            onChange={(value) => value && set(value, unit)}
          />
          <Select<'days' | 'workingDays'>
            aria-label={`${title}按什么计算`}
            value={unit}
            options={[...units]}
            onChange={(of) => set(count, of)}
            className="zh-whatif-unit"
          />
        </span>
      </td>
    </tr>
  )
}
