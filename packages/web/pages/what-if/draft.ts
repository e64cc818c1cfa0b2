import type { CityRulesRow } from '@zhiheng/contract/city-rules'
import type { TouchedCase } from '@zhiheng/contract/what-if'
import { type DifferenceKind, differenceKinds, type Stage, stages } from '@zhiheng/law'

export type Rules = CityRulesRow['rules']

/** How many of the touched cases are touched in each respect, in the order of the table; none that touches nobody. */
export function countByKind(
  touched: readonly TouchedCase[],
): readonly { readonly kind: DifferenceKind; readonly count: number }[] {
  return (Object.keys(differenceKinds) as DifferenceKind[])
    .map((kind) => ({
      kind,
      count: touched.filter(({ differences }) => differences.some((one) => one.kind === kind)).length,
    }))
    .filter(({ count }) => count > 0)
}

export const stageTitle = (stage: string): string => stages[stage as Stage]?.title ?? stage

/** The result as rows of a spreadsheet, one a difference. */
export function rowsOf(touched: readonly TouchedCase[]): readonly (readonly string[])[] {
  const head = ['案号', '单位', '案由', '环节', '方面', '现行', '草案', '条文']
  return [
    head,
    ...touched.flatMap(({ caseNumber, unitName, cause, stage, differences }) =>
      differences.map(({ kind, before, after, article }) => [
        ...[caseNumber ?? '', unitName, cause ?? '', stageTitle(stage)],
        ...[differenceKinds[kind], before, after, article],
      ]),
    ),
  ]
}
