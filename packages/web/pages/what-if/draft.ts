import type { CityRulesRow } from '@zhiheng/contract/city-rules'
import { differenceCells, differenceHead, type TouchedCase } from '@zhiheng/contract/what-if'

export type Rules = CityRulesRow['rules']

/** The result as rows of a spreadsheet, one a difference. */
export function rowsOf(touched: readonly TouchedCase[]): readonly (readonly string[])[] {
  return [
    ['案号', '单位', '案由', ...differenceHead],
    ...touched.flatMap(({ caseNumber, unitName, cause, stage, differences }) =>
      differences.map((one) => [caseNumber ?? '', unitName, cause ?? '', ...differenceCells(stage, one)]),
    ),
  ]
}
