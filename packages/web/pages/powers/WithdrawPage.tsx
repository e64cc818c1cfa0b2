import { useMutation, useQueryClient } from '@tanstack/react-query'
import { powers, type TouchedCaseView, type WithdrawalInput } from '@zhiheng/contract/powers'
import { type CasesInHand, casesInHandRules, formatChineseDate } from '@zhiheng/law'
import { Alert, App, Button, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { DayField } from '../organisation/fields.tsx'
import { PaperFields, type PaperFilled, paperOf } from './PaperFields.tsx'
import { powersKey, useInstruments } from './queries.ts'
import {
  ItemsField,
  type ItemsFilled,
  itemsFrom,
  UnitsField,
  type UnitsFilled,
  unitsFrom,
} from './SelectorFields.tsx'
import { TouchedCases } from './TouchedCases.tsx'
import './powers.css'

type Filled = PaperFilled &
  ItemsFilled &
  UnitsFilled & { from: string; endsInstrument?: string | null; casesInHand: CasesInHand }

const bodyOf = (filled: Filled): WithdrawalInput => ({
  ...paperOf(filled),
  items: itemsFrom(filled),
  units: unitsFrom(filled),
  from: filled.from,
  endsInstrument: filled.endsInstrument ?? null,
  casesInHand: filled.casesInHand,
})

type Drafted = {
  readonly withdrawal: WithdrawalInput
  readonly items: number
  readonly units: number
  readonly cases: readonly TouchedCaseView[]
  readonly without: number
}

function Fields() {
  const { data } = useInstruments()
  return (
    <>
      <PaperFields />
      <ItemsField />
      <UnitsField />
      <DayField name="from" label="收回之日" extra="自这一日起不再有处罚权；前一日是最后一日" />
      <Form.Item
        name="endsInstrument"
        label="终止的文件"
        extra="只收回赋权、委托、相对集中的不填；文件写明终止某一份文件（包括程序的推定）的，选定它"
      >
        <Select
          aria-label="终止的文件"
          allowClear
          placeholder="不指定"
          options={(data?.instruments ?? [])
            .filter(({ kind }) => kind !== 'withdrawal')
            .map(({ instrumentId, title }) => ({ value: instrumentId, label: title }))}
        />
      </Form.Item>
      <Form.Item
        name="casesInHand"
        label="在办案件"
        rules={[{ required: true }]}
        extra={
          <>
            法律没有规定，按收回决定的写法登记；决定没有写的，移送{' '}
            <UnverifiedMark why="平台初始设置，由市司法局确认。" />
          </>
        }
      >
        <Radio.Group options={Object.entries(casesInHandRules).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
    </>
  )
}

function whatFollows(cases: number, without: number): string {
  if (without > 0)
    return `其中 ${without} 件在收回后没有单位有权处罚，不能确认：先登记由县（区）部门行使这些事项处罚权的文件。`
  if (cases === 0) return '没有在办案件需要移送。'
  return '每件都有单位可以接收。确认后通知各办案单位，案件由它们报请移送；收回之日起不能再作出决定。'
}

function Result({ drafted: { items, units, cases, without, withdrawal } }: { drafted: Drafted }) {
  const today = useToday()
  const from = formatChineseDate(withdrawal.from)
  if (items === 0)
    return (
      <Alert
        type="warning"
        showIcon
        title="所选的单位在这一日没有所选事项的处罚权，没有可以收回的"
        description="核对事项、单位和日期；法律直接规定的处罚权须指明终止的文件。"
      />
    )
  return (
    <Alert
      type={without > 0 ? 'error' : withdrawal.from < today ? 'warning' : 'info'}
      showIcon
      title={`自${from}起收回 ${items} 项，涉及 ${units} 个单位，触及在办案件 ${cases.length} 件`}
      description={`${withdrawal.from < today ? '收回之日早于今天：此前已经作出的决定不受影响，请另行核对。' : ''}${whatFollows(cases.length, without)}`}
    />
  )
}

/** 收回处罚权: fill in, see every case in hand it touches, then confirm. */
export function WithdrawPage() {
  const [form] = Form.useForm<Filled>()
  const today = useToday()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [drafted, setDrafted] = useState<Drafted | null>(null)
  const [receivers, setReceivers] = useState<Readonly<Record<string, number>>>({})
  const drafting = useMutation({
    mutationFn: async (filled: Filled) => {
      const withdrawal = bodyOf(filled)
      setDrafted({ withdrawal, ...(await call(powers.draft, { body: withdrawal })) })
      setReceivers({})
    },
  })
  const confirming = useMutation({
    mutationFn: ({ withdrawal, cases }: Drafted) =>
      call(powers.withdraw, { body: { withdrawal, receivers: { ...receivers }, seen: cases.length } }),
    onSuccess: async ({ prepared }) => {
      await client.invalidateQueries({ queryKey: powersKey })
      void message.success(`已收回，${prepared} 件在办案件已通知办案单位`)
      navigate('/powers')
    },
  })
  const back = () => {
    confirming.reset()
    setDrafted(null)
  }
  return (
    <div className="zh-page">
      <PageHeader
        title="收回处罚权"
        note="先看触及哪些在办案件、收回以后谁有权，再确认。确认以前不作任何变更。"
      />
      <section className="zh-card zh-power-form" hidden={drafted !== null}>
        <Form<Filled>
          form={form}
          name="withdrawal"
          layout="vertical"
          requiredMark="optional"
          scrollToFirstError
          initialValues={{ itemKind: 'item', unitKind: 'towns', from: today, casesInHand: 'handOver' }}
          onFinish={(filled) => drafting.mutate(filled)}
        >
          <Fields />
          <ProblemAlert error={drafting.error} />
          <Button type="primary" htmlType="submit" loading={drafting.isPending}>
            查看触及的案件
          </Button>
        </Form>
      </section>
      {drafted && (
        <section className="zh-card" aria-label="核对收回">
          <Result drafted={drafted} />
          <TouchedCases
            cases={drafted.cases}
            chosen={receivers}
            onChoose={(caseId, unitId) => setReceivers({ ...receivers, [caseId]: unitId })}
          />
          <p className="zh-note">将记入组织人事记录：</p>
          <blockquote className="zh-record">
            依《{drafted.withdrawal.title}》{drafted.withdrawal.documentNumber}收回处罚权，自
            {formatChineseDate(drafted.withdrawal.from)}起，触及在办案件{drafted.cases.length}件
          </blockquote>
          <ProblemAlert error={confirming.error} />
          <div className="zh-row">
            <Button onClick={back} disabled={confirming.isPending}>
              返回修改
            </Button>
            <Button
              type="primary"
              danger
              disabled={drafted.items === 0 || drafted.without > 0}
              loading={confirming.isPending}
              onClick={() => confirming.mutate(drafted)}
            >
              确认收回
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
