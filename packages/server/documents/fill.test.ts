import { describe, expect, it } from 'vitest'
import type { BlockDefinition, Definition } from './definition.ts'
import { factLookup } from './facts.ts'
import { fill } from './fill.ts'
import { amountInCapitals, amountInYuan } from './filters.ts'

const paper = (...blocks: BlockDefinition[]): Definition => ({
  kind: 'D31',
  title: '试用文书',
  version: '2026-01-01',
  category: '试用',
  stage: 'S08',
  numbered: null,
  served: 'N',
  signers: ['officers'],
  copies: 1,
  volume: '正卷',
  retention: '随卷',
  layout: 'letter',
  blocks,
  mandatory: [],
})
const paragraph = (text: string): BlockDefinition => ({ block: 'paragraph', text })
const texts = (text: string, facts: Parameters<typeof factLookup>[0]) =>
  fill(paper(paragraph(text)), factLookup(facts)).blocks.map((block) => ('text' in block ? block.text : ''))

describe('filling', () => {
  it('writes days, instants, amounts and masked numbers as papers write them', () => {
    const facts = {
      'decision.decidedOn': '2026-09-08',
      'service.at': '2026-09-08T17:05:00.000Z',
      'decision.fineFen': 300_050,
      'party.idNumber': '11010519491231002X',
    }
    expect(texts('{{decision.decidedOn|date}}', facts)).toEqual(['2026年9月8日'])
    expect(texts('{{service.at|datetime}}', facts)).toEqual(['2026年9月9日1时05分'])
    expect(texts('{{decision.fineFen|money}}', facts)).toEqual(['3,000.50元'])
    expect(texts('{{decision.fineFen|capital}}', facts)).toEqual(['叁仟元伍角整'])
    expect(texts('{{party.idNumber|mask}}', facts)).toEqual(['1101**********002X'])
  })

  it('takes the branch a condition asks for and repeats for each item', () => {
    const facts = { 'party.isPerson': false, 'evidence.list': [{ title: '笔录' }, { title: '照片' }] }
    expect(texts('{{#if party.isPerson}}姓名{{else}}名称{{/if}}', facts)).toEqual(['名称'])
    expect(
      texts('{{#each evidence.list}}{{index}}.{{title}}{{#if last}}{{else}}、{{/if}}{{/each}}', facts),
    ).toEqual(['1.笔录、2.照片'])
  })

  it('drops lines that came out empty and a full stop the officer already typed', () => {
    expect(texts('甲\n{{#if party.name}}乙{{/if}}\n丙', {})).toEqual(['甲', '丙'])
    expect(texts('{{report.facts}}。', { 'report.facts': '占道经营。' })).toEqual(['占道经营。'])
  })

  it('names a missing fact by its Chinese label and shows the gap', () => {
    const filled = fill(paper(paragraph('当事人：{{party.name}}')), factLookup({ 'party.name': '' }))
    expect(filled.missing).toEqual([{ path: 'party.name', label: '当事人姓名（名称）' }])
    expect(filled.blocks).toMatchObject([{ text: '当事人：【当事人姓名（名称）】' }])
  })

  it('lets only a blank marked optional stay empty', () => {
    expect(fill(paper(paragraph('{{party.phone|optional}}')), factLookup({})).missing).toEqual([])
  })

  it('says which facts were read, those behind a condition included', () => {
    const { used } = fill(
      paper(paragraph('{{#if statement.made}}{{recheck.conclusion}}{{/if}}')),
      factLookup({}),
    )
    expect(used).toEqual(['statement.made'])
  })

  it('shrinks a spanning cell when a row under it falls out', () => {
    const rows = [
      {
        cells: [
          { label: '当事人', w: 2, rows: 2 },
          { text: '甲', w: 22 },
        ],
      },
      { when: 'party.isPerson', cells: [{ text: '乙', w: 22 }] },
    ]
    const spans = (isPerson: boolean) => {
      const [block] = fill(paper({ block: 'table', rows }), factLookup({ 'party.isPerson': isPerson })).blocks
      return block?.block === 'table' ? [block.rows.length, block.rows[0]?.cells[0]?.rows] : []
    }
    expect(spans(true)).toEqual([2, 2])
    expect(spans(false)).toEqual([1, 1])
  })

  it('never reads a fact from the prototype of the record', () => {
    expect(factLookup({}).get('constructor')).toBeUndefined()
  })
})

describe('amounts', () => {
  it.each([
    [0, '零元整'],
    [5, '零元零伍分'],
    [1_000, '壹拾元整'],
    [10_050, '壹佰元伍角整'],
    [10_005, '壹佰元零伍分'],
    [100_100, '壹仟零壹元整'],
    [10_000_000, '壹拾万元整'],
    [10_000_500, '壹拾万零伍元整'],
    [1_234_567_89, '壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
    [1_000_000_000_00, '壹拾亿元整'],
  ])('%i 分 is %s', (fen, capitals) => expect(amountInCapitals(fen)).toBe(capitals))

  it('groups yuan by thousands', () => expect(amountInYuan(12_345_678)).toBe('123,456.78元'))
})
