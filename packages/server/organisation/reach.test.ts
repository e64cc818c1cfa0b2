import { describe, expect, it } from 'vitest'
import { type ReachUnit, reachOf } from './reach.ts'

const unit = (unitId: number, rest: Omit<ReachUnit, 'unitId'>): ReachUnit => ({ unitId, ...rest })

// prettier-ignore
const 市政府 = unit(1, { kind: 'government', level: 'city', areaCode: '3207', lineCode: null })
const 市司法局 = unit(2, { kind: 'supervisor', level: 'city', areaCode: '3207', lineCode: null })
const 市城管局 = unit(3, { kind: 'enforcement', level: 'city', areaCode: '3207', lineCode: 'CG' })
const 市住建局 = unit(4, { kind: 'enforcement', level: 'city', areaCode: '3207', lineCode: 'ZJ' })
const 县级城管条线 = unit(5, { kind: 'line', level: 'county', areaCode: null, lineCode: 'CG' })
const 海州区政府 = unit(6, { kind: 'government', level: 'county', areaCode: '320706', lineCode: null })
const 海州区司法局 = unit(7, { kind: 'supervisor', level: 'county', areaCode: '320706', lineCode: null })
const 海州区城管局 = unit(8, { kind: 'branch', level: 'county', areaCode: '320706', lineCode: 'CG' })
const 海州区住建局 = unit(9, { kind: 'branch', level: 'county', areaCode: '320706', lineCode: 'ZJ' })
const 连云区城管局 = unit(10, { kind: 'branch', level: 'county', areaCode: '320703', lineCode: 'CG' })
const 新海街道 = unit(11, { kind: 'enforcement', level: 'town', areaCode: '320706006', lineCode: null })
const 墟沟街道 = unit(12, { kind: 'enforcement', level: 'town', areaCode: '320703001', lineCode: null })

// prettier-ignore
const 全市 = [
  市政府,
  市司法局,
  市城管局,
  市住建局,
  县级城管条线,
  海州区政府,
  海州区司法局,
  海州区城管局,
  海州区住建局,
  连云区城管局,
  新海街道,
  墟沟街道,
]
const 编号 = (...units: ReachUnit[]) => units.map((one) => one.unitId)

describe('阅卷范围（纵向）', () => {
  it('镇街只看本单位的案件', () => {
    expect(reachOf(新海街道, 全市)).toEqual({ units: 编号(新海街道), line: null, lineUnits: [] })
  })

  it('市级条线看本单位全部案件，以及下级各单位中属于本条线的案件，含镇街', () => {
    expect(reachOf(市城管局, 全市)).toEqual({
      units: 编号(市城管局),
      line: 'CG',
      lineUnits: 编号(海州区政府, 海州区司法局, 海州区城管局, 海州区住建局, 连云区城管局, 新海街道, 墟沟街道),
    })
  })

  it('县区分支看本单位，以及本县区镇街中属于本条线的案件，不看同级兄弟单位', () => {
    expect(reachOf(海州区城管局, 全市)).toEqual({
      units: 编号(海州区城管局),
      line: 'CG',
      lineUnits: 编号(新海街道),
    })
  })

  it('市政府和市司法局看全市各单位，计数用的条线除外', () => {
    const 各单位 = 编号(...全市.filter((one) => one !== 县级城管条线))
    expect(reachOf(市政府, 全市)).toEqual({ units: 各单位, line: null, lineUnits: [] })
    expect(reachOf(市司法局, 全市)).toEqual({ units: 各单位, line: null, lineUnits: [] })
  })

  it('县区政府和县区司法局看本县区，不看邻县和市级', () => {
    const 本区 = 编号(海州区政府, 海州区司法局, 海州区城管局, 海州区住建局, 新海街道)
    expect(reachOf(海州区政府, 全市).units).toEqual(本区)
    expect(reachOf(海州区司法局, 全市).units).toEqual(本区)
  })

  it('计数用的县级条线不办案，什么也看不到', () => {
    expect(reachOf(县级城管条线, 全市)).toEqual({ units: [], line: null, lineUnits: [] })
  })
})
