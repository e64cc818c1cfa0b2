import { useQuery, useQueryClient } from '@tanstack/react-query'
import { dropUploadRoute, findUploadsRoute } from '@zhiheng/contract/cases/uploads'
import type { Attachment } from '@zhiheng/law'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../api/call.ts'
import { useAppearance } from '../../../app/appearance.tsx'
import { useFormFiles } from '../../../outbox/form-files.ts'
import { mediaWords, sizeWords } from '../words.ts'
import { SendingRow } from './SendingRow.tsx'
import { useSending } from './use-sending.ts'

type Props = {
  id: string
  value: readonly Attachment[] | null
  onChange: (files: readonly Attachment[]) => void
  /** A single file: another replaces it. */
  one?: boolean
  accept?: string
  /** The word on the button. */
  choose?: string
  /** What the field is called where nothing around it says so. */
  label?: string
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
export function FilesField({
  id,
  value,
  onChange,
  one = false,
  accept,
  choose = '选择文件',
  label = '选择文件',
}: Props) {
  const files = value ?? []
  const latest = useRef(files)
  latest.current = files
  const chooser = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const { phone } = useAppearance()
  const client = useQueryClient()
  const { urls, add } = useThumbnails()
  const { rows, send, ...controls } = useSending((file, ref) => {
    add(ref.sha256, file)
    const rest = one ? [] : latest.current.filter(({ sha256 }) => sha256 !== ref.sha256)
    latest.current = [...rest, ref]
    onChange(latest.current)
    void client.invalidateQueries({ queryKey: ['uploads'] })
  })
  const kept = useFormFiles(id, { value: files, send })
  const sendAll = (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])]
    kept.keep(chosen)
    send(chosen)
    input.value = ''
  }
  return (
    <div className="zh-files">
      <input
        ref={chooser}
        id={id}
        type="file"
        multiple={!one}
        accept={accept}
        className="zh-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => sendAll(target)}
      />
      <div className="zh-files-take">
        {phone && <Button onClick={() => camera.current?.click()}>拍照</Button>}
        <Button onClick={() => chooser.current?.click()}>
          {one && files.length > 0 ? '换一个文件' : choose}
        </Button>
      </div>
      {phone && (
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          className="zh-hidden"
          tabIndex={-1}
          aria-label="用相机拍摄"
          onChange={({ target }) => sendAll(target)}
        />
      )}
      <ul>
        {files.map((file) => (
          <li key={file.sha256}>
            {urls[file.sha256] && <img src={urls[file.sha256]} alt="" />}
            <span className="zh-files-name">
              {file.name}
              <span className="zh-note">
                {mediaWords(file.mediaType)} · {sizeWords(file.size)} · 校验值 {file.sha256.slice(0, 12)}…
              </span>
            </span>
            <Button
              size="small"
              aria-label={`移除${file.name}`}
              onClick={() => {
                kept.forget(file)
                onChange(files.filter(({ sha256 }) => sha256 !== file.sha256))
              }}
            >
              移除
            </Button>
          </li>
        ))}
        {rows.map((row) => (
          <SendingRow
            key={row.key}
            row={row}
            {...controls}
            stop={(key) => {
              kept.forget(row)
              controls.stop(key)
            }}
          />
        ))}
      </ul>
      <Unfinished sending={rows.map(({ name }) => name)} />
    </div>
  )
}

/** What was begun on an earlier page and has not come to its end: the same file, chosen again, goes on. */
function Unfinished({ sending }: { sending: readonly string[] }) {
  const client = useQueryClient()
  const query = useQuery({
    queryKey: ['uploads'],
    queryFn: () => call(findUploadsRoute),
    staleTime: 0,
    refetchOnWindowFocus: false,
  })
  const left = (query.data?.uploads ?? []).filter(({ name }) => !sending.includes(name))
  const drop = async (uploadId: string) => {
    await call(dropUploadRoute, { params: { uploadId } }).catch(() => {})
    await client.invalidateQueries({ queryKey: ['uploads'] })
  }
  if (left.length === 0) return null
  return (
    <section aria-label="没有传完的文件">
      <p className="zh-note">以下文件没有传完，再次选择同一个文件即从断开处续传；保留七天。</p>
      <ul>
        {left.map(({ uploadId, name, size, received }) => (
          <li key={uploadId}>
            <span className="zh-files-name">
              {name}
              <span className="zh-note">
                已传 {sizeWords(received)}，共 {sizeWords(size)}（{Math.floor((received / size) * 100)}%）
              </span>
            </span>
            <Button size="small" aria-label={`放弃续传${name}`} onClick={() => void drop(uploadId)}>
              放弃
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
