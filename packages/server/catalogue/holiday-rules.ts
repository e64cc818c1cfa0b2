import { weekday, weekdayName } from '@zhiheng/law'
import type { RowCheck } from './row-check.ts'

/** 放假安排: the day belongs to the notice's year or the end of the year before; 调休上班 falls on a weekend. */
export const checkHoliday: RowCheck = ({ values, bad }, _known, say) => {
  const { date: day = '', year = '', type = '' } = values
  if (!day || bad.has('date')) return
  const own = Number(day.slice(0, 4))
  const notice = year ? Number(year) : own
  if (notice !== own && notice !== own + 1)
    say.fault('year', `${day}不会出现在${notice}年的放假安排中`, '核对日期与通知年度')
  const weekend = weekday(day) === 0 || weekday(day) === 6
  if (type === 'workday' && !weekend)
    say.fault(
      'type',
      `${day}（${weekdayName(day)}）不是周末，不会是调休上班日`,
      '调休上班日应为周六或周日；放假日的类型是 holiday',
    )
}
