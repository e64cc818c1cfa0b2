import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Workbox } from 'workbox-window'

/** A page that stays open all day asks now and then whether there is a new version. */
const askEveryMs = 30 * 60_000

/**
 * The worker that keeps the application's own files for opening without network. A new version waits until the person says so:
 * nothing is swapped under a form that is being filled in.
 */
export function UpdateNotice() {
  const worker = useRef<Workbox | null>(null)
  const asked = useRef(false)
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
    let timer: number | undefined
    void import('workbox-window').then(({ Workbox }) => {
      const box = new Workbox('/sw.js')
      worker.current = box
      box.addEventListener('waiting', () => setWaiting(true))
      box.addEventListener('controlling', () => {
        if (asked.current) window.location.reload()
      })
      // A browser that forbids workers loses nothing but the opening without network.
      box.register().catch(() => {})
      timer = window.setInterval(() => void box.update().catch(() => {}), askEveryMs)
    })
    return () => window.clearInterval(timer)
  }, [])
  if (!waiting) return null
  return (
    <div className="zh-update zh-no-print" role="status">
      <span>有新版本。正在填写的内容已按草稿保存。</span>
      <Button
        size="small"
        type="primary"
        onClick={() => {
          asked.current = true
          worker.current?.messageSkipWaiting()
        }}
      >
        点此更新
      </Button>
    </div>
  )
}
