import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkWording } from './change-wording.ts'

const sample = readFileSync(join(import.meta.dirname, 'own-paper-sample.yaml'), 'utf8')
const page = readFileSync(
  join(import.meta.dirname, '../../../docs/how-to/add-a-paper-of-your-city.md'),
  'utf8',
)
const faultsOf = (from: string, to: string) => {
  expect(sample).toContain(from)
  return checkWording('C01.yaml', sample.replace(from, to))
    .faults.map(({ message }) => message)
    .join('\n')
}

it('页面的样例、说明页的例子是同一份，没有错误', () => {
  expect(page).toContain(`\`\`\`yaml\n${sample}\`\`\``)
  expect(checkWording('C01.yaml', sample).faults).toEqual([])
})

it('本市文书不得设定义务、减损权利，不得冒用法定文书的名称（《行政处罚法》第四条）', () => {
  expect(faultsOf('title: 普法提示单', 'title: 行政处罚决定书')).toContain('是平台文书 D43 的名称')
  expect(faultsOf('title: 普法提示单', 'title: 停业通知书')).toContain('法定文书的名称')
  expect(faultsOf('听取你的意见', '逾期未改的给予处罚')).toContain('不能设定义务、减损权利')
})

it('事实不存在、缺少必备内容、签名的人不对、环节不存在的，逐处指出', () => {
  expect(faultsOf('{{cityPaper.content}}', '{{cityPaper.contents}}')).toContain('没有“cityPaper.contents”')
  expect(faultsOf('  - { path: caseFile.number, basis: 本市文书随案归档 }\n', '')).toContain(
    '必备内容少了“案号”',
  )
  expect(faultsOf('[officers, agencySeal]', '[reviewer, agencySeal]')).toContain('不能由 reviewer 签名')
  expect(faultsOf('[officers, agencySeal]', '[officers]')).toContain('都要加盖印章')
  expect(faultsOf('madeIn: [调查取证', 'madeIn: [调查中')).toContain('没有“调查中”这个环节')
})

it('平台的文书不能写填写项', () => {
  const shipped = readFileSync(join(import.meta.dirname, 'definitions/D25.yaml'), 'utf8')
  const [fault] = checkWording('D25.yaml', shipped.replace('layout:', 'madeIn: [调查取证]\nlayout:')).faults
  expect(fault?.message).toContain('只用于本市增加的文书')
})
