import { useQueryClient } from '@tanstack/react-query'
import { leaseSizes, type NumberLeases, numberLeases } from '@zhiheng/contract/number-leases'
import { App, Form, Input, InputNumber, Select } from 'antd'
import { call } from '../../api/call.ts'
import { ActForm } from '../organisation/ActForm.tsx'
import { leasesQuery } from './queries.ts'

type Drawn = { holderId: string; name: string; size: number }

const nameFor = (person: string | undefined) => (person ? `${person}的手机` : '')

/** 领用号段: for whom, under which name, how many. */
export function DrawForm({ data, onDone }: { data: NumberLeases; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const people = data.mayDrawFor
  const myself = people.find(({ mine }) => mine)
  const first = myself ?? (people.length === 1 ? people[0] : undefined)
  const personOf = (id: string) => people.find(({ personId }) => personId === id)?.name ?? ''
  return (
    <ActForm<Drawn>
      name="draw-lease"
      act="领用号段"
      initial={{
        ...(first && { holderId: first.personId }),
        name: nameFor(first?.name),
        size: leaseSizes.usual,
      }}
      fields={{ holderId: '用号人员', name: '号段名称', size: '个数' }}
      consequence={({ holderId, size }) =>
        `从本单位${data.year}年当场行政处罚决定书的文号中取 ${size} 个连续的号，只供${personOf(holderId)}使用。用不完的应当交回，交回的号作废，不再使用。`
      }
      record={({ holderId, name, size }) => `领用号段“${name}”，共${size}个号（${personOf(holderId)}使用）`}
      send={async (body) => {
        client.setQueryData(leasesQuery.queryKey, await call(numberLeases.draw, { body }))
        void message.success('号段已领用')
        onDone()
      }}
      onCancel={onDone}
    >
      <Form.Item
        name="holderId"
        label="用号人员"
        hidden={people.length === 1 && first !== undefined}
        extra="已有余号的人员不能再领。"
        rules={[{ required: true, message: '请选择用号人员' }]}
      >
        <Select
          aria-label="用号人员"
          showSearch={{ optionFilterProp: 'label' }}
          options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
          placeholder="本单位的承办人、协办人"
        />
      </Form.Item>
      <Form.Item
        name="name"
        label="号段名称"
        extra="便于辨认的名字，例如一部手机、一本号本。"
        rules={[{ required: true, whitespace: true, message: '请填写号段名称' }]}
      >
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item
        name="size"
        label="个数"
        extra={`${leaseSizes.least} 至 ${leaseSizes.most} 个，按几日内够用领取。`}
        rules={[{ required: true, message: '请填写个数' }]}
      >
        <InputNumber min={leaseSizes.least} max={leaseSizes.most} precision={0} />
      </Form.Item>
    </ActForm>
  )
}
