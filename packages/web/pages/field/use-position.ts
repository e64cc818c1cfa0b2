import { useCallback, useEffect, useState } from 'react'
import type { Position } from '../../outbox/kept.ts'

const patienceMs = 15_000

/** Where the phone is now. Rejects in words a person can use. */
export function findPosition(): Promise<Position> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('这台设备不能定位。'))
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy }),
      ({ code }) =>
        reject(
          new Error(
            code === 1
              ? '没有得到定位许可。可以在浏览器设置中允许，也可以只写地点。'
              : '没有定到位置，请到开阔处重试，也可以只写地点。',
          ),
        ),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    )
  })
}

/** The position for distances: asked for by the person, or without asking where they have allowed it before. Kept nowhere. */
export function usePosition() {
  const [here, setHere] = useState<Position | null>(null)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  const locate = useCallback(async () => {
    setBusy(true)
    setFault('')
    try {
      setHere(await findPosition())
    } catch (error) {
      setFault(error instanceof Error ? error.message : '没有定到位置。')
    } finally {
      setBusy(false)
    }
  }, [])
  useEffect(() => {
    navigator.permissions
      ?.query({ name: 'geolocation' })
      .then(({ state }) => (state === 'granted' ? locate() : undefined))
      .catch(() => {})
  }, [locate])
  return { here, fault, busy, locate: () => void locate() }
}
