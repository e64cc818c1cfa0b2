import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import { uploadAttachmentRoute } from '@zhiheng/contract/cases/routes'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { upload } from '../../api/upload.ts'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'

type Attachment = ActionInput<'registerClue'>['attachments'][number]
type Props = { id?: string; value?: readonly Attachment[]; onChange?: (value: readonly Attachment[]) => void }

/** Files sent one after the other; each is kept by its content as soon as it is there. On a phone the button opens the camera. */
export function ClueAttachments({ id, value = [], onChange }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [part, setPart] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  async function send(files: FileList | null) {
    let kept = value
    setError(null)
    try {
      for (const file of files ?? []) {
        setPart(0)
        const ref = await upload(uploadAttachmentRoute, file, { onProgress: setPart })
        kept = [...kept, ref]
        onChange?.(kept)
      }
    } catch (thrown) {
      setError(thrown)
    } finally {
      setPart(null)
      if (input.current) input.current.value = ''
    }
  }
  return (
    <div>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        accept="image/*,video/*,audio/*,application/pdf"
        className="zh-hidden"
        tabIndex={-1}
        onChange={({ target }) => void send(target.files)}
      />
      <Button onClick={() => input.current?.click()} loading={part !== null}>
        选择文件或者拍照
      </Button>
      {part !== null && <Progress percent={Math.round(part * 100)} size="small" />}
      <ProblemAlert error={error} />
      <ul className="zh-files">
        {value.map((one) => (
          <li key={one.sha256}>
            {one.name}
            <span className="zh-note">{Math.ceil(one.size / 1024)} KB</span>
            <Button
              type="link"
              size="small"
              aria-label={`去掉${one.name}`}
              onClick={() => onChange?.(value.filter(({ sha256 }) => sha256 !== one.sha256))}
            >
              去掉
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
