import { useQuery } from '@tanstack/react-query'
import { openAttachmentRoute } from '@zhiheng/contract/cases/routes'
import { type AttachmentView, openThumbnailRoute } from '@zhiheng/contract/cases/uploads'
import type { Attachment } from '@zhiheng/law'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { address } from '../../../api/call.ts'
import { Loaded } from '../../../parts/Loaded.tsx'
import { mediaWords, sizeWords } from '../words.ts'
import { fetchFile, saveFile } from './fetch-paper.ts'
import { OriginalSays } from './OriginalSays.tsx'

type Props = {
  caseId: string
  files: readonly Attachment[]
  /** What each original says of itself, where that has been read. */
  details?: readonly AttachmentView[]
  /** When the officer says it was taken. */
  typedAt?: string
}

/** Files on record. Opening one is a reading and is put on the record, so nothing is fetched before. */
export function AttachmentList({ caseId, files, details, typedAt }: Props) {
  const [open, setOpen] = useState<Attachment | null>(null)
  return (
    <ul className="zh-list">
      {files.map((file) => (
        <li key={file.sha256}>
          <Thumbnail caseId={caseId} detail={details?.find(({ sha256 }) => sha256 === file.sha256)} />
          <Button type="link" className="zh-inline-link" onClick={() => setOpen(file)}>
            {file.name}
          </Button>{' '}
          <span className="zh-note">
            {mediaWords(file.mediaType)} · {sizeWords(file.size)} · 校验值 {file.sha256.slice(0, 12)}…
          </span>
          <OriginalSays
            detail={details?.find(({ sha256 }) => sha256 === file.sha256)}
            others={details?.filter(({ sha256 }) => files.some((one) => one.sha256 === sha256)) ?? []}
            typedAt={typedAt}
          />
        </li>
      ))}
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.name}
        size="large"
        destroyOnHidden
      >
        {open && <OpenAttachment caseId={caseId} file={open} />}
      </Drawer>
    </ul>
  )
}

function Thumbnail({ caseId, detail }: { caseId: string; detail: AttachmentView | undefined }) {
  if (!detail?.thumbnail) return null
  const source = address(openThumbnailRoute, { caseId, sha256: detail.sha256 })
  return <img src={source} alt="" loading="lazy" className="zh-thumbnail" />
}

/** Film and sound are fetched by the player in stretches, and only when somebody plays them. */
const played = /^(video|audio)\//

function OpenAttachment({ caseId, file }: { caseId: string; file: Attachment }) {
  const source = address(openAttachmentRoute, { caseId, sha256: file.sha256 })
  const kind = played.exec(file.mediaType)?.[1]
  if (drawn.test(file.mediaType)) return <WholePicture caseId={caseId} file={file} />
  return (
    <>
      <p className="zh-hash">校验值（SHA-256）{file.sha256}</p>
      <p>
        <a href={source} download={file.name}>
          下载原始文件
        </a>
      </p>
      {kind === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: a recording of the scene has no captions
        <video src={source} controls preload="metadata" className="zh-picture" aria-label={file.name} />
      )}
      {kind === 'audio' && (
        // biome-ignore lint/a11y/useMediaCaption: as above
        <audio src={source} controls preload="metadata" aria-label={file.name} />
      )}
    </>
  )
}

function WholePicture({ caseId, file }: { caseId: string; file: Attachment }) {
  const query = useQuery({
    queryKey: ['attachment', caseId, file.sha256],
    queryFn: () => fetchFile(openAttachmentRoute, { params: { caseId, sha256: file.sha256 } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  return (
    <Loaded query={query}>
      {(blob) => (
        <>
          <p className="zh-hash">校验值（SHA-256）{file.sha256}</p>
          <Button onClick={() => saveFile(blob, file.name)}>下载原始文件</Button>
          <Picture blob={blob} name={file.name} />
        </>
      )}
    </Loaded>
  )
}

/** A drawing that can carry a script is not drawn. */
const drawn = /^image\/(jpeg|png|gif|webp|bmp|avif)$/

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url && <img src={url} alt={name} className="zh-picture" />
}
