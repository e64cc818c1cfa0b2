import { AudioOutlined, CameraOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { newId } from '../../api/new-id.ts'
import type { KeptFile } from '../../outbox/kept.ts'
import { store } from '../../outbox/outbox.ts'
import { sizeWords } from '../cases/words.ts'
import { useRecorder } from './use-recorder.ts'

type Props = {
  files: readonly KeptFile[]
  locked: boolean
  onAdd: (file: KeptFile, bytes: Blob) => Promise<unknown>
  onRemove: (fileId: string) => void
}

const keptFile = (bytes: Blob, name: string, takenAt: string): KeptFile => ({
  id: newId(),
  name,
  type: bytes.type,
  size: bytes.size,
  takenAt,
  uploadUrl: null,
  ref: null,
})

/** A photo of the camera was taken just now; a file chosen from the album says itself when it was last written. */
const takenAtOf = (file: File, camera: boolean): string =>
  new Date(camera || !file.lastModified ? Date.now() : Math.min(file.lastModified, Date.now())).toISOString()

/** Big buttons first; every file is on the device before the next one is taken. Originals are kept as they are. */
export function CaptureFiles({ files, locked, onAdd, onRemove }: Props) {
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const recorder = useRecorder((bytes, name, takenAt) => void onAdd(keptFile(bytes, name, takenAt), bytes))
  const addAll = async (input: HTMLInputElement, fromCamera: boolean) => {
    const chosen = [...(input.files ?? [])].filter(({ size }) => size > 0)
    for (const file of chosen) await onAdd(keptFile(file, file.name, takenAtOf(file, fromCamera)), file)
    input.value = ''
  }
  return (
    <section className="zh-street-files" aria-label="照片、录音、录像">
      {!locked && (
        <>
          <input
            ref={camera}
            type="file"
            accept="image/*"
            capture="environment"
            className="zh-hidden"
            tabIndex={-1}
            aria-label="拍照"
            onChange={({ target }) => void addAll(target, true)}
          />
          <input
            ref={album}
            type="file"
            multiple
            accept="image/*,video/*,audio/*"
            className="zh-hidden"
            tabIndex={-1}
            aria-label="从手机选择照片、录音、录像"
            onChange={({ target }) => void addAll(target, false)}
          />
          <div className="zh-street-take">
            <Button
              type="primary"
              size="large"
              icon={<CameraOutlined />}
              onClick={() => camera.current?.click()}
            >
              拍照
            </Button>
            {recorder.possible && (
              <Button
                size="large"
                icon={<AudioOutlined />}
                danger={recorder.seconds !== null}
                onClick={recorder.toggle}
              >
                {recorder.seconds === null ? '录音' : `停止录音 ${recorder.seconds}秒`}
              </Button>
            )}
            <Button size="large" icon={<PaperClipOutlined />} onClick={() => album.current?.click()}>
              选文件
            </Button>
          </div>
          {recorder.fault && <p className="zh-field-fault">{recorder.fault}</p>}
        </>
      )}
      <ul className="zh-street-thumbs">
        {files.map((file) => (
          <li key={file.id}>
            <Preview file={file} />
            <span className="zh-note">
              {file.name} · {sizeWords(file.size)}
              {file.ref ? ' · 已传' : ' · 只在本机'}
            </span>
            {!locked && (
              <Button size="small" aria-label={`移除${file.name}`} onClick={() => onRemove(file.id)}>
                移除
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What lies on the device, shown from the device. */
function Preview({ file }: { file: KeptFile }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let current = true
    void store()
      .then((kept) => kept.bytesOf(file.id))
      .then((bytes) => {
        if (!bytes || !current) return
        made = URL.createObjectURL(bytes)
        setUrl(made)
      })
      .catch(() => {})
    return () => {
      current = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [file.id])
  if (!url) return <span className="zh-street-thumb" />
  if (/^image\/(jpeg|png|gif|webp|bmp|avif|heic|heif)$/.test(file.type))
    return <img src={url} alt={file.name} className="zh-street-thumb" />
  // biome-ignore lint/a11y/useMediaCaption: a recording of the scene has no captions
  if (file.type.startsWith('audio/')) return <audio src={url} controls aria-label={file.name} />
  return <span className="zh-street-thumb zh-street-film">录像</span>
}
