import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  type InspectionInputs,
  type InspectionView,
  inspectionActRoutes,
  type LaterInspectionAct,
} from '@zhiheng/contract/inspections'
import { type InspectionRefusal, inspectionActs, judgeInspection } from '@zhiheng/law'
import { App, Button, Form } from 'antd'
import { type ReactNode, useState } from 'react'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { RefusalList } from '../../parts/RefusalList.tsx'
import { fieldsOf, inputFrom, startOf } from './act-fields.tsx'
import { inspectionsKey, useInspectionOptions } from './queries.ts'

const order: readonly LaterInspectionAct[] = [
  'settleNearby',
  'approve',
  'decline',
  'conduct',
  'linkClue',
  'tell',
  'askNearby',
  'withdraw',
]
/** Somebody else's step, or none of this moment: it is not shown. */
const hidden: ReadonlySet<InspectionRefusal['code']> = new Set([
  ...(['stageMismatch', 'roleMismatch', 'notHandler', 'otherUnit', 'clueWasFound'] as const),
])

/** 下一步: what the person may do now, and why not where something is still missing. */
export function InspectionSteps({ view }: { view: InspectionView }) {
  const [open, setOpen] = useState<LaterInspectionAct | null>(null)
  const { state, context } = view
  const steps = order.flatMap((act) => {
    if (act === 'settleNearby' && state.nearby.length === 0) return []
    const refusals = judgeInspection({ act, state, plan: state.plan, context, payload: null })
    return refusals.some(({ code }) => hidden.has(code)) ? [] : [{ act, refusals }]
  })
  if (steps.length === 0) return null
  return (
    <section className="zh-card zh-no-print" aria-labelledby="visit-steps">
      <h2 id="visit-steps">下一步</h2>
      {steps.map(({ act, refusals }) => (
        <div key={act} className="zh-visit-step">
          {refusals.length > 0 ? (
            <>
              <strong>{inspectionActs[act].title}</strong>
              <RefusalList
                compact
                refusals={refusals.map(({ basis, ...one }) => ({ ...one, ...(basis !== null && { basis }) }))}
              />
            </>
          ) : open === act ? (
            <StepForm act={act} view={view} onDone={() => setOpen(null)} />
          ) : (
            <Button
              type={act === 'withdraw' || act === 'askNearby' ? 'default' : 'primary'}
              onClick={() => setOpen(act)}
            >
              {inspectionActs[act].title}
            </Button>
          )}
        </div>
      ))}
    </section>
  )
}

const consequences: Record<LaterInspectionAct, ReactNode> = {
  askNearby: '再查一次其他单位对同一对象相近的检查安排，查询记录在案。',
  settleNearby: '合并的，参加单位可以查阅本次检查，检查结果写在一份记录上；单独检查的，理由记录在案。',
  approve:
    '批准后生成行政检查审批表和有文号的行政检查通知书；检查前应当送交通知书。批准前自动再查一次相近的检查安排。',
  decline: '不予批准后本次检查结束；需要检查的另行报请。',
  withdraw: '撤回后本次检查结束，记录保留。',
  conduct: '登记后生成行政检查（现场检查）记录，由被检查人和两名检查人员签名。',
  tell: '告知后生成有文号的行政检查结果告知书。',
  linkClue: '登记为案件线索，由承办机构负责人指派核查；检查和线索互相写明来源。',
}

type StepProps = { act: LaterInspectionAct; view: InspectionView; onDone: () => void }

function StepForm({ act, view, onDone }: StepProps) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm()
  const options = useInspectionOptions()
  const { title } = inspectionActs[act]
  const send = useMutation({
    mutationFn: (values: object) =>
      call(inspectionActRoutes[act], {
        params: { inspectionId: view.inspectionId },
        body: {
          revision: view.state.revision,
          input: inputFrom(
            act,
            values,
            view,
            options.data?.items ?? [],
          ) as InspectionInputs[LaterInspectionAct],
        },
      } as never),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inspectionsKey })
      void message.success(`${title}：已记录`)
      onDone()
    },
    // A refusal may come from what was found meanwhile: the page shows it.
    onError: () => client.invalidateQueries({ queryKey: inspectionsKey }),
  })
  return (
    <Form
      form={form}
      name={act}
      layout="vertical"
      requiredMark="optional"
      scrollToFirstError
      className="zh-form"
      initialValues={startOf(act, view)}
      onFinish={(values: object) => send.mutate(values)}
    >
      <p>
        <strong>{title}</strong>　{consequences[act]}
      </p>
      {fieldsOf(act, view)}
      <ProblemAlert error={send.error} />
      <div className="zh-row">
        <Button type="primary" htmlType="submit" loading={send.isPending} danger={act === 'decline'}>
          {title}
        </Button>
        <Button onClick={onDone} disabled={send.isPending}>
          不办了
        </Button>
      </div>
    </Form>
  )
}
