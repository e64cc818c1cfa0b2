import type { Attachment } from '@zhiheng/law'
import { useEffect, useRef, useState } from 'react'
import { type Standing, sendFile, type Transfer } from '../../../api/send-file.ts'

export type Sending = { readonly key: string; readonly name: string; readonly size: number } & Standing

const keyOf = (file: File) => `${file.name}|${file.size}|${file.lastModified}`

/** Files on their way, one after the other; each can be paused, taken up again and given up. */
export function useSending(onSent: (file: File, ref: Attachment) => void) {
  const [rows, setRows] = useState<readonly Sending[]>([])
  const transfers = useRef(new Map<string, Transfer>())
  const waiting = useRef<File[]>([])
  const latest = useRef(onSent)
  latest.current = onSent

  // A page one leaves sends no more: what has come is kept and goes on when the file is chosen again.
  useEffect(() => () => void [...transfers.current.values()].map((one) => one.pause()), [])

  const update = (key: string, part: Partial<Sending>) =>
    setRows((before) => before.map((row) => (row.key === key ? ({ ...row, ...part } as Sending) : row)))
  const forget = (key: string) => {
    transfers.current.delete(key)
    setRows((before) => before.filter((row) => row.key !== key))
    next()
  }
  const next = () => {
    const file = transfers.current.size < 2 ? waiting.current.shift() : undefined
    if (!file) return
    const key = keyOf(file)
    const transfer = sendFile(file, {
      standing: (standing) => update(key, standing),
      sent: (ref) => {
        latest.current(file, ref)
        forget(key)
      },
    })
    transfers.current.set(key, transfer)
    next()
  }
  return {
    rows,
    send: (files: readonly File[]) => {
      const fresh = files.filter((file) => !transfers.current.has(keyOf(file)))
      setRows((before) => [
        ...before.filter(({ key }) => !fresh.some((file) => keyOf(file) === key)),
        ...fresh.map((file) => ({
          key: keyOf(file),
          name: file.name,
          size: file.size,
          state: 'sending' as const,
          part: 0,
        })),
      ])
      waiting.current.push(...fresh)
      next()
    },
    pause: (key: string) => transfers.current.get(key)?.pause(),
    resume: (key: string) => transfers.current.get(key)?.resume(),
    stop: (key: string) => {
      transfers.current.get(key)?.stop()
      waiting.current = waiting.current.filter((file) => keyOf(file) !== key)
      forget(key)
    },
  }
}
