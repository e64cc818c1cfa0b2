import type { InstrumentView } from '@zhiheng/contract/powers'
import { casesInHandRules, formatChineseDate, grantWays, instrumentKinds } from '@zhiheng/law'
import { csvOf } from '../../parts/csv.ts'

export const daysWords = (from: string, until: string | null): string =>
  until === null
    ? `自${formatChineseDate(from)}起`
    : `自${formatChineseDate(from)}至${formatChineseDate(until)}`

/** 发文机关、文号、公布日 of one instrument, as far as they are known. */
export const paperWords = ({ issuingBody, documentNumber, publishedOn }: InstrumentView): string =>
  [issuingBody, documentNumber, publishedOn && `${formatChineseDate(publishedOn)}公布`]
    .filter(Boolean)
    .join('，')

/** Every grant and withdrawal as one row: what a bureau checks beside the originals. */
export function powersCsv(instruments: readonly InstrumentView[]): string {
  const head = [
    ...['文件种类', '文件', '文号', '发文机关', '公布日', '核实'],
    ...['性质', '内容', '单位', '起', '止', '委托行政机关', '权限、在办案件'],
  ]
  const rows = instruments.flatMap((one) => {
    const paper = [
      ...[instrumentKinds[one.kind], one.title, one.documentNumber, one.issuingBody],
      ...[one.publishedOn ?? '', one.verified ? '已核实' : '未核实'],
    ]
    return [
      ...one.grants.map(({ way, what, whom, from, until, entrustedBy, scope }) => [
        ...paper,
        ...[grantWays[way], what, whom, from, until ?? '', entrustedBy ?? '', scope],
      ]),
      ...one.withdrawals.map(({ what, whom, from, casesInHand }) => [
        ...paper,
        ...['收回', what, whom, from, '', '', casesInHandRules[casesInHand]],
      ]),
    ]
  })
  return csvOf([head, ...rows])
}
