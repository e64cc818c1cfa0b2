import { Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import { useAppearance } from '../../../app/appearance.tsx'
import { ProblemAlert } from '../../../parts/ProblemAlert.tsx'

type Loaded = { readonly url: string } | { readonly error: unknown } | null

/** An address for bytes that lives as long as they are shown. `asked` null asks for nothing. */
function useBlobUrl(asked: (() => Promise<Blob>) | null, turn: number): Loaded {
  const [loaded, setLoaded] = useState<Loaded>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `turn` asks the same file anew
  useEffect(() => {
    if (!asked) return setLoaded(null)
    let url: string | null = null
    let current = true
    setLoaded(null)
    asked().then(
      (blob) => {
        if (!current) return
        url = URL.createObjectURL(blob)
        setLoaded({ url })
      },
      (error: unknown) => current && setLoaded({ error }),
    )
    return () => {
      current = false
      if (url) URL.revokeObjectURL(url)
    }
  }, [asked, turn])
  return loaded
}

/**
 * A PDF in place. Phones do not draw one inside a page: there it is a link. `load` must keep its identity until
 * another file is meant.
 */
export function PdfSheet({ title, load }: { title: string; load: (() => Promise<Blob>) | null }) {
  const { phone } = useAppearance()
  const [turn, setTurn] = useState(0)
  const loaded = useBlobUrl(load, turn)
  if (load === null) return null
  if (loaded === null)
    return (
      <div className="zh-pdf-wait" role="status" aria-label={`正在排版${title}`}>
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      </div>
    )
  if ('error' in loaded) return <ProblemAlert error={loaded.error} onRetry={() => setTurn(turn + 1)} />
  return (
    <div className="zh-pdf">
      {!phone && <iframe src={loaded.url} title={title} />}
      <a href={loaded.url} target="_blank" rel="noreferrer">
        {phone ? `打开${title}` : '在新窗口打开'}
      </a>
    </div>
  )
}
