import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { defectsPage } from './defects-page.ts'

it('docs/law/defects.md 就是由各表印出的（node --import tsx scripts/print-defects.ts）', () => {
  const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'law', 'defects.md')
  expect(readFileSync(page, 'utf8')).toBe(defectsPage())
})
