import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type InspectionDraft, type InspectionOptions, inspections } from '@zhiheng/contract/inspections'
import { inspectionKinds } from '@zhiheng/law'
import { App, Form, Input, Radio, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { useMe, useToday } from '../../api/session.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import '../clues/clues.css'
import { inspectionsKey, itemOptions, participantsFrom, useInspectionOptions } from './queries.ts'

type Filled = Omit<InspectionDraft, 'participants'> & { joinItems?: string[] }

/** 报请行政检查. */
export function NewInspectionPage() {
  const options = useInspectionOptions()
  return (
    <>
      <PageHeader
        title="报请行政检查"
        note="报请后自动查询其他单位对同一对象相近的检查安排；批准后生成审批表和通知书。"
        actions={<Link to="/inspections/items">公布的检查事项</Link>}
      />
      <Loaded query={options}>
        {(data) => {
          if (!data.mayDraft)
            return <EmptyState title="您的岗位不能报请检查" hint="由承办人、协办人、承办机构负责人报请。" />
          if (!data.items.some(({ mine }) => mine))
            return (
              <EmptyState
                title="本单位还没有公布的检查事项"
                hint="没有公布的事项不得检查。请承办机构负责人或者内勤先公布检查事项。"
                action={<Link to="/inspections/items">公布检查事项</Link>}
              />
            )
          return <DraftForm options={data} />
        }}
      </Loaded>
    </>
  )
}

const needed = (what: string) => [{ required: true, message: `请填写${what}` }]
const kinds = Object.entries(inspectionKinds).map(([value, label]) => ({ value, label }))

function DraftForm({ options }: { options: InspectionOptions }) {
  const me = useMe()
  const today = useToday()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const kind = Form.useWatch('kind', form) ?? 'planned'
  const subjectKind = Form.useWatch(['subject', 'kind'], form) ?? 'enterprise'
  const send = useMutation({
    mutationFn: async () => {
      const { joinItems, ...filled } = await form.validateFields()
      const body = {
        ...filled,
        trigger: filled.trigger ?? '',
        participants: participantsFrom(options.items, joinItems),
      }
      return call(inspections.draft, { body })
    },
    onSuccess: async ({ inspectionId }) => {
      void client.invalidateQueries({ queryKey: inspectionsKey })
      void message.success('检查已报请')
      await navigate(`/inspections/${inspectionId}`)
    },
  })
  const own = options.items.filter(({ mine }) => mine)
  const others = options.items.filter(({ mine }) => !mine)
  const officers = options.officers.map(({ personId, name, certificateNumber }) => ({
    value: personId,
    label: certificateNumber ? `${name}（${certificateNumber}）` : `${name}（没有有效执法证）`,
    disabled: certificateNumber === '',
  }))
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      className="zh-form"
      requiredMark="optional"
      scrollToFirstError
      initialValues={{
        kind: 'planned',
        subject: { kind: 'enterprise' },
        from: today,
        until: today,
        leadId: options.officers.some(({ personId }) => personId === me.personId) ? me.personId : undefined,
      }}
    >
      <Form.Item name="kind" label="检查类别" extra={<KindNote options={options} />}>
        <Select aria-label="检查类别" options={kinds} />
      </Form.Item>
      {kind !== 'planned' && (
        <Form.Item
          name="trigger"
          label="来源"
          extra="案件、工单或者来文的名称和编号。"
          rules={needed('来源')}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
      <Form.Item name={['subject', 'kind']} label="检查对象">
        <Radio.Group
          options={[
            { value: 'enterprise', label: '企业（其他组织）' },
            { value: 'person', label: '公民' },
          ]}
        />
      </Form.Item>
      <Form.Item name={['subject', 'name']} label="名称（姓名）" rules={needed('名称（姓名）')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={['subject', 'idNumber']}
        label={subjectKind === 'enterprise' ? '统一社会信用代码' : '公民身份号码'}
        extra="加密保存；列表和页面上只显示掩码。"
        rules={needed('证件号码')}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name={['subject', 'address']} label="住所（住址）" rules={needed('住所（住址）')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="place" label="检查地点" rules={needed('检查地点')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="itemIds"
        label="检查事项"
        extra="只列出本单位公布中的事项。"
        rules={[{ required: true, message: '请选择检查事项' }]}
      >
        <Select
          mode="multiple"
          aria-label="检查事项"
          optionFilterProp="label"
          options={own.map(({ itemId, name }) => ({ value: itemId, label: name }))}
        />
      </Form.Item>
      {others.length > 0 && (
        <Form.Item
          name="joinItems"
          label="综合查一次：参加单位的检查事项"
          extra="选择其他单位公布的事项，该单位即为参加单位；不需要的留空。"
        >
          <Select
            mode="multiple"
            aria-label="参加单位的检查事项"
            optionFilterProp="label"
            options={itemOptions(others)}
          />
        </Form.Item>
      )}
      <Form.Item name="leadId" label="检查人员" rules={[{ required: true, message: '请选择检查人员' }]}>
        <Select aria-label="检查人员" options={officers} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="supportId"
        label="另一名检查人员"
        rules={[{ required: true, message: '请选择另一名检查人员' }]}
      >
        <Select aria-label="另一名检查人员" options={officers} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item name="from" label="检查开始日期" rules={needed('检查开始日期')}>
        <DateField min={today} />
      </Form.Item>
      <Form.Item name="until" label="检查结束日期" rules={needed('检查结束日期')}>
        <DateField min={today} />
      </Form.Item>
      <Form.Item name="reason" label="检查的理由" rules={needed('检查的理由')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <div className="zh-form-foot">
        <ConfirmAct
          act="报请检查"
          book="检查记录"
          consequence="报请后由负责人审批，批准以前不得检查。平台会查询其他单位对同一对象相近的检查安排，查询记录在案。"
          record={`${me.name} 报请行政检查`}
          check={() => form.validateFields()}
          onConfirm={() => send.mutateAsync()}
        />
      </div>
    </Form>
  )
}

const KindNote = ({ options: { yearlyCap, source, verified } }: { options: InspectionOptions }) => (
  <>
    计划检查计入年度频次，同一单位对同一企业每年不超过 {yearlyCap}{' '}
    次；个案、投诉举报、转办交办不计入，应当写明来源。（{source}）{!verified && <UnverifiedMark />}
  </>
)
