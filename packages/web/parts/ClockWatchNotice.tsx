import { useQuery } from '@tanstack/react-query'
import { type ClockWatch, clockWatch } from '@zhiheng/contract/city-rules'
import { formatChineseInstant } from '@zhiheng/law'
import { Alert } from 'antd'
import { call } from '../api/call.ts'

export const useClockWatch = () =>
  useQuery({ queryKey: ['clock-watch'], queryFn: () => call(clockWatch), refetchInterval: 600_000 })

/** What is wrong with 到期提醒, each in one sentence; nothing where all is well. */
export function wrongWith({ ranAt, silent, untold, late }: ClockWatch): readonly string[] {
  const since =
    ranAt === null ? '自检还没有运行过' : `自检最近一次运行于${formatChineseInstant(ranAt)}，已超过二十六小时`
  return [
    ...(late ? [`定时任务可能已经停止：${since}。`] : []),
    ...(silent.length > 0 ? [`下列期限到期时没有发出提醒：${silent.join('、')}。`] : []),
    ...(untold > 0 ? [`有${untold}项期限已过稳妥日而没有提醒过。`] : []),
  ]
}

/** Red where 到期提醒 cannot be relied on: whoever waits to be told must know that nobody tells. Nothing otherwise. */
export function ClockWatchNotice() {
  const { data } = useClockWatch()
  const wrong = data ? wrongWith(data) : []
  if (wrong.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      message="到期提醒不可靠，请自行核对各案期限，并通知运行维护人员"
      description={wrong.map((words) => <div key={words}>{words}</div>)}
    />
  )
}
