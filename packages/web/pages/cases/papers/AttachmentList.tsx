import { useQuery } from '@tanstack/react-query'
import { openAttachmentRoute } from '@zhiheng/contract/cases/routes'
import type { Attachment } from '@zhiheng/law'
import { Button, Drawer } from 'antd'
import { useEffect, useState } from 'react'
import { Loaded } from '../../../parts/Loaded.tsx'
import { sizeWords } from '../words.ts'
import { fetchFile, saveFile } from './fetch-paper.ts'

/** Files on record. Opening one is a reading and is put on the record, so nothing is fetched before. */
export function AttachmentList({ caseId, files }: { caseId: string; files: readonly Attachment[] }) {
  const [open, setOpen] = useState<Attachment | null>(null)
  return (
    <ul className="zh-list">
      {files.map((file) => (
        <li key={file.sha256}>
          <Button type="link" className="zh-inline-link" onClick={() => setOpen(file)}>
            {file.name}
          </Button>{' '}
          <span className="zh-note">
            {sizeWords(file.size)} · 校验值 {file.sha256.slice(0, 12)}…
          </span>
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

function OpenAttachment({ caseId, file }: { caseId: string; file: Attachment }) {
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
          {file.mediaType.startsWith('image/') && <Picture blob={blob} name={file.name} />}
        </>
      )}
    </Loaded>
  )
}

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url && <img src={url} alt={name} className="zh-picture" />
}
