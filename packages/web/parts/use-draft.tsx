import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { draftsOf } from '../api/drafts.ts'
import { useMe } from '../api/session.ts'

/** Typing is saved when it has paused this long. */
const pauseMs = 800

export type Draft<Body> = {
  /** What was kept: undefined while it is being looked for, null when there is none. */
  readonly kept: Body | null | undefined
  readonly save: (body: Body) => void
  readonly discard: () => Promise<void>
  /** «14:32» of the last saving; null before. */
  readonly savedAt: string | null
  readonly state: 'idle' | 'saving' | 'saved' | 'onDevice' | 'failed'
}

/** The clock on the person's desk: it only tells when their own typing was kept. */
const clockNow = () =>
  new Date().toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

/**
 * Keeps what a person types under `key` («case:{id}:{action}»), each person their own. What is typed last before
 * the page is left is saved at once. The page offers `kept` and calls `discard` after the act was done.
 */
export function useDraft<Body>(key: string): Draft<Body> {
  const { personId } = useMe()
  const store = useMemo(() => draftsOf(personId), [personId])
  const [kept, setKept] = useState<Body | null | undefined>(undefined)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [state, setState] = useState<Draft<Body>['state']>('idle')
  const waiting = useRef<{ body: Body; timer: number } | null>(null)

  useEffect(() => {
    let current = true
    setKept(undefined)
    store.find(key).then(
      (found) => current && setKept((found as Body | undefined) ?? null),
      () => current && setKept(null),
    )
    return () => {
      current = false
    }
  }, [key, store])

  const flush = useCallback(async () => {
    const held = waiting.current
    if (!held) return
    waiting.current = null
    window.clearTimeout(held.timer)
    setState('saving')
    try {
      const where = await store.keep(key, held.body)
      setSavedAt(clockNow())
      setState(where === 'server' ? 'saved' : 'onDevice')
    } catch {
      setState('failed')
    }
  }, [key, store])

  useEffect(() => {
    const leave = () => void flush()
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [flush])

  const save = useCallback(
    (body: Body) => {
      if (waiting.current) window.clearTimeout(waiting.current.timer)
      waiting.current = { body, timer: window.setTimeout(() => void flush(), pauseMs) }
    },
    [flush],
  )
  const discard = useCallback(async () => {
    if (waiting.current) window.clearTimeout(waiting.current.timer)
    waiting.current = null
    setState('idle')
    setSavedAt(null)
    const { forgetForm } = await import('../outbox/form-files.ts')
    await forgetForm(personId, key).catch(() => {})
    await store.drop(key)
  }, [key, personId, store])

  return { kept, save, discard, savedAt, state }
}

/** «已保存 14:32»: whether what one types is safe. */
export function DraftStatus({ draft }: { draft: Pick<Draft<unknown>, 'state' | 'savedAt'> }) {
  const { state, savedAt } = draft
  const words = {
    idle: '',
    saving: '正在保存草稿…',
    saved: `已保存 ${savedAt ?? ''}`,
    onDevice: `连接不上服务器，已暂存本机 ${savedAt ?? ''}`,
    failed: '草稿没有存上，请先不要关闭本页',
  }[state]
  return (
    <span className={state === 'failed' ? 'zh-field-fault' : 'zh-note'} role="status">
      {words}
    </span>
  )
}
