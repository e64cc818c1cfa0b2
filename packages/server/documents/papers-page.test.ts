import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDefinitions } from './load-definitions.ts'
import { originsOfBlanks, pathsOf } from './testing-origins.ts'
import { kindsMissing, papersPage } from './testing-papers-page.ts'

const definitions = loadDefinitions()

describe('文书一览', () => {
  it('docs/papers.md 与格式、办理表一致', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'papers.md'), 'utf8')
    // Printed anew by `node --import tsx scripts/print-papers.ts`.
    expect(page).toBe(papersPage())
  }, 60_000)

  it('行政处罚五十六种、行政强制十七种齐全；其他九种中缺的如实列出', () => {
    expect(kindsMissing(definitions).filter((kind) => !kind.startsWith('K'))).toEqual([])
  })
})

describe('每个空格的由来', () => {
  const origins = originsOfBlanks(definitions)

  it.each([...definitions])('%s：每个空格都来自事实、证据或者规则', (_, definition) => {
    expect(pathsOf(definition).filter((path) => !origins.has(path))).toEqual([])
  })

  it('抽查：当事人来自登记当事人，罚款来自裁量，陈述申辩天数来自期限表', () => {
    const of = (path: string) => {
      const one = origins.get(path)
      return one && `${one.kind} ${one.from}`
    }
    expect(of('party.name')).toBe('fact 登记当事人：party.name')
    expect(of('inspection.findings')).toBe('evidence 制作现场检查（勘验）笔录：findings')
    expect(of('notice.statementDays')).toBe('rule 期限表、数额表')
    expect(of('agency.address')).toBe('register 执法机构登记')
  })
})
