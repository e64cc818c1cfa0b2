import { caseFacts, findFacts, plainSections, specialSections } from '@zhiheng/law'
import { expect, it } from 'vitest'
import { aLawfulCase, variants } from '../../law/testing/a-case.ts'
import { madeUpSurroundings } from './testing-surroundings.ts'

const states = variants.flatMap((variant) => aLawfulCase(variant).map(({ after }) => after))

it('no path belongs to two plain sections', () => {
  for (const state of states) {
    const paths = plainSections.flatMap((section) => Object.keys(section(state, null, madeUpSurroundings)))
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
  }
})

it('a special section says nothing of a group that it does not name', () => {
  for (const state of states.filter((_, at) => at % 9 === 0))
    for (const { speaksOf, facts } of specialSections)
      for (const about of [null, ...new Set(state.papers.map((paper) => paper.about))])
        for (const path of speaksOf ? Object.keys(facts(state, about, madeUpSurroundings)) : [])
          expect(speaksOf).toContain(path.split('.')[0])
})

it('facts found one by one are those found together, at many moments of every kind of case', () => {
  for (const state of states.filter((_, at) => at % 9 === 0))
    for (const about of [null, ...new Set(state.papers.map((paper) => paper.about))]) {
      const together = caseFacts(state, about, madeUpSurroundings)
      const find = findFacts(state, about, madeUpSurroundings)
      const oneByOne = Object.fromEntries(Object.keys(together).map((path) => [path, find(path)]))
      expect(oneByOne).toEqual(together)
    }
})
