import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { draftsOnDevice, handInDrafts } from '../api/drafts.ts'
import { formsOnDevice } from './form-files.ts'
import { keepSending, listen, partsUnderWay, sendNow, store } from './outbox.ts'

const key = ['outbox'] as const
const receiptsKeptMs = 24 * 3600_000

/** What this person has on this device, how it stands, and what the server has had of it in the last day. */
export function useOutbox(personId: string) {
  const client = useQueryClient()
  useEffect(() => listen(() => void client.invalidateQueries({ queryKey: key })), [client])
  const query = useQuery({
    queryKey: [...key, personId],
    // It asks the device and not the network.
    networkMode: 'always',
    staleTime: 0,
    queryFn: async () => {
      const kept = await store()
      return {
        captures: await kept.list(personId),
        receipts: await kept.receipts(personId, new Date(Date.now() - receiptsKeptMs).toISOString()),
        forms: formsOnDevice(await kept.formFiles(personId), draftsOnDevice(personId)),
      }
    },
  })
  const parts = useSyncExternalStore(listen, partsUnderWay)
  const { captures = [], receipts = [], forms = [] } = query.data ?? {}
  return { query, captures, receipts, forms, parts, unsent: captures.length + forms.length }
}

/** Sends while a page of this person is open: at the start, when the network is back, and from time to time. */
export function useKeepSending(personId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const handIn = () =>
      void handInDrafts(personId)
        .catch(() => {})
        .then(() => client.invalidateQueries({ queryKey: key }))
    window.addEventListener('online', handIn)
    handIn()
    const stop = keepSending(personId)
    return () => {
      window.removeEventListener('online', handIn)
      stop()
    }
  }, [personId, client])
}

/** «立即上传», and what came of it in a sentence. */
export function useSendNow(personId: string) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const send = async () => {
    setBusy(true)
    setSaid('')
    try {
      await handInDrafts(personId).catch(() => {})
      setSaid(outcomes[await sendNow(personId)])
    } catch {
      setSaid('本机的内容没有读出来，请重新打开本页再试。')
    } finally {
      setBusy(false)
      await client.invalidateQueries({ queryKey: key })
    }
  }
  return { send: () => void send(), busy, said }
}

const outcomes = {
  done: '',
  later: '连接不上服务器，内容仍在本机；恢复网络后自动上传。',
  signedOut: '登录已失效或者换了账号，请重新登录后上传；内容仍在本机。',
} as const

function watchNetwork(tell: () => void): () => void {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}
/** Whether the device believes to have a network. */
export const useOnline = (): boolean => useSyncExternalStore(watchNetwork, () => navigator.onLine)
