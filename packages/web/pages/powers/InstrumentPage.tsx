import { useMutation, useQueryClient } from '@tanstack/react-query'
import { powers } from '@zhiheng/contract/powers'
import { type GrantWay, type InstrumentKind, instrumentKinds, isAgency } from '@zhiheng/law'
import { App, Form, Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useToday } from '../../api/session.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { DayField } from '../organisation/fields.tsx'
import { useUnits } from '../organisation/queries.ts'
import { PaperFields, type PaperFilled, paperOf } from './PaperFields.tsx'
import { powersKey } from './queries.ts'
import {
  ItemsField,
  type ItemsFilled,
  itemsFrom,
  UnitsField,
  type UnitsFilled,
  unitsFrom,
} from './SelectorFields.tsx'
import { daysWords } from './words.ts'
import './powers.css'

type Giving = Exclude<InstrumentKind, 'withdrawal'>
type Filled = PaperFilled &
  ItemsFilled &
  UnitsFilled & {
    kind: Giving
    from: string
    until?: string | null
    entrustedBy?: number
    scope?: string
  }

const wayOf: Readonly<Record<Giving, GrantWay>> = {
  statute: 'statutory',
  concentration: 'concentrated',
  empowerment: 'empowered',
  entrustment: 'entrusted',
  other: 'statutory',
}
const kinds = Object.entries(instrumentKinds)
  .filter(([kind]) => kind !== 'withdrawal')
  .map(([value, label]) => ({ value, label }))

function bodyOf(filled: Filled) {
  const { kind, from, until, entrustedBy, scope } = filled
  const given = {
    way: wayOf[kind],
    from,
    until: until ?? null,
    entrustedBy: kind === 'entrustment' ? (entrustedBy ?? null) : null,
    scope: kind === 'entrustment' ? (scope?.trim() ?? '') : '',
  }
  const grants = itemsFrom(filled).flatMap((items) =>
    unitsFrom(filled).map((units) => ({ items, units, ...given })),
  )
  return { ...paperOf(filled), kind, grants }
}

function Entrusting() {
  const { data, isPending } = useUnits()
  return (
    <>
      <Form.Item
        name="entrustedBy"
        label="委托行政机关"
        extra="受委托组织以它的名义实施处罚，它对后果承担法律责任（《行政处罚法》第二十条）"
        rules={[{ required: true, message: '请选择委托行政机关' }]}
      >
        <Select
          aria-label="委托行政机关"
          loading={isPending}
          options={(data?.units ?? [])
            .filter(({ kind }) => isAgency(kind))
            .map(({ unitId, name }) => ({ value: unitId, label: name }))}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      <Form.Item
        name="scope"
        label="委托的权限"
        rules={[{ required: true, whitespace: true, message: '请写明委托的权限' }]}
      >
        <Input.TextArea maxLength={400} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  )
}

/** 登记授权文件: the paper, what it gives to whom, from when to when. */
export function InstrumentPage() {
  const [form] = Form.useForm<Filled>()
  const today = useToday()
  const kind = Form.useWatch('kind', form)
  const navigate = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const entering = useMutation({
    mutationFn: () => call(powers.enter, { body: bodyOf(form.getFieldsValue(true) as Filled) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: powersKey })
      void message.success('授权文件已登记')
      navigate('/powers')
    },
  })
  const said = () => {
    const filled = form.getFieldsValue(true) as Filled
    return `登记《${filled.title}》${filled.documentNumber ?? ''}，${daysWords(filled.from, filled.until ?? null)}，授权 ${bodyOf(filled).grants.length} 项`
  }
  return (
    <div className="zh-page">
      <PageHeader
        title="登记授权文件"
        note="登记以后，自开始之日起各单位的处罚权按文件判断；登记的内容不能改动，收回另行登记。"
      />
      <section className="zh-card zh-power-form">
        <Form<Filled>
          form={form}
          name="instrument"
          layout="vertical"
          requiredMark="optional"
          scrollToFirstError
          initialValues={{ kind: 'empowerment', itemKind: 'item', unitKind: 'unit', from: today }}
        >
          <Form.Item name="kind" label="文件种类" rules={[{ required: true }]}>
            <Select aria-label="文件种类" options={kinds} />
          </Form.Item>
          <PaperFields />
          <ItemsField />
          <UnitsField namedOnly={kind === 'entrustment'} />
          {kind === 'entrustment' && <Entrusting />}
          <DayField name="from" label="开始之日" />
          <DayField
            name="until"
            label="最后一日"
            required={kind === 'entrustment'}
            extra={kind === 'entrustment' ? '委托书应当载明期限' : '文件没有定期限的，不填'}
          />
          <ConfirmAct
            act="登记授权文件"
            check={() => form.validateFields()}
            consequence="所列单位自开始之日起有这些事项的处罚权，直到最后一日或者被收回。"
            record={<Said of={said} />}
            onConfirm={() => entering.mutateAsync()}
          />
        </Form>
      </section>
    </div>
  )
}

/** Read when the dialogue opens: the form is filled in by then. */
const Said = ({ of }: { of: () => string }) => <>{of()}</>
