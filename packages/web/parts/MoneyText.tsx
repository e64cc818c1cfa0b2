import { capitalMoney, formatMoney } from '@zhiheng/law'

/** ¥3,000.00, with 叁仟元整 beside it where `capital`. Integer 分. */
export function MoneyText({ fen, capital = false }: { fen: number; capital?: boolean }) {
  return (
    <span className="zh-money">
      {formatMoney(fen)}
      {capital && <span className="zh-money-capital">（{capitalMoney(fen)}）</span>}
    </span>
  )
}
