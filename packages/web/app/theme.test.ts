import { describe, expect, it } from 'vitest'
import { type Palette, palette, themeFor } from './theme.ts'

/** Relative luminance of a colour, WCAG 2.2. */
function luminance(hex: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

type Name = keyof Palette
const texts: readonly Name[] = ['text', 'second', 'third', 'act', 'actHover', 'seal', 'near', 'done']
const grounds: readonly Name[] = ['page', 'card', 'soft']
const pairs: readonly (readonly [Name, Name])[] = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['act', 'actSoft'],
  ['seal', 'sealSoft'],
  ['near', 'nearSoft'],
  ['done', 'doneSoft'],
  ['text', 'nearSoft'],
  ['text', 'sealSoft'],
  ['onAct', 'act'],
  ['onAct', 'actHover'],
  ['onAct', 'seal'],
]

describe.each([false, true])('colours, dark %s', (dark) => {
  const colours = palette(dark)
  it.each(pairs)('%s on %s can be read (contrast 4.5)', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5)
  })
})

it.each([true, false])('a device that asks for no motion gets none (calm %s)', (calm) => {
  expect(themeFor({ dark: false, large: false, phone: false, calm }).token?.motion).toBe(!calm)
})
