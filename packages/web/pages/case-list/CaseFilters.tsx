import {
  clueSources,
  lineNames,
  type StageGroup,
  stageGroupNames,
  stageGroups,
  stages,
  stagesOfGroup,
} from '@zhiheng/law'
import { Button, Checkbox, Form, Input, Select } from 'antd'
import { useAppearance } from '../../app/appearance.tsx'
import { DateField, DateRangeField } from '../../parts/DateField.tsx'
import type { Filters } from './case-query.ts'
import { UnitChoice } from './UnitChoice.tsx'

/** A whole group of stages, or one stage of it. */
const groupMark = 'group:'
const stageOptions = stageGroupNames.map((group) => ({
  label: stageGroups[group].title,
  options: [
    { value: `${groupMark}${group}`, label: `${stageGroups[group].title}（各环节）` },
    ...stagesOfGroup(group).map((stage) => ({ value: stage, label: stages[stage].title })),
  ],
}))
const chosenStage = ({ stage, stageGroup }: Filters) =>
  stage ?? (stageGroup === undefined ? null : `${groupMark}${stageGroup}`)
const stagePart = (value: string | null | undefined): Part =>
  value?.startsWith(groupMark)
    ? { stage: null, stageGroup: value.slice(groupMark.length) as StageGroup }
    : { stage: value, stageGroup: null }
const sourceOptions = Object.entries(clueSources).map(([value, label]) => ({ value, label }))
const lineOptions = Object.entries(lineNames).map(([value, label]) => ({ value, label }))
const sortOptions = [
  { value: 'newest', label: '新登记的在前' },
  { value: 'due', label: '先到期的在前' },
]

type Part = { readonly [K in keyof Filters]?: Filters[K] | undefined | null }
type Props = { readonly filters: Filters; readonly onChange: (next: Filters) => void }

const changed = (filters: Filters, part: Part): Filters =>
  Object.fromEntries(
    Object.entries({ ...filters, ...part }).filter(([, value]) => value != null && value !== ''),
  ) as Filters

/** The words and choices of the list. Each change takes effect at once, the words on Enter. A phone folds the choices away. */
export function CaseFilters({ filters, onChange }: Props) {
  const { phone } = useAppearance()
  const { text, ...chosen } = filters
  const count = Object.keys(chosen).length
  return (
    <Form layout="vertical" className="zh-filters zh-no-print" component="search" aria-label="筛选案件">
      <Form.Item label="检索" htmlFor="case-text">
        <Input.Search
          key={text ?? ''}
          id="case-text"
          defaultValue={text ?? ''}
          placeholder="案号、当事人、案由、地点"
          allowClear
          maxLength={60}
          onSearch={(words) => onChange(changed(filters, { text: words.trim() }))}
          enterButton="检索"
        />
      </Form.Item>
      {phone ? (
        <details className="zh-details zh-filters-more">
          <summary>{count > 0 ? `筛选和排列（已选 ${count} 项）` : '筛选和排列'}</summary>
          <Choices filters={filters} onChange={onChange} />
        </details>
      ) : (
        <Choices filters={filters} onChange={onChange} />
      )}
    </Form>
  )
}

function Choices({ filters, onChange }: Props) {
  const set = (part: Part) => onChange(changed(filters, part))
  return (
    <>
      <Form.Item label="环节" htmlFor="case-stage">
        <Select
          id="case-stage"
          value={chosenStage(filters)}
          onChange={(value) => set(stagePart(value))}
          options={stageOptions}
          allowClear
          placeholder="全部环节"
        />
      </Form.Item>
      <UnitChoice unitId={filters.unitId} onChange={(unitId) => set({ unitId })} />
      <Form.Item label="条线" htmlFor="case-line">
        <Select
          id="case-line"
          value={filters.line ?? null}
          onChange={(line) => set({ line })}
          options={lineOptions}
          allowClear
          showSearch
          optionFilterProp="label"
          placeholder="全部条线"
        />
      </Form.Item>
      <Form.Item label="来源" htmlFor="case-source">
        <Select
          id="case-source"
          value={filters.source ?? null}
          onChange={(source) => set({ source })}
          options={sourceOptions}
          allowClear
          placeholder="全部来源"
        />
      </Form.Item>
      <Form.Item label="登记日期">
        <DateRangeField
          what="登记日期"
          value={[filters.from ?? null, filters.until ?? null]}
          onChange={([from, until]) => set({ from, until })}
        />
      </Form.Item>
      <Form.Item label="在此日前到期" htmlFor="case-due">
        <DateField
          id="case-due"
          value={filters.dueBefore ?? null}
          onChange={(dueBefore) => set({ dueBefore })}
        />
      </Form.Item>
      <Form.Item label="排列" htmlFor="case-sort">
        <Select
          id="case-sort"
          value={filters.sort ?? 'newest'}
          onChange={(sort) => set({ sort })}
          options={sortOptions}
        />
      </Form.Item>
      <Form.Item label=" " colon={false}>
        <Checkbox
          checked={filters.mine === true}
          onChange={({ target }) => set({ mine: target.checked || undefined })}
        >
          只看我承办的
        </Checkbox>
        <Checkbox
          checked={filters.withoutShared === true}
          onChange={({ target }) => set({ withoutShared: target.checked || undefined })}
        >
          不含共享来的
        </Checkbox>
        {Object.keys(filters).length > 0 && (
          <Button type="link" onClick={() => onChange({})}>
            清除
          </Button>
        )}
      </Form.Item>
    </>
  )
}
