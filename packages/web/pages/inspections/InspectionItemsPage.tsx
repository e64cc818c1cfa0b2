import { type InspectionItemView, inspections } from '@zhiheng/contract/inspections'
import type { BodyOf } from '@zhiheng/contract/route'
import { formatChineseDate } from '@zhiheng/law'
import { Button, Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { useMe, useToday } from '../../api/session.ts'
import { useWrite } from '../../api/use-write.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import '../clues/clues.css'
import { ItemPicker } from './ItemPicker.tsx'
import './inspections.css'
import { inspectionsKey, useInspectionItems } from './queries.ts'

type Published = BodyOf<typeof inspections.publish>
const needed = (what: string) => [{ required: true, message: `请填写${what}` }]

/** 检查事项公布 (INS-2). */
export function InspectionItemsPage() {
  const query = useInspectionItems()
  const [adding, setAdding] = useState(false)
  return (
    <div className="zh-page">
      <PageHeader
        title="检查事项公布"
        note="没有公布的事项不得检查（国办发〔2024〕54号）。每项写明依据和起止日期。"
        actions={<Link to="/inspections">行政检查</Link>}
      />
      <Loaded query={query}>
        {({ items, mayPublish }) => (
          <>
            {mayPublish &&
              (adding ? (
                <PublishForm onDone={() => setAdding(false)} />
              ) : (
                <p>
                  <Button type="primary" onClick={() => setAdding(true)}>
                    公布检查事项
                  </Button>
                </p>
              ))}
            <ItemList
              id="own-items"
              title="本单位公布的"
              items={items.filter(({ mine }) => mine)}
              endable={mayPublish}
            />
            <ItemList id="other-items" title="其他单位公布的" items={items.filter(({ mine }) => !mine)} />
          </>
        )}
      </Loaded>
    </div>
  )
}

type ListProps = { id: string; title: string; items: readonly InspectionItemView[]; endable?: boolean }

function ItemList({ id, title, items, endable = false }: ListProps) {
  const today = useToday()
  return (
    <section className="zh-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <EmptyState small title="没有公布的检查事项" />
      ) : (
        <ul className="zh-visit-list">
          {items.map((item) => (
            <li key={item.itemId}>
              <div>
                <strong>{item.name}</strong>
                <div>依据：{item.basis}</div>
                <div className="zh-note">
                  {!item.mine && `${item.unitName}；`}
                  {formatChineseDate(item.from)}起{item.until && `，${formatChineseDate(item.until)}止`}
                  ；对应处罚事项：
                  {item.penaltyItem ?? item.itemCode}
                </div>
              </div>
              {endable && (item.until === null || item.until > today) && <EndItem item={item} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Foot = ({ children, onCancel }: { children: ReactNode; onCancel: () => void }) => (
  <div className="zh-form-foot">
    {children}
    <Button onClick={onCancel}>不办了</Button>
  </div>
)

function PublishForm({ onDone }: { onDone: () => void }) {
  const me = useMe()
  const today = useToday()
  const [form] = Form.useForm<Published>()
  const write = useWrite((body: Published) => call(inspections.publish, { body }), {
    key: inspectionsKey,
    said: '检查事项已公布',
    onDone,
  })
  const name = Form.useWatch('name', form) ?? ''
  return (
    <section className="zh-card" aria-labelledby="publish-item">
      <h2 id="publish-item">公布检查事项</h2>
      <Form<Published>
        form={form}
        layout="vertical"
        className="zh-form"
        requiredMark="optional"
        initialValues={{ from: today, until: null }}
      >
        <Form.Item name="name" label="检查事项的名称" rules={needed('检查事项的名称')}>
          <Input maxLength={200} placeholder="户外广告设施设置情况的检查" />
        </Form.Item>
        <Form.Item name="basis" label="检查的依据" rules={needed('检查的依据')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="itemCode"
          label="对应的处罚事项"
          extra="有没有权限检查，由该事项的处罚权确定。"
          rules={[{ required: true, message: '请选择对应的处罚事项' }]}
        >
          <ItemPicker aria-label="对应的处罚事项" />
        </Form.Item>
        <Form.Item name="from" label="公布开始日期" rules={needed('公布开始日期')}>
          <DateField />
        </Form.Item>
        <Form.Item name="until" label="最后一日" extra="没有期限的留空。">
          <DateField />
        </Form.Item>
        <Foot onCancel={onDone}>
          <ConfirmAct
            act="公布检查事项"
            book="组织变动记录"
            consequence="公布以后，本单位可以就该事项报请检查；公布的内容不能修改，只能停止公布后另行公布。"
            record={`${me.name} 公布检查事项“${name}”`}
            check={() => form.validateFields()}
            onConfirm={async () => write.mutateAsync(await form.validateFields())}
          />
        </Foot>
      </Form>
    </section>
  )
}

function EndItem({ item }: { item: InspectionItemView }) {
  const me = useMe()
  const today = useToday()
  const [open, setOpen] = useState(false)
  const [form] = Form.useForm<{ until: string; reason: string }>()
  const write = useWrite(
    (body: { until: string; reason: string }) =>
      call(inspections.end, { params: { itemId: item.itemId }, body }),
    { key: inspectionsKey, said: '已停止公布', onDone: () => setOpen(false) },
  )
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)} aria-label={`停止公布${item.name}`}>
        停止公布
      </Button>
    )
  return (
    <Form
      form={form}
      layout="vertical"
      name={`end-${item.itemId}`}
      className="zh-form"
      initialValues={{ until: today }}
    >
      <Form.Item name="until" label="最后一日" rules={needed('最后一日')}>
        <DateField min={today} />
      </Form.Item>
      <Form.Item name="reason" label="事由" rules={needed('事由')}>
        <Input maxLength={200} />
      </Form.Item>
      <Foot onCancel={() => setOpen(false)}>
        <ConfirmAct
          act="停止公布"
          book="组织变动记录"
          consequence="最后一日以后不得再检查该事项，已经批准的检查也不得实施。"
          record={`${me.name} 停止公布检查事项“${item.name}”`}
          check={() => form.validateFields()}
          onConfirm={async () => write.mutateAsync(await form.validateFields())}
          grave
        />
      </Foot>
    </Form>
  )
}
