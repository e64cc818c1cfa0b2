import { expect, it } from 'vitest'
import { reportCsv } from './report-csv.ts'

it('writes every fault and remark as a row that a spreadsheet neither breaks nor runs', () => {
  const csv = reportCsv({
    outcome: 'refused',
    files: [
      {
        kind: 'items',
        fileName: '事项.csv',
        sha256: '',
        format: 'XLSX',
        rowsRead: 2,
        added: 0,
        changed: 0,
        corrected: 0,
        unchanged: 0,
        snapshotMoves: 0,
        changes: [],
        faults: [
          {
            line: 3,
            column: '罚款下限（fine_min）',
            reason: '=1+1 不是"数字"',
            wayForward: '只写数字,不写单位',
          },
        ],
        warnings: [{ line: 4, column: '罚款上限（fine_max）', reason: '偏高' }],
      },
    ],
  })
  expect(csv.split('\r\n')).toEqual([
    '\uFEFF"文件","行","列","性质","原因","怎样改"',
    `"事项.csv","3","罚款下限（fine_min）","问题","'=1+1 不是""数字""","只写数字,不写单位"`,
    '"事项.csv","4","罚款上限（fine_max）","提示","偏高",""',
    '',
  ])
})
