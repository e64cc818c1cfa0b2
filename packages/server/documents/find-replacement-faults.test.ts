import { officePaperKinds } from '@zhiheng/law'
import { describe, expect, it } from 'vitest'
import { checkWording } from './change-wording.ts'
import { loadDefinitions, readTexts } from './load-definitions.ts'
import { clauseRuns } from './printed-runs.ts'
import { compareWordings } from './wording-lines.ts'

const texts = readTexts()
const textOf = (kind: string) => {
  const text = texts.get(kind)
  if (!text) throw new Error(`no text of ${kind}`)
  return text
}
/** The shipped text with one place changed; the place must be there. */
function changed(kind: string, from: string | RegExp, to: string): string {
  const after = textOf(kind).replace(from, to)
  if (after === textOf(kind)) throw new Error(`${kind} has no ${from}`)
  return after
}
const messagesOf = (yaml: string) => checkWording('草稿.yaml', yaml).faults.map(({ message }) => message)

describe('替换文书模板', () => {
  it.each([...texts].filter(([kind]) => !(kind in officePaperKinds)))(
    '%s：平台自带的文字原样替换，没有错误',
    (_kind, text) => {
      expect(messagesOf(text)).toEqual([])
    },
  )

  it('行政检查的文书不是案件的文书，不能替换', () => {
    expect(messagesOf(textOf('K01')).join()).toContain('不是案件的文书')
  })

  it('《责令停止违法行为通知书》换一种说法，可以', () => {
    const own = changed(
      'D25',
      '拒不停止的，本机关将依法采取相应措施',
      '你（单位）拒不停止的，本机关将依法处理',
    )
    expect(messagesOf(own)).toEqual([])
    const [before] = [loadDefinitions().get('D25')]
    const { definition } = checkWording('D25.yaml', own)
    if (!before || !definition) throw new Error('D25 can be read')
    expect(compareWordings(before, definition).filter(({ change }) => change !== 'same')).toEqual([
      { change: 'old', text: expect.stringMatching(/^拒不停止的/) },
      { change: 'new', text: expect.stringMatching(/^你（单位）拒不停止的/) },
    ])
  })

  it.each([
    ['改名称', 'D25', /^title: .*$/m, 'title: 停工通知', '名称（title）不能改动'],
    ['改为不送达', 'D25', /^served: Y$/m, 'served: N', '送达方式（served）不能改动'],
    ['不盖章', 'D25', /^signers: .*$/m, 'signers: [officers]', '签名盖章（signers）不能改动'],
    ['改文种代字', 'D25', /^numbered: .*$/m, 'numbered: 停', '文种代字（numbered）不能改动'],
    ['只做一份', 'D25', /^copies: 2$/m, 'copies: 1', '份数（copies）不能少于 2'],
    ['删去文号', 'D25', /^numberLine: .*\n/m, '', '不能删去 numberLine'],
    ['删去一项必备内容', 'D25', /^ {2}- \{ path: stop.demand,.*\n/m, '', '必备内容少了“'],
    ['正文不印必备内容', 'D25', '{{stop.demand}}', '立即停工', '正文没有印出“'],
    [
      '给必备内容加条件',
      'D25',
      '{{stop.demand}}',
      '{{#if party.isPerson}}{{stop.demand}}{{/if}}',
      '正文没有印出“',
    ],
    ['没有用印的位置', 'D25', /^ {2}- \{ block: seal.*\n/m, '', '缺少用印的位置'],
    ['编号是平台没有的', 'D25', /^kind: D25$/m, 'kind: D99', '平台没有编号为 D99 的文书'],
    [
      '用到这一步还没有的内容',
      'D25',
      '你（单位）于',
      '你（单位）{{party.nickname}}于',
      '没有“party.nickname”',
    ],
  ] as const)('%s，不可以', (_what, kind, from, to, says) => {
    expect(messagesOf(changed(kind, from, to)).join('\n')).toContain(says)
  })

  it('错误写明在哪一行', () => {
    const own = changed('D25', /^title: .*$/m, 'title: 停工通知')
    expect(checkWording('我的.yaml', own).faults).toMatchObject([{ file: '我的.yaml', block: null, line: 2 }])
    const broken = changed('D25', '{{stop.demand}}', '{{stop.dmand}}')
    const [fault] = checkWording('我的.yaml', broken).faults
    expect(fault).toMatchObject({ block: 2 })
    expect(textOf('D25').split('\n')[(fault?.line ?? 0) - 1]).toContain('- block: paragraph')
  })
})

describe('G09 当场处罚决定书写明复议前置（《行政复议法》第二十三条，REC-23）', () => {
  const clause = /^ {2}- block: paragraph\n {4}text: \|\n {6}如不服本决定，应当自.*\n/m
  const refused = /少了固定条款.*REC-23/

  it.each([
    ['整段删去', clause, ''],
    [
      '改成可以直接起诉',
      '应当自收到本决定书之日起六十日内先向{{agency.reconsiderationAuthority}}申请行政复议；对',
      '可以自收到本决定书之日起六十日内向{{agency.reconsiderationAuthority}}申请行政复议；对',
    ],
    ['删去“先”字', '六十日内先向', '六十日内向'],
    [
      '只在没有当场收缴时印出',
      '      如不服本决定，应当自',
      '      {{#if summary.collected}}{{else}}如不服本决定，应当自',
    ],
  ])('%s，不可以', (what, from, to) => {
    const own = changed('D42', from, to)
    const closed = what.startsWith('只在')
      ? own.replace('提起行政诉讼。\n  - block: paragraph', '提起行政诉讼。{{/if}}\n  - block: paragraph')
      : own
    // Also without the clause that the definition names for itself: what the shipped one names counts.
    for (const yaml of [closed, closed.replace(/^clauses:[\s\S]*$/m, '')])
      expect(messagesOf(yaml).join('\n')).toMatch(/固定条款/)
    expect(messagesOf(closed.replace(/^clauses:[\s\S]*$/m, '')).join('\n')).toMatch(refused)
  })

  it('换行、移动位置不改文字，可以', () => {
    const own = changed('D42', '申请行政复议；对', '申请行政复议；\n      对')
    expect(messagesOf(own)).toEqual([])
  })
})

it('每一份写明复议、诉讼途径的决定，都把它列为固定条款', () => {
  const remedy = /申请行政复议.*提起行政诉讼。/
  const telling = [...texts].filter(
    ([, text]) => remedy.test(text) && /自收到本(决定书|通知书)之日起六十日内/.test(text),
  )
  expect(telling.length).toBeGreaterThan(8)
  for (const [kind] of telling) {
    const definition = loadDefinitions().get(kind)
    const clauses = definition?.clauses?.filter(({ text }) => remedy.test(text)) ?? []
    expect(clauses, kind).not.toEqual([])
    for (const { text } of clauses) expect(definition && clauseRuns(definition, text), kind).not.toEqual([])
  }
})
