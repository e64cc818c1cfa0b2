import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CheckedWording, ownSampleKind, paperWordings } from '@zhiheng/contract/paper-wordings'
import { Alert, App, Button } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { fetchFile, saveFile } from '../cases/papers/fetch-paper.ts'
import { PdfSheet } from '../cases/papers/PdfSheet.tsx'
import { editorAddress, useWordings, useWordingText, wordingsKey } from './queries.ts'
import '../cases/cases.css'
import './wordings.css'

/** Puts the cursor at the beginning of a line and shows it. */
function goToLine(field: HTMLTextAreaElement | null, line: number): void {
  if (!field) return
  const before = field.value.split('\n').slice(0, line - 1)
  const at = before.reduce((sum, one) => sum + one.length + 1, 0)
  const end = field.value.indexOf('\n', at)
  field.focus()
  field.setSelectionRange(at, end < 0 ? field.value.length : end)
  field.scrollTop = Math.max(0, (line - 4) * Number.parseFloat(getComputedStyle(field).lineHeight))
}

function Faults({
  faults,
  field,
}: {
  faults: CheckedWording['faults']
  field: RefObject<HTMLTextAreaElement | null>
}) {
  return (
    <section className="zh-card" aria-label="错误">
      <h2>有 {faults.length} 处错误</h2>
      <ul className="zh-wording-faults">
        {faults.map(({ block, line, message }) => (
          <li key={`${line}${message}`}>
            {line !== null && (
              <Button size="small" onClick={() => goToLine(field.current, line)}>
                第{line}行
              </Button>
            )}{' '}
            {block !== null && `第${block}块：`}
            {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

const lineWords = { same: '', old: '删', new: '增' } as const

function Difference({ lines }: Pick<CheckedWording, 'lines'>) {
  const changed = lines.filter(({ change }) => change !== 'same').length
  return (
    <section className="zh-card" aria-label="文字的增删">
      <h2>文字的增删</h2>
      {changed === 0 ? (
        <p className="zh-note">与今日所用的文字相同。</p>
      ) : (
        <ol className="zh-wording-lines">
          {lines.map(({ change, text }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one comparison never move
            <li key={at} className={`zh-wording-${change}`}>
              {lineWords[change] && <strong>{lineWords[change]} </strong>}
              {text}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Sheets({ kind, yaml, isNew }: { kind: string; yaml: string; isNew: boolean }) {
  const [loads] = useState(() => {
    const load = (text: string | null) => () =>
      fetchFile(paperWordings.preview, { params: {}, body: { kind, yaml: text } })
    return { before: load(null), after: load(yaml) }
  })
  return (
    <section className="zh-card" aria-label="样例">
      <h2>样例案件上的样子</h2>
      <div className="zh-wording-sheets">
        {!isNew && (
          <div>
            <h3>今日所用的文字</h3>
            <PdfSheet title="今日所用的文字" load={loads.before} />
          </div>
        )}
        <div>
          <h3>这份草稿</h3>
          <PdfSheet title="这份草稿" load={loads.after} />
        </div>
      </div>
    </section>
  )
}

type Checked = { readonly yaml: string; readonly found: CheckedWording }

type EditorProps = {
  readonly kind: string
  readonly text: string
  readonly mayChange: boolean
  /** The kinds that papers are made of today. */
  readonly inForce: readonly string[]
}

function Editor({ kind, text, mayChange, inForce }: EditorProps) {
  const [yaml, setYaml] = useState(text)
  const [file, setFile] = useState(kind === ownSampleKind ? '本市文书.yaml' : `${kind}.yaml`)
  const [shown, setShown] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const chooser = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const checking = useMutation({
    mutationFn: async (): Promise<Checked> => ({
      yaml,
      found: await call(paperWordings.check, { body: { file, yaml } }),
    }),
  })
  const saving = useMutation({
    mutationFn: () => call(paperWordings.save, { body: { file, yaml } }),
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: wordingsKey })
      void message.success('草稿已保存；发布以后才会使用。')
      navigate(editorAddress(id.kind, id.version), { replace: true })
    },
  })
  const upload = async (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen.name)
    setYaml(await chosen.text())
    checking.reset()
  }
  // What was found of another text says nothing of this one.
  const found = checking.data?.yaml === yaml ? checking.data.found : null
  const sound = found?.faults.length === 0
  return (
    <>
      <section className="zh-card" aria-label="模板">
        <textarea
          ref={field}
          className="zh-wording-text"
          aria-label="模板文字"
          spellCheck={false}
          readOnly={!mayChange}
          value={yaml}
          onChange={(event) => setYaml(event.target.value)}
        />
        <div className="zh-row">
          {mayChange && (
            <>
              <Button type="primary" loading={checking.isPending} onClick={() => checking.mutate()}>
                检查
              </Button>
              <Button disabled={!sound} onClick={() => setShown(yaml)}>
                预览
              </Button>
              <Button disabled={!sound} loading={saving.isPending} onClick={() => saving.mutate()}>
                保存草稿
              </Button>
              <Button onClick={() => chooser.current?.click()}>上传文件</Button>
              <input
                ref={chooser}
                type="file"
                hidden
                accept=".yaml,.yml"
                aria-label="上传模板文件"
                onChange={(event) => {
                  void upload(event.target.files?.[0])
                  event.target.value = ''
                }}
              />
            </>
          )}
          <Button onClick={() => saveFile(new Blob([yaml], { type: 'text/yaml;charset=utf-8' }), file)}>
            下载文件
          </Button>
        </div>
        <ProblemAlert error={checking.error ?? saving.error} />
        {sound && (
          <Alert type="success" showIcon title="没有错误，可以预览、保存。" className="zh-wording-sound" />
        )}
        {mayChange && !found && (
          <p className="zh-note">改完先检查；没有错误的可以在样例案件上预览、存为草稿，再回到列表发布。</p>
        )}
      </section>
      {found && !sound && <Faults faults={found.faults} field={field} />}
      {found && sound && <Difference lines={found.lines} />}
      {shown !== null && shown === yaml && (
        <Sheets
          key={shown}
          kind={found?.kind ?? kind}
          yaml={shown}
          isNew={!inForce.includes(found?.kind ?? kind)}
        />
      )}
    </>
  )
}

/** The wording of one version: typed, checked, compared, seen on a sample case, kept as a draft. */
export function EditorPage() {
  const search = useSearch()
  const [kind, version] = [search.get('kind'), search.get('version')]
  const list = useWordings()
  const text = useWordingText(kind, version)
  const title =
    [...(list.data?.kinds ?? []), ...(list.data?.wordings ?? [])].find((one) => one.kind === kind)?.title ??
    ''
  const adding = kind === ownSampleKind
  if (kind === '' || version === '')
    return (
      <div className="zh-page">
        <PageHeader title="模板文字" />
        <EmptyState
          title="没有选定文书"
          hint="在文书模板的列表中找到该文书，点“改动文字”或者“查看文字”。"
          action={<Link to="/papers/wordings">查看文书模板</Link>}
        />
      </div>
    )
  return (
    <div className="zh-page">
      {adding ? (
        <PageHeader
          title="增加本市文书"
          note="从样例开始改，或者上传文件。编号用 C01、C02……本市文书只作记录、说明、提示，不设定义务、不减损权利；处罚、强制、责令用平台的法定文书。"
        />
      ) : (
        <PageHeader number={kind} title={`${title}的模板`} note={`版本 ${version}`} />
      )}
      <Loaded query={list} rows={4}>
        {({ mayChange, kinds }) => (
          <Loaded query={text} rows={12}>
            {({ yaml }) => (
              <Editor
                key={`${kind}${version}`}
                kind={kind}
                text={yaml}
                mayChange={mayChange}
                inForce={kinds.map((one) => one.kind)}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  )
}
