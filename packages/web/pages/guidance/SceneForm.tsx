import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { type GuidanceSceneView, guidance } from '@zhiheng/contract/guidance'
import { App, Button, Form, Input } from 'antd'
import { call } from '../../api/call.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { ItemPicker } from '../inspections/ItemPicker.tsx'

type Filled = { scene: string; matters: string; cautions: string; itemCodes: string[] }
type Props = { scene: GuidanceSceneView | null; queryKey: QueryKey; onDone: () => void }

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }]

/** A clerk writes what is told under a scene: one matter a line, the penalties out of the catalogue. */
export function SceneForm({ scene, queryKey, onDone }: Props) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const keep = useMutation({
    mutationFn: ({ scene: name, matters, cautions, itemCodes }: Filled) =>
      call(guidance.keep, {
        body: {
          scene: scene?.scene ?? name.trim(),
          version: scene?.version ?? 0,
          matters: linesOf(matters),
          cautions: linesOf(cautions),
          itemCodes,
        },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey })
      void message.success('告知内容已保存')
      onDone()
    },
  })
  return (
    <Form<Filled>
      name={`scene-${scene?.scene ?? 'new'}`}
      layout="vertical"
      className="zh-form"
      requiredMark="optional"
      initialValues={{
        matters: scene?.matters.join('\n') ?? '',
        cautions: scene?.cautions.join('\n') ?? '',
        itemCodes: scene?.items.map(({ code }) => code) ?? [],
      }}
      onFinish={(values) => keep.mutate(values)}
    >
      {scene === null && (
        <Form.Item name="scene" label="场景名称" rules={needed('场景名称')}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      <Form.Item name="matters" label="一次性告知事项" extra="每行一项。" rules={needed('一次性告知事项')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 14 }} maxLength={8000} />
      </Form.Item>
      <Form.Item name="cautions" label="注意事项" extra="每行一项。" rules={needed('注意事项')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 14 }} maxLength={8000} />
      </Form.Item>
      <Form.Item
        name="itemCodes"
        label="处罚依据"
        extra="从处罚事项目录中选择；条款按出具当日的目录写入告知单。"
        rules={[{ required: true, message: '请选择处罚事项' }]}
      >
        <ItemPicker multiple aria-label="处罚依据" known={scene?.items ?? []} />
      </Form.Item>
      <ProblemAlert error={keep.error} />
      <div className="zh-form-foot">
        <Button type="primary" htmlType="submit" loading={keep.isPending}>
          保存告知内容
        </Button>
        <Button onClick={onDone}>不改了</Button>
      </div>
    </Form>
  )
}
