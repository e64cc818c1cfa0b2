import { inspectionActs } from '../../inspections/inspection-acts.ts'
import { ordinaryActions } from '../../procedures/ordinary-actions.ts'
import { isConditionId } from '../without-condition.ts'
import { inWordings, notYet, reviewItems } from './coverage.ts'
import { type Defect, guardOf, type OutsideCode } from './defect.ts'
import { type InspectionDefect, inspectionDefects } from './inspection.ts'
import { seededDefects } from './seeded-defects.ts'

const outside: Readonly<Record<OutsideCode, string>> = {
  stageMismatch: '环节不符',
  roleMismatch: '岗位不符',
  notHandler: '不是本案承办人员',
  ownCase: '承办人员不得审核、审批本案',
}
const named = (one: Defect['condition']) => (isConditionId(one) ? `\`${one}\`` : outside[one])
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const line = (one: Defect) =>
  row([
    one.id,
    guardOf(one),
    one.title,
    one.article ?? '—',
    ordinaryActions[one.stoppedAt].title,
    [one.condition, ...one.beside].map(named).join('、'),
    one.harm.title,
  ])

const outsideInspection: Readonly<Partial<Record<InspectionDefect['condition'], string>>> = {
  ...{ stageMismatch: '环节不符', roleMismatch: '岗位不符' },
  ...{ notHandler: '不是本次检查的执法人员', otherUnit: '不是牵头单位' },
}
const inspectionLine = ({ id, title, article, stoppedAt, condition, beside }: InspectionDefect) =>
  row([
    ...[id, title, article ?? '—', inspectionActs[stoppedAt].title],
    [condition, ...beside].map((one) => outsideInspection[one] ?? `\`${one}\``).join('、'),
  ])

/** docs/law/defects.md, whole: what a lawyer reads of the seeded defects. */
export function defectsPage(): string {
  const without = Object.entries(notYet)
  const shown = Object.entries(reviewItems)
  return `${[
    '# 缺陷卷',
    '',
    `共 ${seededDefects.length} 件。每一件都是从线索到归档的整卷，除埋设的一处缺陷之外全部合法；逐步办理，到“拦在哪一步”被拒绝，引用的条文如表；此后强行往下办，“不得发生”的事仍然没有发生。条文一栏为“—”的，是平台的办理规则（环节、岗位和内部手续），不引用单一条文。`,
    '',
    '表由 `packages/law/testing/defects/` 的各表印出（`node --import tsx scripts/print-defects.ts`），测试 `defects.test.ts` 逐件核对：没有缺陷时整卷合法；去掉所违反的条件，缺陷就拦不住或者到后面才拦住。',
    '',
    row(['编号', '关口', '缺陷', '条文', '拦在哪一步', '条件', '不得发生']),
    row(Array.from({ length: 7 }, () => '---')),
    ...seededDefects.map(line),
    '',
    '## 行政检查（G40）',
    '',
    `另有 ${inspectionDefects.length} 件，不是案件：每一件都是从报请到告知结果的整件检查，除埋设的一处缺陷之外全部合法（\`inspection-defects.test.ts\`）；被拒绝的一步，往下办也没有办成。`,
    '',
    row(['编号', '缺陷', '条文', '拦在哪一步', '条件']),
    row(Array.from({ length: 5 }, () => '---')),
    ...inspectionDefects.map(inspectionLine),
    '',
    '## 缺陷埋在文书模板里的关口',
    '',
    '文书应当写明的内容，不是办理中的一步：缺陷埋在替换用的模板里，检查模板时被拒绝。',
    '',
    row(['关口', '内容', '测试']),
    row(Array.from({ length: 3 }, () => '---')),
    ...Object.entries(inWordings).map(([guard, { title, test }]) => row([guard, title, `\`${test}\``])),
    '',
    '## 没有缺陷卷的关口',
    '',
    row(['关口', '内容', '理由']),
    row(Array.from({ length: 3 }, () => '---')),
    ...without.map(([guard, { title, why }]) => row([guard, title, why])),
    '',
    '## 案卷评查的否决项',
    '',
    row(['否决项', '内容', '见', '说明']),
    row(Array.from({ length: 4 }, () => '---')),
    ...shown.map(([item, { title, shownBy, why }]) =>
      row([item, title, shownBy.join('、') || '—', why ?? '']),
    ),
  ].join('\n')}\n`
}
