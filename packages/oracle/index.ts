export { type Almanac, layOutAlmanac } from './almanac.ts'
export {
  courtWindow,
  earliestDayAfterNotice,
  surchargeByDays,
  wholeWorkingDaysBetween,
  workingDaysBefore,
} from './around-a-day.ts'
export { type Clock, clocks } from './clocks.ts'
export { type Answer, countDeadline, type Length, type Question } from './count-deadline.ts'
export { publishedNotices } from './holiday-table.ts'
export { printTable } from './print-table.ts'
