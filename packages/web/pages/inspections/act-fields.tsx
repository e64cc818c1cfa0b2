import type {
  InspectionInputs,
  InspectionItemView,
  InspectionView,
  LaterInspectionAct,
} from '@zhiheng/contract/inspections'
import { inspectionOutcomes, unitsOfVisit } from '@zhiheng/law'
import { Checkbox, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { DateField, DateTimeField } from '../../parts/DateField.tsx'
import { itemOptions, participantsFrom, useInspectionOptions } from './queries.ts'

const needed = (what: string) => [{ required: true, message: `请填写${what}` }]
const outcomes = Object.entries(inspectionOutcomes).map(([value, label]) => ({ value, label }))

const Words = ({ name, label, rows = 2 }: { name: string; label: string; rows?: number }) => (
  <Form.Item name={name} label={label} rules={needed(label)}>
    <Input.TextArea autoSize={{ minRows: rows, maxRows: 10 }} maxLength={5000} />
  </Form.Item>
)

/** Which fields an act has. */
export function fieldsOf(act: LaterInspectionAct, view: InspectionView): ReactNode {
  switch (act) {
    case 'askNearby':
      return null
    case 'settleNearby':
      return <SettleFields view={view} />
    case 'approve':
    case 'decline':
      return <Words name="opinion" label="审批意见" />
    case 'withdraw':
      return <Words name="reason" label="撤回的理由" />
    case 'conduct':
      return <ConductFields view={view} />
    case 'tell':
      return <TellFields />
    case 'linkClue':
      return (
        <>
          <Words name="content" label="线索内容" rows={3} />
          <Words name="opinion" label="初步处理意见" />
        </>
      )
  }
}

function SettleFields({ view }: { view: InspectionView }) {
  const options = useInspectionOptions()
  const choice = Form.useWatch<'joint' | 'alone'>('choice') ?? 'joint'
  const others = (options.data?.items ?? []).filter(({ unitId }) => unitId !== view.unitId)
  return (
    <>
      <Form.Item name="choice" label="怎样检查">
        <Radio.Group
          options={[
            { value: 'joint', label: '合并为联合检查（综合查一次）' },
            { value: 'alone', label: '单独检查' },
          ]}
        />
      </Form.Item>
      {choice === 'joint' && (
        <Form.Item
          name="joinItems"
          label="参加单位的检查事项"
          rules={[{ required: true, message: '请选择参加单位的检查事项' }]}
        >
          <Select
            mode="multiple"
            aria-label="参加单位的检查事项"
            optionFilterProp="label"
            loading={options.isPending}
            options={itemOptions(others)}
          />
        </Form.Item>
      )}
      <Words name="reason" label={choice === 'joint' ? '商定的情况' : '单独检查的理由'} />
    </>
  )
}

const confirmed = (what: string) => [
  {
    validator: (_: unknown, value: unknown) => (value ? Promise.resolve() : Promise.reject(new Error(what))),
  },
]

function ConductFields({ view }: { view: InspectionView }) {
  const { plan } = view.state
  const refused = Form.useWatch<boolean>('refused') ?? false
  if (!plan) return null
  return (
    <>
      <Form.Item name="noticeGivenAt" label="送交通知书的时间" rules={needed('送交通知书的时间')}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="noticeReceivedBy" label="通知书的接收人" rules={needed('通知书的接收人')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="startedAt" label="检查开始时间" rules={needed('检查开始时间')}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="endedAt" label="检查结束时间" rules={needed('检查结束时间')}>
        <DateTimeField />
      </Form.Item>
      <Form.Item name="place" label="检查地点" rules={needed('检查地点')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="attendedBy" label="在场人员" rules={needed('在场人员')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="certificateShown" valuePropName="checked" rules={confirmed('检查前应当出示执法证件')}>
        <Checkbox>已主动出示执法证件</Checkbox>
      </Form.Item>
      <Form.Item name="rightsTold" valuePropName="checked" rules={confirmed('应当告知权利')}>
        <Checkbox>已告知陈述、申辩和申请回避的权利</Checkbox>
      </Form.Item>
      {plan.subject.kind === 'enterprise' && (
        <Form.Item name="frequencyTold" valuePropName="checked" rules={confirmed('应当告知检查频次')}>
          <Checkbox>已告知本年度检查频次和“五个严禁”</Checkbox>
        </Form.Item>
      )}
      {unitsOfVisit({ unitId: view.unitId, unitName: view.unitName }, plan).map((unit, index) => (
        <UnitFields key={unit.unitId} index={index} unitName={unit.unitName} />
      ))}
      <Form.Item name="refused" valuePropName="checked">
        <Checkbox>被检查人拒绝签名</Checkbox>
      </Form.Item>
      {refused && <Words name="signatureNote" label="拒绝签名的情况" />}
    </>
  )
}

function UnitFields({ index, unitName }: { index: number; unitName: string }) {
  const outcome = Form.useWatch<string>(['results', index, 'outcome'])
  return (
    <fieldset className="zh-visit-unit">
      <legend>{unitName}</legend>
      <Form.Item name={['results', index, 'findings']} label="检查情况" rules={needed('检查情况')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name={['results', index, 'outcome']} label="结果">
        <Radio.Group options={outcomes} />
      </Form.Item>
      {outcome === 'correction' && (
        <>
          <Form.Item name={['results', index, 'demand']} label="改正的内容" rules={needed('改正的内容')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={5000} />
          </Form.Item>
          <Form.Item name={['results', index, 'correctBy']} label="改正期限" rules={needed('改正期限')}>
            <DateField />
          </Form.Item>
        </>
      )}
    </fieldset>
  )
}

const TellFields = () => (
  <>
    <Form.Item name="toldOn" label="告知日期" rules={needed('告知日期')}>
      <DateField />
    </Form.Item>
    <Form.Item name="receivedBy" label="被告知的人" rules={needed('被告知的人')}>
      <Input maxLength={200} />
    </Form.Item>
    <Form.Item name="way" label="告知的方式" rules={needed('告知的方式')}>
      <Input maxLength={200} />
    </Form.Item>
    <Words name="summary" label="告知的内容" rows={3} />
  </>
)

/** What a form starts with: what the inspection already knows is not typed again. */
export function startOf(act: LaterInspectionAct, view: InspectionView): object {
  const { plan, record } = view.state
  if (act === 'settleNearby') return { choice: 'joint' }
  if (act === 'conduct' && plan)
    return {
      place: plan.place,
      refused: false,
      results: unitsOfVisit({ unitId: view.unitId, unitName: view.unitName }, plan).map(() => ({
        outcome: 'nothing',
      })),
    }
  if (act === 'tell') return { toldOn: view.context.today, way: '直接送交', receivedBy: record?.attendedBy }
  if (act === 'linkClue')
    return {
      content: record?.results
        .filter(({ outcome }) => outcome === 'clue')
        .map(({ findings }) => findings)
        .join('；'),
      opinion: '拟派员核查。',
    }
  return {}
}

type Filled = Record<string, unknown> & {
  joinItems?: string[]
  results?: readonly Partial<InspectionInputs['conduct']['results'][number]>[]
}

/** The form's values as the contract wants them. */
export function inputFrom(
  act: LaterInspectionAct,
  values: object,
  view: InspectionView,
  items: readonly InspectionItemView[],
): object {
  const filled = values as Filled
  const { plan } = view.state
  if (act === 'settleNearby') {
    const { choice, reason, joinItems = [] } = filled
    const known = items.filter(({ unitId }) => unitId !== view.unitId)
    return { choice, reason, participants: choice === 'joint' ? participantsFrom(known, joinItems) : [] }
  }
  if (act === 'conduct' && plan) {
    const units = unitsOfVisit({ unitId: view.unitId, unitName: view.unitName }, plan)
    return {
      ...filled,
      certificateShown: filled.certificateShown === true,
      rightsTold: filled.rightsTold === true,
      frequencyTold: filled.frequencyTold === true,
      refused: filled.refused === true,
      signatureNote: filled.signatureNote ?? '',
      results: units.map(({ unitId }, index) => {
        const {
          findings = '',
          outcome = 'nothing',
          demand = '',
          correctBy = null,
        } = filled.results?.[index] ?? {}
        const corrects = outcome === 'correction'
        return {
          unitId,
          findings,
          outcome,
          demand: corrects ? demand : '',
          correctBy: corrects ? correctBy : null,
        }
      }),
    }
  }
  return filled
}
