import { Button } from 'antd'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { type DraftStanding, draftDesk } from '../api/draft-desk.ts'
import { draftsOf } from '../api/drafts.ts'
import { useMe } from '../api/session.ts'

export type Draft<Body> = Pick<DraftStanding<Body>, 'kept' | 'state'> & {
  readonly save: (body: Body) => void
  readonly discard: () => Promise<void>
  /** «14:32» of the last saving; null before. */
  readonly savedAt: string | null
  readonly lookAgain: () => void
  /** Where something was kept and something else typed: the one or the other goes on. */
  readonly takeEarlier: () => void
  readonly takeTyped: () => void
}

/** The clock on the person's desk: it only tells when their own typing was kept. */
const clockOf = (at: Date) =>
  at.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

/**
 * Keeps what a person types under `key` («case:{id}:{action}»), each person their own. What is typed last before
 * the page is left is saved at once. The page offers `kept` and calls `discard` after the act was done.
 */
export function useDraft<Body>(key: string): Draft<Body> {
  const { personId } = useMe()
  const store = useMemo(() => draftsOf(personId), [personId])
  const desk = useMemo(() => draftDesk<Body>(store, key), [store, key])
  const { kept, state, savedAt } = useSyncExternalStore(desk.listen, desk.now)

  useEffect(() => {
    void desk.look()
    const leave = () => void desk.flush()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', desk.lookAgain)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', desk.lookAgain)
      leave()
    }
  }, [desk])

  const discard = useCallback(async () => {
    desk.clear()
    const { forgetForm } = await import('../outbox/form-files.ts')
    await forgetForm(personId, key).catch(() => {})
    await store.drop(key)
  }, [desk, key, personId, store])

  const { save, lookAgain, takeEarlier, takeTyped } = desk
  return {
    kept,
    state,
    savedAt: savedAt && clockOf(savedAt),
    save,
    discard,
    lookAgain,
    takeEarlier,
    takeTyped,
  }
}

const faults: readonly DraftStanding<unknown>['state'][] = ['failed', 'unread', 'both']

/** «已保存 14:32»: whether what one types is safe. */
export function DraftStatus({ draft }: { draft: Omit<Draft<unknown>, 'kept' | 'save' | 'discard'> }) {
  const { state, savedAt } = draft
  const words = {
    idle: '',
    looking: '正在读取此前保存的草稿…',
    saving: '正在保存草稿…',
    saved: `已保存 ${savedAt ?? ''}`,
    onDevice: `连接不上服务器，已暂存本机 ${savedAt ?? ''}`,
    failed: '草稿没有存上，请先不要关闭本页',
    unread: '没有读到此前保存的草稿，以免覆盖，填写的先存在本机',
    both: '读到了此前保存的草稿，与本页填写的不是同一份，请选择保留哪一份',
  }[state]
  return (
    <>
      <span className={faults.includes(state) ? 'zh-field-fault' : 'zh-note'} role="status">
        {words}
      </span>
      {state === 'unread' && (
        <Button size="small" onClick={draft.lookAgain}>
          重试
        </Button>
      )}
      {state === 'both' && (
        <>
          <Button size="small" onClick={draft.takeEarlier}>
            改用此前的草稿
          </Button>
          <Button size="small" onClick={draft.takeTyped}>
            保留本页填写的
          </Button>
        </>
      )}
    </>
  )
}
