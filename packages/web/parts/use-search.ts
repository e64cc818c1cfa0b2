import { useSearchParams } from 'react-router'

/** The filters of a list live in the address: a list can be sent to a colleague and found again by «back». */
export function useSearch() {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ''
  /** Sets some filters and goes back to the first page; an empty value takes the filter away. `push`: «back» leads to what was. */
  const set = (change: Readonly<Record<string, string | null>>, { push = false } = {}) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now)
        if (!('page' in change)) next.delete('page')
        for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name)
        return next
      },
      { replace: !push },
    )
  const page = Math.max(1, Number.parseInt(get('page'), 10) || 1)
  return { get, set, page, any: params.size > 0, clear: () => setParams({}) }
}
