import { officePaperKindIds, officePaperKinds, paperKindIds, paperKinds } from '@zhiheng/law'
import { describe, expect, it } from 'vitest'
import { fill } from './fill.ts'
import { loadDefinitions, readDefinition } from './load-definitions.ts'
import { sampleCase } from './sample-case.ts'

const definitions = loadDefinitions()
const d43 = () => {
  const definition = definitions.get('D43')
  if (!definition) throw new Error('D43 is not defined')
  return definition
}

const minimal = (blocks: string, mandatory = '[]') => `
kind: D43
title: 行政处罚决定书
version: '2026-01-01'
category: 决定
stage: S20
numbered: 罚决
served: Y
signers: [agencySeal]
copies: 1
volume: 正卷
retention: 随卷
layout: letter
blocks:
${blocks}
mandatory: ${mandatory}
`
const faultsOf = (blocks: string, mandatory?: string) =>
  readDefinition('D43.yaml', minimal(blocks, mandatory)).faults

describe('the shipped definitions', () => {
  it('are the papers of cases and of no case, as the law package tables them', () => {
    const kinds = { ...paperKinds, ...officePaperKinds }
    expect([...definitions.keys()].sort()).toEqual([...paperKindIds, ...officePaperKindIds].sort())
    for (const [kind, { title, numbered, served, volume }] of definitions) {
      expect({ kind, title, numbered, served, volume }).toMatchObject({
        kind,
        title: kinds[kind]?.title,
        numbered: kinds[kind]?.numbered,
        served: kinds[kind]?.served,
        volume: kinds[kind]?.volume,
      })
    }
  })

  it.each([...definitions.keys()])('%s prints from a complete case and misses nothing', (kind) => {
    const definition = definitions.get(kind)
    expect(definition && fill(definition, sampleCase()).missing).toEqual([])
  })

  it.each([...definitions])('%s names each mandatory fact that is absent', (_kind, definition) => {
    for (const { path } of definition.mandatory) {
      const { missing } = fill(definition, sampleCase({ [path]: undefined }))
      expect(missing.map((one) => one.path)).toContain(path)
    }
  })
})

describe('《行政处罚法》第五十九条第一款：处罚决定书应当载明的事项', () => {
  const words = (changed = {}) => JSON.stringify(fill(d43(), sampleCase(changed)).blocks)

  it('六项内容、缴款和加处罚款、救济途径和公示提示俱全', () => {
    const text = words()
    for (const needed of [
      '连云港𠮷祥餐饮管理有限公司',
      '朝阳中路示范广场1幢101号',
      '有下列证据证明',
      '《示范市容管理条例》第三十六条第一项',
      '人民币贰仟元整',
      '15日内',
      '示范银行连云港海州支行',
      '每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额',
      '六十日内向连云港市海州区人民政府申请行政复议',
      '六个月内直接向连云港市海州区人民法院提起行政诉讼',
      '信用修复',
      '2026年11月5日',
    ]) {
      expect(text).toContain(needed)
    }
  })

  it('当事人陈述申辩、放弃或者未提出，分别写明（第四十五条）', () => {
    expect(words()).toContain('当事人提出陈述申辩')
    expect(words({ 'statement.made': false, 'statement.waived': true })).toContain('放弃陈述、申辩')
    expect(words({ 'statement.made': false })).toContain('未提出陈述、申辩')
  })

  it('没有罚款的决定不写缴款内容', () => {
    const text = words({ 'decision.fineFen': 0, 'decision.penaltyText': '警告' })
    expect(text).not.toContain('加处罚款')
    expect(text).toContain('救济途径和期限')
  })
})

describe('《行政处罚法》第四十四条：事先告知', () => {
  it('告知书缺少拟处罚数额时不能出具', () => {
    const notice = definitions.get('D31')
    const missing = notice && fill(notice, sampleCase({ 'notice.fineFen': undefined })).missing
    expect(missing).toEqual([{ path: 'notice.fineFen', label: '拟罚款数额' }])
  })
})

describe('faults of a definition', () => {
  it('an unknown fact is named with its file, its block and its neighbours', () => {
    const [fault] = faultsOf("  - { block: paragraph, text: '{{party.nmae}}' }")
    expect(fault).toMatchObject({ file: 'D43.yaml', block: 1 })
    expect(fault?.message).toContain('party.nmae')
    expect(fault?.message).toContain('party.name')
  })

  it.each([
    ['a filter on the wrong kind of fact', '{{party.name|money}}', '不能用'],
    ['an unknown filter', '{{party.name|upper}}', '没有“upper”'],
    ['a day without its filter', '{{decision.decidedOn}}', '{{decision.decidedOn|date}}'],
    ['an amount without its filter', '{{decision.fineFen}}', '是金额'],
    ['a list as a blank', '{{evidence.list}}', '{{#each evidence.list}}'],
    ['a field of an item outside its list', '{{title}}', '只能写在'],
    ['an open if', '{{#if party.name}}甲', '缺少 {{/if}}'],
    ['anything beyond if and each', '{{#unless party.name}}甲{{/unless}}', '不认识'],
    ['half a brace', '{{party.name', '不成对'],
  ])('%s', (_what, wording, says) => {
    const [fault] = faultsOf(`  - block: paragraph\n    text: ${JSON.stringify(wording)}`)
    expect(fault?.message).toContain(says)
  })

  it('a block outside the closed set', () => {
    expect(faultsOf('  - { block: html, text: 甲 }')[0]?.message).toContain('没有“html”这种块')
  })

  it('a crooked row', () => {
    const [fault] = faultsOf(
      '  - { block: table, rows: [{ cells: [{ label: 甲, w: 4 }, { text: 乙, w: 19 }] }] }',
    )
    expect(fault?.message).toContain('23，应为 24')
  })

  it('a mandatory fact that does not exist', () => {
    const [fault] = faultsOf('  - { block: turn }', '[{ path: party.nmae, basis: 第五十九条 }]')
    expect(fault?.message).toContain('必备内容')
  })

  it('YAML that cannot be read', () => {
    expect(readDefinition('D43.yaml', 'kind: [').faults[0]?.message).toContain('YAML 无法解析')
  })
})
