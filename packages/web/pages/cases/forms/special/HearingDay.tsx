import { beijingDay, checkAdvanceNotice } from '@zhiheng/law'
import { Alert } from 'antd'
import { dayWords } from '../../../../parts/DateField.tsx'
import { useAct } from '../../act/act-context.ts'

/** The sum of the seven working days for the day chosen, as if the notice were served today. Exactly seven is lawful and arguable. */
export function HearingDay() {
  const { values, given } = useAct<'scheduleHearing'>()
  const { at } = values
  if (typeof at !== 'string') return null
  const notice = checkAdvanceNotice('holdHearing', given.today, beijingDay(at), given.view.context.calendar)
  const type = { ok: 'success', arguable: 'warning', tooLate: 'error' } as const
  return (
    <Alert
      type={type[notice.verdict]}
      className="zh-problem"
      title={`今日送达的，${notice.reason}`}
      description={
        <>
          今日送达，最早可定于{dayWords(notice.earliestOn)}；送达之日不计入，送达晚一天，听证之日相应推迟。
          {notice.provisional && '有关年度的放假安排尚未录入，日期为暂定。'}
        </>
      }
    />
  )
}
