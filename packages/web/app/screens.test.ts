import { describe, expect, it } from 'vitest'
import { screens } from './screens.tsx'

const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe('the table of screens', () => {
  it('gives every address and every shortcut once', () => {
    expect(twice(screens.map(({ path }) => path))).toEqual([])
    expect(twice(screens.flatMap(({ menu }) => menu?.letter ?? []))).toEqual([])
  })

  it('puts nothing into the menu that has a parameter or needs no session', () => {
    for (const { path, menu, frame } of screens)
      if (menu) expect([path.includes(':'), frame === 'bare']).toEqual([false, false])
  })

  it('finds the component of every page', { timeout: 60_000 }, async () => {
    for (const { path, load } of screens) expect(typeof (await load()), path).toBe('function')
  })
})
