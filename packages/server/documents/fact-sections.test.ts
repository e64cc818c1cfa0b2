import {
  caseFacts,
  findFacts,
  plainSections,
  type Surroundings,
  specialSections,
  startingRules,
} from '@zhiheng/law'
import { expect, it } from 'vitest'
import { notices2024to2026 } from '../../law/calendar/holiday-notices.fixture.ts'
import { aLawfulCase, variants } from '../../law/testing/a-case.ts'

const around: Surroundings = {
  agency: {
    ...{ name: '某局', fullName: '某市某局', address: '某路', phone: '0518', prefix: '某', court: '某法院' },
    ...{ reconsiderationAuthority: '某政府', bankName: '某行', bankAddress: '某路', bankAccount: '1' },
  },
  open: (_, masked) => masked,
  calendar: notices2024to2026,
  rules: startingRules,
}
const states = variants.flatMap((variant) => aLawfulCase(variant).map(({ after }) => after))

it('no path belongs to two plain sections', () => {
  for (const state of states) {
    const paths = plainSections.flatMap((section) => Object.keys(section(state, null, around)))
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([])
  }
})

it('a special section says nothing of a group that it does not name', () => {
  for (const state of states.filter((_, at) => at % 9 === 0))
    for (const { speaksOf, facts } of specialSections)
      for (const about of [null, ...new Set(state.papers.map((paper) => paper.about))])
        for (const path of speaksOf ? Object.keys(facts(state, about, around)) : [])
          expect(speaksOf).toContain(path.split('.')[0])
})

it('facts found one by one are those found together, at many moments of every kind of case', () => {
  for (const state of states.filter((_, at) => at % 9 === 0))
    for (const about of [null, ...new Set(state.papers.map((paper) => paper.about))]) {
      const together = caseFacts(state, about, around)
      const find = findFacts(state, about, around)
      const oneByOne = Object.fromEntries(Object.keys(together).map((path) => [path, find(path)]))
      expect(oneByOne).toEqual(together)
    }
})
