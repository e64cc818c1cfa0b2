import { Tooltip } from 'antd'

/** «未核实»: a number or an article the platform could not confirm at its source. `why` is reached by pointer and keyboard. */
export function UnverifiedMark({ why, word = '未核实' }: { why?: string | null; word?: string }) {
  if (!why) return <span className="zh-unverified">{word}</span>
  return (
    <Tooltip title={why}>
      <button type="button" className="zh-unverified" aria-label={`${word}：${why}`}>
        {word}
      </button>
    </Tooltip>
  )
}
