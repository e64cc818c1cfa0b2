import { paperKinds, reporterPapers } from '@zhiheng/law'
import { expect, it } from 'vitest'
import { fill } from './fill.ts'
import { loadDefinitions } from './load-definitions.ts'
import { sampleCase } from './sample-case.ts'

/** The papers that may say who reported: the register of the clue, and what goes to who reported. */
const mayName = new Set(['D01', ...reporterPapers])

it('没有一份给当事人的文书取用举报人的姓名、电话（《行政处罚法》第五十条）', () => {
  const named = [...loadDefinitions()].flatMap(([kind, definition]) => {
    const { used } = fill(definition, sampleCase())
    const tells = used.filter(
      (path) => /^(complainant|answer)\./.test(path) || path.startsWith('clue.reporter'),
    )
    return mayName.has(kind) ? [] : tells.map((path) => `${kind}: ${path}`)
  })
  expect(named).toEqual([])
})

it('载有举报人姓名的文书都归入副卷（ARC-6）', () => {
  for (const kind of mayName) expect(paperKinds[kind]?.volume, kind).toBe('副卷')
})
