import type { CaseView } from '@zhiheng/contract/cases/views'

/** When each view of a case came to this device, in its own milliseconds. */
const cameAt = new WeakMap<CaseView, number>()

/**
 * The server's clock as it goes on while a page is open: the minute the view was read and what has passed on this device since.
 * An interview lasts longer than the page that was read when it began, and the device's own clock may be wrong.
 */
export function serverClock(view: CaseView): () => string {
  const from = cameAt.get(view) ?? performance.now()
  cameAt.set(view, from)
  return () => new Date(Date.parse(view.context.now) + (performance.now() - from)).toISOString()
}
