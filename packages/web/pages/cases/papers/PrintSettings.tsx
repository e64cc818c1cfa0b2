import { mostCopies, mostPrinted } from '@zhiheng/contract/cases/print'
import { Button, Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import { printPapers } from './open-paper.ts'
import './print.css'
import type { ChosenPapers } from './use-chosen-papers.ts'

/** How often one paper is printed. */
export function CopiesField({
  title,
  value,
  onChange,
}: {
  title: string
  value: number
  onChange: (copies: number) => void
}) {
  return (
    <span className="zh-print-copies">
      <InputNumber
        size="small"
        min={1}
        max={mostCopies}
        precision={0}
        value={value}
        onChange={(count) => onChange(count ?? 1)}
        aria-label={`${title}的份数`}
      />
      份
    </span>
  )
}

/** All or none, on both sides or not, and the button: the same for one case and for a day. */
export function PrintSettings({
  papers,
  chosen,
  onPrint,
}: {
  /** How many there are to choose from. */
  papers: number
  chosen: ChosenPapers
  onPrint: (load: () => Promise<Blob>) => void
}) {
  const [duplex, setDuplex] = useState(false)
  const { count, sheets } = chosen
  const tooMany = sheets > mostPrinted
  return (
    <div className="zh-print-settings zh-no-print">
      <Checkbox
        checked={count === papers}
        indeterminate={count > 0 && count < papers}
        onChange={({ target }) => chosen.chooseAll(target.checked)}
      >
        全选
      </Checkbox>
      <Checkbox checked={duplex} onChange={({ target }) => setDuplex(target.checked)}>
        双面打印
      </Checkbox>
      <span className="zh-note zh-print-sum" role="status">
        已选{count}件，共{sheets}份{tooMany && `；一次最多打印${mostPrinted}份，请少选一些或者减少份数`}
      </span>
      <Button
        type="primary"
        disabled={count === 0 || tooMany}
        onClick={() => {
          const papersNow = chosen.toPrint()
          onPrint(() => printPapers(papersNow, duplex))
        }}
      >
        合为一个文件打印
      </Button>
      <p className="zh-note">
        由各份正本合成，不带电子签名，也不显示电子印章。需要带签名的，在案件的文书中逐份打开打印。
      </p>
      {duplex && (
        <p className="zh-note zh-print-duplex">
          页数为单数的文书后加一个空白页，使每份文书都从一张新纸的正面开始。
        </p>
      )}
    </div>
  )
}
