/** What was drawn lately: a batch shows thousands of cases with a few pictures and sounds. */
const drawn = new Map<string, Buffer>()

export function once(key: string, draw: () => Buffer): Buffer {
  const known = drawn.get(key)
  if (known) return known
  if (drawn.size >= 500) drawn.clear()
  const made = draw()
  drawn.set(key, made)
  return made
}
