export const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Waits until it holds and answers after how many seconds; throws when it does not come. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  ms = 420_000,
): Promise<string> {
  const since = performance.now()
  while (performance.now() - since < ms) {
    if (await holds()) return ((performance.now() - since) / 1000).toFixed(1)
    await wait(100)
  }
  throw new Error(`not within ${ms / 1000} s: ${what}`)
}
