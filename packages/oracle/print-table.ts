import type { Answer, Question, Row } from './count-deadline.ts'

const weekdays = ['', '一', '二', '三', '四', '五', '六', '日']
/** A count of years need not be read line by line: what lies between is said in one. */
const shown = { head: 12, tail: 40 }

function lengthOf({ length, added }: Question): string {
  const own =
    'days' in length
      ? `${length.days}日`
      : 'workingDays' in length
        ? `${length.workingDays}个工作日`
        : 'months' in length
          ? `${length.months}个月`
          : 'years' in length
            ? `${length.years}年`
            : `${length.hours}小时`
  return added ? `${own}，延长${added}日` : own
}

function remarkOn(answer: Answer, row: Row, isFirst: boolean): string {
  const { day } = row.on
  const remarks = isFirst ? ['起算日，不计入'] : []
  if (row.excluded) remarks.push('扣除')
  if (!isFirst && day === answer.raw) remarks.push('末日')
  if (!isFirst && day === answer.legal) remarks.push('法定届满日')
  if (!isFirst && day === answer.safe) remarks.push('稳妥日')
  if (!row.on.published) remarks.push('当年没有放假通知')
  return remarks.join('；')
}

/** The table as a lawyer would write it on paper. */
export function printTable(answer: Answer): string {
  const { question, rows } = answer
  const lines = rows.map((row, line) => {
    const isFirst = line === 0
    const counts = row.counted ? '计入' : '—'
    const day = row.time ? `${row.on.day} ${row.time}` : row.on.day
    const cells = [
      day,
      weekdays[row.on.weekday],
      row.on.kind,
      counts,
      row.running,
      remarkOn(answer, row, isFirst),
    ]
    return `| ${cells.join(' | ')} |`
  })
  const between = lines.length - shown.head - shown.tail
  if (between > 0) lines.splice(shown.head, between, `| （其间 ${between} 行从略） | | | | | |`)
  const whose = question.whose === 'agency' ? '机关的期限' : '当事人的期限'
  const excluded = (question.excluded ?? []).map(({ from, to }) => `${from}至${to}`).join('、')
  return [
    `自${question.start}起${lengthOf(question)}，${whose}，${question.end === 'roll' ? '末日休假的顺延' : '不顺延'}`,
    `扣除期间：${excluded || '无'}`,
    '| 日期 | 星期 | 性质 | 计入 | 累计 | 说明 |',
    '|---|---|---|---|---|---|',
    ...lines,
    `末日${answer.raw}，法定届满日${answer.legal}，稳妥日${answer.safe}，扣除${answer.excludedDays}日` +
      `${answer.dueAt ? `，届满时刻${answer.dueAt}` : ''}${answer.provisional ? '，暂定' : ''}`,
  ].join('\n')
}
