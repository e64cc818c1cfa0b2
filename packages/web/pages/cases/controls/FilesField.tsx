import { uploadAttachmentRoute } from '@zhiheng/contract/cases/routes'
import type { Attachment } from '@zhiheng/law'
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { upload } from '../../../api/upload.ts'
import { problemOf } from '../../../parts/ProblemAlert.tsx'
import { sizeWords } from '../words.ts'

type Sending = { readonly name: string; readonly part: number; readonly fault: string | null }
type Props = {
  id: string
  value: readonly Attachment[] | null
  onChange: (files: readonly Attachment[]) => void
  /** A single file: another replaces it. */
  one?: boolean
}

/** Small pictures of what was chosen on this device; after a reload only the names remain. */
function useThumbnails() {
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({})
  const made = useRef<string[]>([])
  useEffect(
    () => () => {
      for (const url of made.current) URL.revokeObjectURL(url)
    },
    [],
  )
  const add = (sha256: string, file: File) => {
    if (!file.type.startsWith('image/')) return
    const url = URL.createObjectURL(file)
    made.current.push(url)
    setUrls((before) => ({ ...before, [sha256]: url }))
  }
  return { urls, add }
}

/** Sends originals as they are; the server registers each by the hash of its bytes. */
export function FilesField({ id, value, onChange, one = false }: Props) {
  const files = value ?? []
  const latest = useRef(files)
  latest.current = files
  const chooser = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<readonly Sending[]>([])
  const { urls, add } = useThumbnails()
  const update = (name: string, part: Partial<Sending>) =>
    setSending((before) => before.map((row) => (row.name === name ? { ...row, ...part } : row)))

  const send = async (file: File) => {
    const { name } = file
    setSending((before) => [...before.filter((row) => row.name !== name), { name, part: 0, fault: null }])
    try {
      const ref = await upload(uploadAttachmentRoute, file, { onProgress: (part) => update(name, { part }) })
      add(ref.sha256, file)
      const rest = one ? [] : latest.current.filter(({ sha256 }) => sha256 !== ref.sha256)
      onChange([...rest, ref])
      setSending((before) => before.filter((row) => row.name !== name))
    } catch (error) {
      update(name, { fault: problemOf(error).message })
    }
  }
  const sendAll = async (list: FileList | null) => {
    for (const file of [...(list ?? [])]) await send(file)
    if (chooser.current) chooser.current.value = ''
  }
  return (
    <div className="zh-files">
      <input
        ref={chooser}
        id={id}
        type="file"
        multiple={!one}
        className="zh-hidden"
        tabIndex={-1}
        aria-label="选择文件"
        onChange={({ target }) => void sendAll(target.files)}
      />
      <Button onClick={() => chooser.current?.click()}>
        {one && files.length > 0 ? '换一个文件' : '选择文件'}
      </Button>
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>
            {urls[file.sha256] && <img src={urls[file.sha256]} alt="" />}
            <span className="zh-files-name">
              {file.name}
              <span className="zh-note">
                {sizeWords(file.size)} · 校验值 {file.sha256.slice(0, 12)}…
              </span>
            </span>
            <Button
              size="small"
              aria-label={`移除${file.name}`}
              onClick={() => onChange(files.filter(({ sha256 }) => sha256 !== file.sha256))}
            >
              移除
            </Button>
          </li>
        ))}
        {sending.map(({ name, part, fault }) => (
          <li key={name}>
            <span className="zh-files-name">
              {name}
              {fault ? (
                <span className="zh-field-fault">{fault}</span>
              ) : (
                <Progress percent={Math.round(part * 100)} size="small" aria-label={`${name}上传进度`} />
              )}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
