import { Button, Modal } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { ProblemAlert } from './ProblemAlert.tsx'

type ConfirmActProps = {
  /** The act itself; it stands on both buttons: «作出处罚决定», never «确定». */
  act: string
  /** What follows in law and in fact. */
  consequence: ReactNode
  /** The line that will stand in the record: who, what, on which basis. */
  record: ReactNode
  /** Which record that is. */
  book?: string
  onConfirm: () => Promise<unknown>
  /** Asked before anything is shown; a form not yet filled in rejects and says itself what is missing. */
  check?: () => Promise<unknown>
  /** Vermilion: what cannot be undone. */
  grave?: boolean
  type?: 'primary' | 'default'
  disabled?: boolean
  children?: ReactNode
}

function Ask({
  consequence,
  record,
  book = '案件记录',
  error,
  children,
}: Pick<ConfirmActProps, 'consequence' | 'record' | 'book' | 'children'> & { error: unknown }) {
  return (
    <div className="zh-confirm">
      <p>{consequence}</p>
      {children}
      <p className="zh-note">将记入{book}：</p>
      <blockquote className="zh-record">{record}</blockquote>
      <ProblemAlert error={error} />
    </div>
  )
}

/**
 * A button for an act of consequence. It first shows what follows and what will be written into the record; the
 * second button names the act. Inside a dialogue or drawer it unfolds in place: there is never a modal in a modal.
 */
export function ConfirmAct(props: ConfirmActProps) {
  const { act, onConfirm, check, grave = false, type = 'primary', disabled = false } = props
  const [place, setPlace] = useState<'shut' | 'dialogue' | 'inline'>('shut')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setPlace('shut')
    setError(null)
  }
  const ask = async () => {
    const sound = await (check?.() ?? Promise.resolve()).then(
      () => true,
      () => false,
    )
    if (sound) setPlace(opener.current?.closest('[role="dialog"]') ? 'inline' : 'dialogue')
  }
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await onConfirm()
      close()
    } catch (refused) {
      setError(refused)
    } finally {
      setBusy(false)
    }
  }
  const buttons = (
    <div className="zh-row zh-confirm-buttons">
      <Button onClick={close} disabled={busy}>
        再看看
      </Button>
      <Button type="primary" danger={grave} loading={busy} onClick={() => void confirm()}>
        {act}
      </Button>
    </div>
  )
  return (
    <>
      {place !== 'inline' && (
        <Button ref={opener} type={type} danger={grave} disabled={disabled} onClick={() => void ask()}>
          {act}
        </Button>
      )}
      {place === 'inline' && (
        <section className="zh-confirm-inline" aria-label={act}>
          <Ask {...props} error={error} />
          {buttons}
        </section>
      )}
      <Modal
        open={place === 'dialogue'}
        title={act}
        onCancel={close}
        footer={buttons}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <Ask {...props} error={error} />
      </Modal>
    </>
  )
}
