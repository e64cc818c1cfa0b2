import { everyClock } from './every-clock.ts'
import { excludedIntervals } from './excluded-intervals.ts'
import { extensions } from './extensions.ts'
import { hours } from './hours.ts'
import { instalments } from './instalments.ts'
import { madeUpWeekends } from './made-up-weekends.ts'
import { monthEndsAndLeapDays } from './month-ends-and-leap-days.ts'
import { nationalDay } from './national-day.ts'
import { neverRolled } from './never-rolled.ts'
import { otherHolidays } from './other-holidays.ts'
import { ruleBookExamples } from './rule-book-examples.ts'
import type { DatedVector } from './shape.ts'
import { springFestival } from './spring-festival.ts'
import { weekends } from './weekends.ts'
import { yearsWithoutNotice } from './years-without-notice.ts'

/** The themes in the order a reader would want them. */
export const datedVectors: readonly (readonly [theme: string, vectors: readonly DatedVector[]])[] = [
  ['规则自己的例子', ruleBookExamples],
  ['春节', springFestival],
  ['国庆节', nationalDay],
  ['元旦、清明节、劳动节、端午节、中秋节', otherHolidays],
  ['调休上班的周六、周日', madeUpWeekends],
  ['普通的周六、周日', weekends],
  ['月末与闰日', monthEndsAndLeapDays],
  ['不计入的期间', excludedIntervals],
  ['届满前的延长', extensions],
  ['以小时计', hours],
  ['没有放假安排的年份', yearsWithoutNotice],
  ['不顺延', neverRolled],
  ['暂缓、分期的各期', instalments],
  ['每一项期限', everyClock],
]
