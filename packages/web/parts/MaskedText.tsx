import { Button } from 'antd'
import { useState } from 'react'
import { problemOf } from './ProblemAlert.tsx'

/**
 * A personal identifier with its middle hidden. Showing it asks the server through `reveal`, because the reading is
 * put on the record; nothing is fetched before. Without `reveal` there is no button. `what` names it: «身份证号».
 */
export function MaskedText({
  masked,
  what,
  reveal,
}: {
  masked: string
  what: string
  reveal?: () => Promise<string>
}) {
  const [shown, setShown] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  if (!reveal) return <span className="zh-number">{masked || '—'}</span>
  const show = async () => {
    setBusy(true)
    setRefused(null)
    try {
      setShown(await reveal())
    } catch (error) {
      setRefused(problemOf(error).message)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="zh-masked">
      <span className="zh-number" aria-live="polite">
        {shown ?? masked}
      </span>{' '}
      {shown === null ? (
        <Button
          type="link"
          size="small"
          loading={busy}
          title="查看完整内容会记入查阅记录"
          aria-label={`显示完整${what}，将记入查阅记录`}
          onClick={() => void show()}
        >
          显示
        </Button>
      ) : (
        <Button type="link" size="small" aria-label={`隐藏${what}`} onClick={() => setShown(null)}>
          隐藏
        </Button>
      )}
      {refused && <span className="zh-field-fault">{refused}</span>}
    </span>
  )
}
