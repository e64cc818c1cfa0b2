import { type Defect, defect, ecology, environment, penal } from './defect.ts'
import { harms } from './harms.ts'
import { filled, together, told, without } from './plants.ts'

const p59 = environment('五十九条')
const daily = (part: Parameters<typeof filled<'groundDailyFine'>>[1]) => filled('groundDailyFine', part)
const another = { earlierFine: { on: '2026-02-27', unit: '连云区城市管理局', article: '第五十九条' } }

/** 按日连续处罚: the exception to 第二十九条, and what it asks for. */
// biome-ignore format: a table of law is read in columns
export const dailyFineDefects: readonly Defect[] = [
  defect('G32-05', '没有规定按日连续处罚的法律，按日连续处罚', ecology('一千零六十条'), 'finedByTheDay',
    filled('chooseItem', ({ item }) => ({ item: { ...item, lawTitle: '大气污染防治法' } })), 'groundDailyFine', 'dailyFineAllowed', harms.dailyFined),
  defect('G32-06', '法典施行以前的行为按法典按日连续处罚', ecology('一千零六十条'), 'finedByTheDay',
    filled('chooseItem', ({ item }) => ({ item: { ...item, lawTitle: '生态环境法典' } })), 'groundDailyFine', 'dailyFineAllowed', harms.dailyFined),
  defect('G32-07', '没有先罚款就按日连续处罚', p59, 'finedByTheDay',
    daily({ originalNumber: ' ' }), 'groundDailyFine', 'dailyFineFollowsFine', harms.dailyFined),
  defect('G32-08', '复查已经改正，仍按日连续处罚', p59, 'finedByTheDay',
    daily({ uncorrected: false }), 'groundDailyFine', 'dailyFineUncorrected', harms.dailyFined),
  defect('G32-09', '从责令改正送达当日起算，多罚一日', p59, 'finedByTheDay',
    daily({ days: 11 }), 'groundDailyFine', 'dailyFineDaysRight', harms.dailyFined),
  defect('G32-10', '案由从违法行为发生之日起算，罚到责令改正以前', p59, 'finedByTheDay',
    filled('chooseItem', { actFrom: '2026-02-01' }), 'groundDailyFine', 'dailyFineDaysRight', harms.dailyFined),
  defect('G32-11', '按日连续处罚的数额比原处罚数额乘以日数多一倍', p59, 'finedByTheDay',
    together(filled('assessDiscretion', { fineFen: 1_000_000 }), filled('proposeDecision', { fineFen: 1_000_000 })), 'assessDiscretion', 'dailyFineSumRight', harms.decided),
  defect('G32-12', '决定时少算五日', p59, 'finedByTheDay',
    filled('proposeDecision', { fineFen: 250_000 }), 'proposeDecision', 'dailyFineSumRight', harms.decided),
  defect('G32-13', '同样的日数已经按日连续处罚过，又按日连续处罚', penal('二十九条'), 'finedByTheDay',
    told(another, 'concludeInvestigation'), 'concludeInvestigation', 'notFinedAlready', harms.decided),
  defect('G32-14', '没有附原处罚决定书和复查记录', p59, 'finedByTheDay',
    daily({ attachments: [] }), 'groundDailyFine', 'dailyFineDocumented', harms.dailyFined),
  defect('G32-15', '没有登记按日连续处罚的依据就按日数罚款', penal('三十四条'), 'finedByTheDay',
    without('groundDailyFine'), 'assessDiscretion', 'fineWithinRange', harms.decided),
  defect('REV-3(22)-04', '没有责令改正就按日连续处罚', p59, 'finedByTheDay',
    daily({ orderNumber: '' }), 'groundDailyFine', 'dailyFineOrdered', harms.dailyFined),
  defect('REV-3(22)-05', '责令改正当日复查就按日连续处罚', p59, 'finedByTheDay',
    together(daily({ orderServedOn: '2026-03-02', days: 0 }), filled('chooseItem', { actFrom: '2026-03-02' })), 'groundDailyFine', 'dailyFineOrdered', harms.dailyFined, ['dailyFineDaysRight']),
  defect('REV-3(23)-03', '责令改正三十一日后才复查，按日连续处罚到复查之日', null, 'finedByTheDay',
    together(daily({ orderServedOn: '2026-01-30', days: 31 }), filled('chooseItem', { actFrom: '2026-01-31' })), 'groundDailyFine', 'dailyFineRecheckedInTime', harms.dailyFined),
]
