import type { SetupUnit } from '@zhiheng/contract/setup'
import { Button, Input, Pagination } from 'antd'
import { useState } from 'react'
import type { Corrections } from './shapes.ts'

const PAGE = 10

type Given = {
  units: readonly SetupUnit[]
  value: Corrections
  onNext: (corrections: Corrections) => void
  onBack: () => void
}

/** The shipped names and 机关代字, to be corrected where the city calls a unit otherwise. Only what differs is sent. */
export function UnitsForm({ units, value, onNext, onBack }: Given) {
  const [corrections, setCorrections] = useState(value)
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const found = units.filter(({ code, name }) => `${code} ${name}`.includes(search.trim()))
  const correct = (unit: SetupUnit, change: { name?: string; prefix?: string }) =>
    setCorrections((before) => withCorrection(before, unit, change))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onNext(corrections)
      }}
    >
      <p>
        共 {units.length} 个单位，已更正 {Object.keys(corrections).length}{' '}
        个。没有机关代字的单位不能编文号，也可以在设置后由管理员补填。
      </p>
      <Input.Search
        aria-label="按名称或编号查找单位"
        placeholder="按名称或编号查找"
        allowClear
        onChange={({ target }) => {
          setSearch(target.value)
          setPage(1)
        }}
      />
      <ul className="zh-setup-units">
        {found.slice((page - 1) * PAGE, page * PAGE).map((unit) => (
          <UnitRow key={unit.code} unit={unit} correction={corrections[unit.code]} onCorrect={correct} />
        ))}
      </ul>
      {found.length === 0 && <p>没有找到这样的单位，请换一个词。</p>}
      <Pagination
        current={page}
        pageSize={PAGE}
        total={found.length}
        onChange={setPage}
        showSizeChanger={false}
        hideOnSinglePage
        size="small"
      />
      <div className="zh-row zh-setup-actions">
        <Button onClick={onBack}>上一步</Button>
        <Button type="primary" htmlType="submit">
          下一步：管理员
        </Button>
      </div>
    </form>
  )
}

type RowGiven = {
  unit: SetupUnit
  correction: Corrections[string] | undefined
  onCorrect: (unit: SetupUnit, change: { name?: string; prefix?: string }) => void
}

function UnitRow({ unit, correction, onCorrect }: RowGiven) {
  const id = `unit-${unit.code}`
  return (
    <li>
      <div className="zh-note zh-number">{unit.code}</div>
      <label htmlFor={`${id}-name`}>单位名称</label>
      <Input
        id={`${id}-name`}
        value={correction?.name ?? unit.name}
        minLength={2}
        maxLength={80}
        onChange={({ target }) => onCorrect(unit, { name: target.value })}
      />
      <label htmlFor={`${id}-prefix`}>机关代字</label>
      <Input
        id={`${id}-prefix`}
        value={correction?.prefix ?? unit.prefix ?? ''}
        maxLength={12}
        placeholder="如 连城管"
        onChange={({ target }) => onCorrect(unit, { prefix: target.value })}
      />
    </li>
  )
}

/** What is typed back to the shipped value, or emptied, is no correction. */
function withCorrection(
  before: Corrections,
  unit: SetupUnit,
  change: { name?: string; prefix?: string },
): Corrections {
  const { name, prefix } = { ...before[unit.code], ...change }
  const { [unit.code]: _, ...others } = before
  const correction = {
    ...(name && name !== unit.name && { name }),
    ...(prefix && prefix !== unit.prefix && { prefix }),
  }
  return Object.keys(correction).length > 0 ? { ...others, [unit.code]: correction } : others
}
