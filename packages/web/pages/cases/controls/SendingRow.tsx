import { Button, Progress } from 'antd'
import { problemOf } from '../../../parts/ProblemAlert.tsx'
import { sizeWords } from '../words.ts'
import type { Sending } from './use-sending.ts'

type Props = {
  row: Sending
  pause: (key: string) => void
  resume: (key: string) => void
  stop: (key: string) => void
}

/** One file on its way: how far it has come, what it waits for, what can be done. */
export function SendingRow({ row, pause, resume, stop }: Props) {
  const { key, name, size, state, part } = row
  return (
    <li>
      <span className="zh-files-name">
        {name}
        {state === 'failed' ? (
          <span className="zh-field-fault">{faultWords(row.error)}</span>
        ) : (
          <>
            <Progress
              percent={Math.floor(part * 100)}
              size="small"
              aria-label={`${name}上传进度`}
              status={state === 'sending' ? 'active' : 'normal'}
            />
            <span className="zh-note">{standingWords[state](sizeWords(size * part), sizeWords(size))}</span>
          </>
        )}
      </span>
      {(state === 'sending' || state === 'offline') && (
        <Button size="small" aria-label={`暂停${name}`} onClick={() => pause(key)}>
          暂停
        </Button>
      )}
      {(state === 'paused' || state === 'failed') && (
        <Button size="small" aria-label={`继续${name}`} onClick={() => resume(key)}>
          {state === 'failed' ? '重试' : '继续'}
        </Button>
      )}
      {state !== 'checking' && (
        <Button size="small" aria-label={`放弃${name}`} onClick={() => stop(key)}>
          放弃
        </Button>
      )}
    </li>
  )
}

const standingWords = {
  sending: (sent: string, whole: string) => `已传 ${sent}，共 ${whole}`,
  paused: (sent: string, whole: string) => `已暂停，已传 ${sent}，共 ${whole}`,
  offline: (sent: string) => `网络中断，已传 ${sent}，恢复后从断开处续传`,
  checking: (_: string, whole: string) => `已传完 ${whole}，正在计算校验值`,
}

function faultWords(error: unknown): string {
  const { message, wayForward } = problemOf(error)
  return `${message}${wayForward ?? ''}`
}
