import type { PowerGrant, PowerInstrument, PowerRows, PowerUnit, PowerWithdrawal } from './power-data.ts'

/** A made-up county with its city above it: two bureaus, one more line, two towns, a market body with a 委托书. For tests alone. */
const always = { validFrom: '2000-01-01', validTo: null } as const
// biome-ignore format: a table is read in columns
export const units = {
  city:      { unitId: 1, name: '示范市城市管理局',         kind: 'enforcement', level: 'city',   line: 'CG', areaCode: '3207',      ...always },
  county:    { unitId: 2, name: '甲区城市管理局',           kind: 'branch',      level: 'county', line: 'CG', areaCode: '320706',    ...always },
  other:     { unitId: 3, name: '乙县城市管理局',           kind: 'branch',      level: 'county', line: 'CG', areaCode: '320722',    ...always },
  ecology:   { unitId: 4, name: '甲区生态环境局',           kind: 'branch',      level: 'county', line: 'ST', areaCode: '320706',    ...always },
  town:      { unitId: 5, name: '甲区东镇人民政府',         kind: 'enforcement', level: 'town',   line: null, areaCode: '320706101', ...always },
  plainTown: { unitId: 6, name: '甲区西镇人民政府',         kind: 'enforcement', level: 'town',   line: null, areaCode: '320706102', ...always },
  market:    { unitId: 7, name: '甲区市场管理中心',         kind: 'enforcement', level: 'county', line: null, areaCode: '320706',    ...always },
  abolished: { unitId: 8, name: '甲区市容管理局（已撤销）', kind: 'branch',      level: 'county', line: 'CG', areaCode: '320706',    validFrom: '2000-01-01', validTo: '2025-12-31' },
  counting:  { unitId: 9, name: '县级城管条线',             kind: 'line',        level: 'county', line: 'CG', areaCode: null,        ...always },
  zone:      { unitId: 10, name: '示范开发区城市管理局',    kind: 'branch',      level: 'county', line: 'CG', areaCode: '3207X1',    ...always },
} as const satisfies Record<string, PowerUnit>

const paper = (id: string, part: Partial<PowerInstrument>): PowerInstrument => ({
  ...{
    id,
    kind: 'other',
    title: id,
    documentNumber: '',
    issuingBody: '',
    publishedOn: null,
    verified: true,
    note: '',
  },
  ...part,
})
export const instruments = {
  duties: paper('duties', { kind: 'statute', title: '各部门法定职责' }),
  empowering: paper('empowering', {
    kind: 'empowerment',
    title: '关于赋予示范市部分镇街行政处罚权的决定',
    documentNumber: '苏示发〔2025〕8号',
    issuingBody: '江苏省人民政府',
    publishedOn: '2025-11-20',
  }),
  entrusting: paper('entrusting', {
    kind: 'entrustment',
    title: '行政处罚委托书',
    documentNumber: '甲城管委〔2026〕1号',
    issuingBody: '甲区城市管理局',
    publishedOn: '2026-01-05',
  }),
  withdrawing: paper('withdrawing', {
    kind: 'withdrawal',
    title: '关于收回部分赋权事项的决定',
    documentNumber: '苏示发〔2026〕3号',
    issuingBody: '江苏省人民政府',
    publishedOn: '2026-06-10',
  }),
} as const

const grant = (id: string, part: Partial<PowerGrant> & Pick<PowerGrant, 'items' | 'to'>): PowerGrant => ({
  ...{ id, instrumentId: 'duties', way: 'statutory', from: '2020-01-01', until: null },
  ...{ entrustedBy: null, scope: '' },
  ...part,
})
export const bureaus = [
  grant('bureaus', { items: { kind: 'line', line: 'CG' }, to: { kind: 'line', line: 'CG', level: null } }),
  grant('ecology', { items: { kind: 'line', line: 'ST' }, to: { kind: 'line', line: 'ST', level: null } }),
]
/** 东镇 may punish one item from 2026-01-01. */
export const toTown = (code: string, part: Partial<PowerGrant> = {}): PowerGrant =>
  grant('to-town', {
    ...{ instrumentId: 'empowering', way: 'empowered', from: '2026-01-01' },
    ...{ items: { kind: 'item', code }, to: { kind: 'unit', unitId: units.town.unitId } },
    ...part,
  })
/** 市场管理中心 acts for 甲区城市管理局 in 2026's first half. */
export const toMarket = (code: string, part: Partial<PowerGrant> = {}): PowerGrant =>
  grant('to-market', {
    ...{ instrumentId: 'entrusting', way: 'entrusted', from: '2026-01-10', until: '2026-06-30' },
    ...{ items: { kind: 'item', code }, to: { kind: 'unit', unitId: units.market.unitId } },
    ...{ entrustedBy: units.county.unitId, scope: '立案、调查、五千元以下罚款' },
    ...part,
  })
/** From 2026-07-01 the town has it no more. */
export const fromTown = (code: string, part: Partial<PowerWithdrawal> = {}): PowerWithdrawal => ({
  ...{ id: 'from-town', instrumentId: 'withdrawing', items: { kind: 'item', code } },
  ...{ of: { kind: 'towns', areaCode: '3207' }, from: '2026-07-01', endsInstrument: null },
  casesInHand: 'handOver',
  ...part,
})

export const rowsOf = (part: Partial<PowerRows> = {}): PowerRows => ({
  instruments: Object.values(instruments),
  grants: bureaus,
  withdrawals: [],
  ...part,
})
