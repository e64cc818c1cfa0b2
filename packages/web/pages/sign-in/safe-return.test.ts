import { expect, it } from 'vitest'
import { safeReturn } from './safe-return.ts'

it.each([
  ['/cases/1?tab=papers', '/cases/1?tab=papers'],
  [null, '/'],
  ['', '/'],
  ['https://evil.test/', '/'],
  ['//evil.test/', '/'],
  ['/\\evil.test', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?returnTo=/', '/'],
])('after signing in, %s leads to %s', (asked, goal) => {
  expect(safeReturn(asked)).toBe(goal)
})
