import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import {
  type Aim,
  type Capture,
  isBlank,
  missingIn,
  newCapture,
  type Position,
  positionWords,
} from '../../outbox/kept.ts'
import { sendNow, store, tellChanged } from '../../outbox/outbox.ts'
import type { OutboxStore } from '../../outbox/store.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { AimFields } from './AimFields.tsx'
import { CaptureFiles } from './CaptureFiles.tsx'
import { useField } from './field-context.ts'
import { standingWords } from './standing.ts'
import { findPosition } from './use-position.ts'

type Props = {
  captureKey: string
  capture: Capture | null
  /** The case it was begun from, if any. */
  caseId: string | null
  onBegun: () => void
}
type Fields = Pick<Capture, 'words' | 'place' | 'position' | 'aim'>

const acts = {
  clue: {
    act: '登记为线索',
    consequence: '登记后生成《案件来源登记表》，由承办机构负责人指派两名执法人员核查。',
    record: '登记线索',
  },
  evidence: {
    act: '作为证据入卷',
    consequence: '生成现场照片（视听资料）证据，作为证据入卷。',
    record: '固定现场照片、视听资料',
  },
} as const

const notKept = '没有存到本机，可能是手机空间不足。请清理空间后重试，先不要关闭本页。'
const notDropped = '没有从本机删除，内容仍在本机，请重试。'

/** Writes every change to the device as it happens; the first one makes the capture. */
function useKept({ captureKey, capture, caseId, onBegun }: Props) {
  const { person } = useField()
  const begun = useRef<Promise<unknown> | null>(capture ? Promise.resolve() : null)
  const [fields, setFields] = useState<Fields>(() => ({
    words: capture?.words ?? '',
    place: capture?.place ?? '',
    position: capture?.position ?? null,
    aim: capture?.aim ?? (caseId ? { kind: 'evidence', caseId, title: '', revision: 1 } : null),
  }))
  // What a write did not get onto the device, the next one writes with it.
  const latest = useRef(fields)
  const [fault, setFault] = useState('')
  const begin = async () => {
    const { personId, unitId, unitName } = person
    const madeAt = new Date().toISOString()
    await (await store()).begin({
      ...newCapture({ key: captureKey, personId, unitId, unitName, madeAt }),
      aim: latest.current.aim,
    })
    // Asked once there is something to lose: the browser may otherwise clear the device's store when space is short.
    void navigator.storage?.persist?.()
    onBegun()
  }
  /** Begun once; where that failed, the next write tries it again. The store is asked for anew: it may have been closed. */
  const ensure = async () => {
    begun.current ??= begin().catch((error: unknown) => {
      begun.current = null
      throw error
    })
    await begun.current
    return store()
  }
  /** Whether it worked: nothing that relies on it may go on otherwise. */
  const safely = async (work: (kept: OutboxStore) => Promise<unknown>, otherwise = notKept) => {
    try {
      await work(await ensure())
      setFault('')
      return true
    } catch {
      setFault(otherwise)
      return false
    } finally {
      tellChanged()
    }
  }
  const set = (part: Partial<Fields>) => {
    latest.current = { ...latest.current, ...part }
    setFields(latest.current)
    void safely((kept) => kept.change(captureKey, (before) => ({ ...before, ...latest.current })))
  }
  return { fields, set, safely, fault }
}

/** One capture: what is seen first, what becomes of it after. What waits for the server is not changed under it. */
export function CaptureForm(props: Props) {
  const { captureKey: key, capture } = props
  const { person, outbox } = useField()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const { fields, set, safely, fault } = useKept(props)
  const [tried, setTried] = useState(false)
  const whole: Capture = {
    ...(capture ?? newCapture({ key, ...person, madeAt: '' })),
    ...fields,
  }
  const missing = missingIn(whole)
  const part = outbox.parts.get(key)
  const locked = capture?.standing === 'waiting'
  const submit = async () => {
    const done = await safely((kept) =>
      kept.change(key, (before) => ({ ...before, ...fields, standing: 'waiting', problem: null })),
    )
    // The question stays open with the reason, and what was written is still on the page.
    if (!done) throw new ProblemError({ code: 'notKept', message: notKept }, 0)
    void sendNow(person.personId)
    await navigate('/field/unsent')
  }
  const takeBack = () =>
    void safely((kept) =>
      kept.change(key, (before) => (before.unanswered ? before : { ...before, standing: 'open' })),
    )
  const drop = async () => {
    if (!(await safely((kept) => kept.drop(key), notDropped))) return
    void message.success('已从本机删除')
    await navigate('/field/unsent')
  }
  const act = fields.aim ? acts[fields.aim.kind] : null
  return (
    <div className="zh-form">
      {capture && <Standing capture={capture} part={part} unitId={person.unitId} />}
      {fault && (
        <p className="zh-field-fault" role="alert">
          {fault}
        </p>
      )}
      <CaptureFiles
        files={whole.files}
        locked={locked}
        onAdd={(file, bytes) => safely((kept) => kept.addFile(key, file, bytes))}
        onRemove={(id) => void safely((kept) => kept.removeFile(key, id))}
      />
      <label className="zh-field-name" htmlFor="capture-words">
        说明
      </label>
      <Input.TextArea
        id="capture-words"
        value={fields.words}
        disabled={locked}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={5000}
        placeholder="看到了什么、谁、什么时候"
        onChange={({ target }) => set({ words: target.value })}
      />
      <label className="zh-field-name" htmlFor="capture-place">
        地点
      </label>
      <Input
        id="capture-place"
        value={fields.place}
        disabled={locked}
        maxLength={200}
        placeholder="区、路、号，写到能再找到的程度"
        onChange={({ target }) => set({ place: target.value })}
      />
      <PositionLine position={fields.position} locked={locked} onChange={(position) => set({ position })} />
      <AimFields aim={fields.aim} disabled={locked} onChange={(aim: Aim | null) => set({ aim })} />
      {tried && missing.length > 0 && (
        <p className="zh-field-fault" role="alert">
          还没有填好：{missing.join('、')}
        </p>
      )}
      <div className="zh-form-foot zh-street-foot">
        {!locked && act && (
          <ConfirmAct
            act={act.act}
            consequence={`${act.consequence}没有网络时保存在本机，恢复后自动上传，只登记一次。`}
            record={`${person.name} ${act.record}`}
            check={async () => {
              setTried(true)
              if (missing.length > 0) throw new Error('something is missing')
            }}
            onConfirm={submit}
          />
        )}
        {locked && !capture?.unanswered && part === undefined && <Button onClick={takeBack}>取回修改</Button>}
        {capture && !isBlank(whole) && part === undefined && <DropButton capture={capture} onDrop={drop} />}
      </div>
    </div>
  )
}

function Standing({ capture, part, unitId }: { capture: Capture; part: number | undefined; unitId: number }) {
  const { words, level } = standingWords(capture, part, unitId)
  return (
    <>
      <p className={`zh-street-standing zh-street-${level}`} role="status">
        {words}
      </p>
      {capture.problem && (
        <>
          <ProblemAlert error={new ProblemError(capture.problem, 422)} />
          <p className="zh-note">内容仍在本机。改正后可以再次提交，也可以改为其他归类。</p>
        </>
      )}
    </>
  )
}

function PositionLine({
  position,
  locked,
  onChange,
}: {
  position: Position | null
  locked: boolean
  onChange: (position: Position | null) => void
}) {
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)
  const find = async () => {
    setBusy(true)
    setSaid('')
    try {
      onChange(await findPosition())
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '没有定到位置。')
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="zh-row zh-street-position">
      {position ? (
        <>
          <span className="zh-note">{positionWords(position)}</span>
          {!locked && (
            <Button size="small" onClick={() => onChange(null)}>
              去掉定位
            </Button>
          )}
        </>
      ) : (
        !locked && (
          <Button loading={busy} onClick={() => void find()}>
            记下定位
          </Button>
        )
      )}
      {said && <span className="zh-note">{said}</span>}
    </div>
  )
}

/** Deleting loses what is nowhere else: it says so. */
function DropButton({ capture, onDrop }: { capture: Capture; onDrop: () => Promise<void> }) {
  const { modal } = App.useApp()
  const ask = () =>
    void modal.confirm({
      title: '从本机删除这份取证',
      content: capture.unanswered
        ? '上次上传没有收到答复，服务器可能已经收到；本机的这一份删除后无法找回。'
        : '它还没有上传，删除后无法找回。',
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '不删除',
      onOk: onDrop,
    })
  return (
    <Button danger onClick={ask}>
      删除
    </Button>
  )
}
