import { describe, expect, it } from 'vitest'
import { aLawfulCase, variants } from '../testing/a-case.ts'

describe('合法办结的案件', () => {
  it.each(variants)('%s 案从线索到归档，每一步都合法', (variant) => {
    expect(aLawfulCase(variant).at(-1)?.after.stage).toBe('ARCHIVED')
  })
})
