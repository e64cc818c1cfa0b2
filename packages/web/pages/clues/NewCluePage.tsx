import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import { registerClueRoute } from '@zhiheng/contract/cases/routes'
import { beijingDay, type ClueSource, clueSources } from '@zhiheng/law'
import { App, Button, Form, type FormInstance, Input, Select } from 'antd'
import { useEffect, useMemo } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { newId } from '../../api/new-id.ts'
import { useMe, useToday } from '../../api/session.ts'
import { FormKey } from '../../outbox/form-files.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField, DateTimeField } from '../../parts/DateField.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { DraftStatus, useDraft } from '../../parts/use-draft.tsx'
import { ClueAttachments } from './ClueAttachments.tsx'
import './clues.css'

type Filled = Omit<ActionInput<'registerClue'>, 'reporter' | 'areaCode'> & {
  reporterName?: string
  reporterPhone?: string
}

const sources = Object.entries(clueSources).map(([value, label]) => ({ value: value as ClueSource, label }))
/** Sources that come with somebody to answer and a number of their own. */
const fromOthers: readonly ClueSource[] = ['complaint', 'superior', 'transfer', 'digitalCity']

/** 登记线索: the first line of a case, the same at a desk and on the street. */
export function NewCluePage() {
  const me = useMe()
  const today = useToday()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const source = Form.useWatch('source', form)
  const draft = useDraft<Partial<Filled>>('clue:new')
  const caseId = useMemo(newId, [])
  useEffect(() => {
    if (draft.kept) form.setFieldsValue(draft.kept)
  }, [draft.kept, form])

  const register = useMutation({
    mutationFn: async () => {
      const { reporterName, reporterPhone, ...filled } = await form.validateFields()
      const reporter = reporterName?.trim()
        ? { name: reporterName.trim(), phone: reporterPhone?.trim() ?? '' }
        : null
      const input = {
        ...filled,
        reporter,
        areaCode: null,
        externalNumber: filled.externalNumber?.trim() || null,
        suspect: filled.suspect?.trim() || null,
      }
      // The page gives the case its id: sent twice over a bad line, it is registered once.
      return call(registerClueRoute, { body: { caseId, input } })
    },
    onSuccess: async (taken) => {
      await draft.discard()
      for (const key of ['cases', 'inbox']) void client.invalidateQueries({ queryKey: [key] })
      void message.success('线索已登记，等待承办机构负责人指派')
      await navigate(`/cases/${taken.caseId}`)
    },
  })
  const required = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]
  return (
    <>
      <PageHeader
        title="登记线索"
        note={<DraftStatus draft={draft} />}
        actions={<Link to="/clues/import">导入 12345 工单</Link>}
      />
      <Form<Filled>
        form={form}
        layout="vertical"
        className="zh-form"
        initialValues={{
          source: 'patrol',
          receivedAt: new Date().toISOString(),
          foundOn: today,
          attachments: [],
          externalNumber: null,
          suspect: null,
        }}
        onValuesChange={(_, all) => draft.save(all)}
      >
        <Form.Item name="source" label="线索来源" rules={[{ required: true, message: '请选择线索来源' }]}>
          <Select options={sources} />
        </Form.Item>
        <Form.Item name="receivedAt" label="接收时间" rules={[{ required: true, message: '请填写接收时间' }]}>
          <DateTimeField />
        </Form.Item>
        {source && fromOthers.includes(source) && (
          <>
            <Form.Item name="externalNumber" label="来件编号" extra="工单号、交办或者移送的文号。">
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="reporterName" label="举报人" extra="匿名的留空。">
              <Input maxLength={200} autoComplete="off" />
            </Form.Item>
            <Form.Item name="reporterPhone" label="举报人电话" extra="加密保存，查看留痕。">
              <Input maxLength={40} inputMode="tel" autoComplete="off" />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="foundOn"
          label="发现日期"
          extra="追责时效和立案期限由此起算。"
          rules={[{ required: true, message: '请填写发现日期' }]}
        >
          <DateField max={today || beijingDay(new Date().toISOString())} />
        </Form.Item>
        <Form.Item name="place" label="发生地点" rules={required('发生地点')}>
          <Input maxLength={200} placeholder="区、路、号，写到能再找到的程度" />
        </Form.Item>
        <Form.Item name="suspect" label="涉嫌违法的人" extra="还不清楚的留空，核查时查明。">
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="content" label="线索内容" rules={required('线索内容')}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={20_000} showCount />
        </Form.Item>
        <FormKey value={draft.kept === undefined ? null : 'clue:new'}>
          <Form.Item name="attachments" label="照片、材料">
            <ClueAttachments />
          </Form.Item>
        </FormKey>
        <Form.Item name="opinion" label="初步处理意见" rules={required('初步处理意见')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="如：拟派员到现场核查。" />
        </Form.Item>
        <ProblemAlert error={register.error} />
        <div className="zh-form-foot">
          <ConfirmAct
            act="登记线索"
            type="primary"
            consequence="登记后生成《案件来源登记表》，由承办机构负责人指派两名执法人员核查。"
            record={`${me.name} 登记线索`}
            check={() => checkForm(form)}
            onConfirm={() => register.mutateAsync()}
          />
          <Button
            onClick={() => {
              form.resetFields()
              void draft.discard()
            }}
          >
            清空
          </Button>
        </div>
      </Form>
    </>
  )
}

/** Rejects when something is missing, and takes the person to the first such field. */
async function checkForm(form: FormInstance<Filled>): Promise<void> {
  try {
    await form.validateFields()
  } catch (faults) {
    const [first] = (faults as { errorFields?: readonly { name: (string | number)[] }[] }).errorFields ?? []
    if (first) form.scrollToField(first.name, { block: 'center', focus: true })
    throw faults
  }
}
