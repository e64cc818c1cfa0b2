import { expect, it } from 'vitest'
import { loadDefinitions } from './load-definitions.ts'
import { bookTitles, shippedTitles } from './testing-titles.ts'

const definitions = loadDefinitions()
const kinds = Object.keys(bookTitles)
const shipped = (kind: string) => shippedTitles[kind]?.title ?? bookTitles[kind]

it('文书合计 56 + 17 + 9：规则书六所列的八十二种文书，种种都有格式，名称一致', () => {
  const count = (letter: string) => kinds.filter((kind) => kind.startsWith(letter)).length
  expect([count('D'), count('Q'), count('K'), kinds.length]).toEqual([56, 17, 9, 82])
  const own = [...definitions.keys()].filter((kind) => !kind.endsWith('S'))
  expect(own.toSorted()).toEqual(kinds.toSorted())
  expect(own.map((kind) => [kind, definitions.get(kind)?.title])).toEqual(
    own.map((kind) => [kind, shipped(kind)]),
  )
  expect(new Set([...definitions.values()].map(({ title }) => title)).size).toBe(definitions.size)
})

it('规则书合写的另一种格式，印在本文书内，或者是它的附属格式', () => {
  for (const [kind, { also }] of Object.entries(shippedTitles)) {
    if (!also) continue
    const text = JSON.stringify([definitions.get(kind), definitions.get(`${kind}S`)?.title])
    expect(text, kind).toContain(also)
  }
})
