import { expect, it } from 'vitest'
import { faultAt, faultsOf, isComplete } from './check-input.ts'

const copy = {
  title: '营业执照',
  origin: '当事人处',
  provider: '李大为',
  pages: 1,
  takenOn: '2026-10-12',
  attachments: [],
}

it('takes a form that the contract takes', () => {
  expect(isComplete('addCopy', copy)).toBe(true)
  expect(faultsOf('addCopy', copy)).toEqual({})
})

it('names every field that is empty or wrong, each once and in words', () => {
  const faults = faultsOf('addCopy', { ...copy, title: ' ', takenOn: null, pages: 0 })
  expect(Object.keys(faults).sort()).toEqual(['pages', 'takenOn', 'title'])
  expect(faults['title']).toBe('还没有填好')
})

it('shows the fault of a row at its table', () => {
  const faults = faultsOf('proposePreservation', {
    reason: '可能灭失',
    goods: [{ name: '运单', specification: '', quantity: '2本', condition: '完好' }],
  })
  expect(faults).toEqual({ 'goods.0.specification': '还没有填好' })
  expect(faultAt(faults, 'goods')).toBe('还没有填好')
  expect(faultAt(faults, 'reason')).toBeUndefined()
})
