import { dailyFineLawOf, finedDays, formatChineseDate, formatMoney } from '@zhiheng/law'
import { formsOf, type Given, type Values } from '../act/act-form.ts'

/** How many days and how much, as far as the form says already. */
function reckoned({ orderServedOn, recheckedOn, originalFineFen }: Values): string {
  if (typeof orderServedOn !== 'string' || typeof recheckedOn !== 'string') return ''
  const { from, to, count } = finedDays({ orderServedOn, recheckedOn })
  if (count < 1) return ''
  const sum =
    typeof originalFineFen === 'number' && originalFineFen > 0
      ? `，按${formatMoney(originalFineFen)}计共${formatMoney(originalFineFen * count)}`
      : ''
  return `自${formatChineseDate(from)}起至${formatChineseDate(to)}止共${count}日${sum}。`
}

const initial = ({ view: { state, context } }: Given): Values => {
  const before = state.dailyFine
  return {
    originalNumber: before?.originalNumber ?? '',
    originalDecidedOn: before?.originalDecidedOn ?? context.earlierFine?.on ?? null,
    originalFineFen: before?.originalFineFen ?? null,
    orderNumber: before?.orderNumber ?? '',
    orderServedOn: before?.orderServedOn ?? null,
    recheckedOn: before?.recheckedOn ?? null,
    uncorrected: before?.uncorrected ?? false,
    findings: before?.findings ?? '',
    attachments: before?.attachments ?? [],
  }
}

/** 登记按日连续处罚: what the fine by the day follows and how its days are counted. */
export const dailyFineForms = formsOf<'groundDailyFine'>({
  groundDailyFine: {
    initial,
    fields: [
      { kind: 'line', path: 'originalNumber', label: '原处罚决定书文号' },
      { kind: 'day', path: 'originalDecidedOn', label: '原处罚决定日期', until: 'today' },
      { kind: 'money', path: 'originalFineFen', label: '原处罚数额' },
      { kind: 'line', path: 'orderNumber', label: '责令改正决定书文号' },
      {
        kind: 'day',
        path: 'orderServedOn',
        label: '责令改正送达日期',
        until: 'today',
        reason: '次日起按日计罚',
      },
      {
        kind: 'day',
        path: 'recheckedOn',
        label: '复查日期',
        until: 'today',
        reason: '责令改正送达后三十日内复查（未核实），计罚到复查发现仍未改正之日',
      },
      { kind: 'yes', path: 'uncorrected', label: '复查结果', says: '仍在违法排放，拒不改正' },
      { kind: 'text', path: 'findings', label: '复查发现的事实', rows: 3 },
      {
        kind: 'files',
        path: 'attachments',
        label: '依据的材料',
        reason: '原处罚决定书、责令改正决定书及送达回证、复查记录',
      },
    ],
    consequence: ({ view: { state } }, values) =>
      `${reckoned(values)}裁量的罚款数额应当与此相同，另行告知、审核、作出决定${dailyFineLawOf(state)?.verified === false ? '（所依据的条文未核实）' : ''}。`,
  },
})
