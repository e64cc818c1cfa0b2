import { expect, it } from 'vitest'
import { insertAt, moveBy, removeAt, replaceAt } from './rows.ts'

it('moves one row and leaves the others in their order', () => {
  expect(moveBy(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moveBy(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})

it('moves nothing over the edge or from where there is no row', () => {
  expect(moveBy(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moveBy(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  expect(moveBy([], 0, 1)).toEqual([])
})

it('puts in, takes out and replaces by place', () => {
  expect(insertAt(['a', 'c'], 1, 'b')).toEqual(['a', 'b', 'c'])
  expect(removeAt(['a', 'b'], 0)).toEqual(['b'])
  expect(replaceAt(['a', 'b'], 1, 'c')).toEqual(['a', 'c'])
})
