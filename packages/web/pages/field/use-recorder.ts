import { useEffect, useRef, useState } from 'react'

/** «录音 2026-09-21 09:15»: the name a recording gets, by the clock of the device. */
const nameAt = (at: Date, type: string): string => {
  const time = at.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16).replace(':', '.')
  return `录音 ${time}.${type.includes('mp4') ? 'm4a' : type.includes('ogg') ? 'ogg' : 'webm'}`
}

/** A voice note. It is kept when it is stopped; leaving the page stops it. */
export function useRecorder(onDone: (bytes: Blob, name: string, takenAt: string) => void) {
  const [seconds, setSeconds] = useState<number | null>(null)
  const [fault, setFault] = useState('')
  const running = useRef<MediaRecorder | null>(null)
  const latest = useRef(onDone)
  latest.current = onDone
  const possible = typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator

  useEffect(() => () => running.current?.stop(), [])
  const on = seconds !== null
  useEffect(() => {
    if (!on) return
    const timer = window.setInterval(
      () => setSeconds((before) => (before === null ? null : before + 1)),
      1000,
    )
    return () => window.clearInterval(timer)
  }, [on])

  const start = async () => {
    setFault('')
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const recorder = new MediaRecorder(stream)
      const parts: Blob[] = []
      const at = new Date()
      recorder.ondataavailable = ({ data }) => void parts.push(data)
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop()
        running.current = null
        setSeconds(null)
        const type = (recorder.mimeType || 'audio/webm').split(';')[0] ?? 'audio/webm'
        const bytes = new Blob(parts, { type })
        if (bytes.size > 0) latest.current(bytes, nameAt(at, type), at.toISOString())
      }
      recorder.start(1000)
      running.current = recorder
      setSeconds(0)
    } catch {
      setFault('没有得到麦克风许可，或者麦克风正被占用。请在浏览器设置中允许后重试。')
    }
  }
  return {
    possible,
    seconds,
    fault,
    toggle: () => {
      if (running.current) running.current.stop()
      else void start()
    },
  }
}
