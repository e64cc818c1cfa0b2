import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type GuidanceSceneView, guidance } from '@zhiheng/contract/guidance'
import { formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useCallback, useState } from 'react'
import { call } from '../../api/call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { fetchFile } from '../cases/papers/fetch-paper.ts'
import { PdfSheet } from '../cases/papers/PdfSheet.tsx'
import '../clues/clues.css'
import '../inspections/inspections.css'
import { SceneForm } from './SceneForm.tsx'

const guidanceKey = ['guidance'] as const

/** 一次性告知 (K03): choose the scene, write the receiver's name, print. */
export function GuidancePage() {
  const query = useQuery({ queryKey: guidanceKey, queryFn: () => call(guidance.find) })
  const [paper, setPaper] = useState<string | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const load = useCallback(() => fetchFile(guidance.paper, { params: { paperId: paper ?? '' } }), [paper])
  return (
    <div className="zh-page">
      <PageHeader
        title="一次性告知"
        note="开业、装修、摆摊以前，把要办的事项、注意事项和处罚依据一次告知清楚。"
      />
      <Loaded query={query}>
        {({ scenes, given, mayKeep, mayGive }) => (
          <>
            {mayGive && <GiveForm scenes={scenes} onGiven={setPaper} />}
            <section className="zh-card" aria-labelledby="guidance-scenes">
              <h2 id="guidance-scenes">告知的场景</h2>
              <ul className="zh-visit-list">
                {scenes.map((scene) => (
                  <li key={scene.scene}>
                    <SceneWords scene={scene} />
                    {mayKeep && editing !== scene.scene && (
                      <Button
                        size="small"
                        onClick={() => setEditing(scene.scene)}
                        aria-label={`修改${scene.scene}的告知内容`}
                      >
                        {scene.version === 0 ? '填写内容' : '修改内容'}
                      </Button>
                    )}
                    {editing === scene.scene && (
                      <SceneForm scene={scene} onDone={() => setEditing(null)} queryKey={guidanceKey} />
                    )}
                  </li>
                ))}
              </ul>
              {mayKeep &&
                (editing === '' ? (
                  <SceneForm scene={null} onDone={() => setEditing(null)} queryKey={guidanceKey} />
                ) : (
                  <Button onClick={() => setEditing('')}>增加场景</Button>
                ))}
            </section>
            <section className="zh-card" aria-labelledby="guidance-given">
              <h2 id="guidance-given">本单位最近出具的告知单</h2>
              {given.length === 0 ? (
                <EmptyState small title="还没有出具告知单" />
              ) : (
                <ul className="zh-visit-list">
                  {given.map((one) => (
                    <li key={one.paperId}>
                      <div>
                        <strong>{one.receiver}</strong>　{one.scene}
                        <div className="zh-note">
                          {formatChineseDate(one.givenOn)}，{one.officer}；{one.place}
                        </div>
                      </div>
                      <Button
                        size="small"
                        onClick={() => setPaper(one.paperId)}
                        aria-label={`查看给${one.receiver}的告知单`}
                      >
                        查看、打印
                      </Button>
                    </li>
                  ))}
                </ul>
              )}
            </section>
          </>
        )}
      </Loaded>
      <Drawer
        open={paper !== null}
        onClose={() => setPaper(null)}
        title="一次性告知单"
        size="large"
        destroyOnHidden
      >
        {paper !== null && <PdfSheet title="一次性告知单" load={load} />}
      </Drawer>
    </div>
  )
}

function SceneWords({ scene }: { scene: GuidanceSceneView }) {
  if (scene.version === 0)
    return (
      <div>
        <strong>{scene.scene}</strong>
        <div className="zh-note">还没有填写告知内容，不能出具。</div>
      </div>
    )
  return (
    <details className="zh-details">
      <summary>
        <strong>{scene.scene}</strong>　第{scene.version}版
        {scene.keptAt && `，${scene.keptBy}${formatChineseInstant(scene.keptAt)}修改`}
      </summary>
      <h3>一次性告知事项</h3>
      <ol>
        {scene.matters.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>注意事项</h3>
      <ol>
        {scene.cautions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>处罚依据</h3>
      <ul>
        {scene.items.map(({ code, name }) => (
          <li key={code}>
            {name}（{code}）
          </li>
        ))}
      </ul>
    </details>
  )
}

type Filled = { scene: string; receiver: string; place: string }

function GiveForm({
  scenes,
  onGiven,
}: {
  scenes: readonly GuidanceSceneView[]
  onGiven: (paperId: string) => void
}) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Filled>()
  const ready = scenes.filter(({ version }) => version > 0)
  const give = useMutation({
    mutationFn: ({ scene, receiver, place }: Filled) => {
      const version = ready.find((one) => one.scene === scene)?.version ?? 1
      return call(guidance.give, { body: { scene, version, receiver, place } })
    },
    onSuccess: async ({ paperId }) => {
      await client.invalidateQueries({ queryKey: guidanceKey })
      void message.success('告知单已出具')
      form.resetFields()
      onGiven(paperId)
    },
  })
  return (
    <section className="zh-card" aria-labelledby="guidance-give">
      <h2 id="guidance-give">出具告知单</h2>
      {ready.length === 0 ? (
        <EmptyState
          small
          title="还没有可以出具的场景"
          hint="由承办机构负责人或者内勤填写各场景的告知内容以后出具。"
        />
      ) : (
        <Form<Filled>
          form={form}
          name="give"
          layout="vertical"
          className="zh-form"
          requiredMark="optional"
          onFinish={(values) => give.mutate(values)}
        >
          <Form.Item name="scene" label="场景" rules={[{ required: true, message: '请选择场景' }]}>
            <Select
              aria-label="场景"
              showSearch={{ optionFilterProp: 'label' }}
              options={ready.map(({ scene }) => ({ value: scene, label: scene }))}
            />
          </Form.Item>
          <Form.Item
            name="receiver"
            label="被告知人"
            rules={[{ required: true, whitespace: true, message: '请填写被告知人' }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="place"
            label="涉及的地点"
            rules={[{ required: true, whitespace: true, message: '请填写涉及的地点' }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <ProblemAlert error={give.error} />
          <Button type="primary" htmlType="submit" loading={give.isPending}>
            出具并打印
          </Button>
        </Form>
      )}
    </section>
  )
}
