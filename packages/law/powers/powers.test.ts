import { describe, expect, it } from 'vitest'
import { judge } from '../case/judge.ts'
import { mayPunish } from '../case/substance.ts'
import { aCaseAt, justBefore } from '../testing/a-case.ts'
import { anItem } from '../testing/a-party.ts'
import { indexPowers, mayPunishOn, type PowerQuestion, whoMayPunish } from './may-punish.ts'
import type { PowerRows, PowerUnit } from './power-data.ts'
import { powerHere } from './power-here.ts'
import { bureaus, fromTown, rowsOf, toMarket, toTown, units } from './powers-fixture.ts'
import { provePower } from './prove-power.ts'
import { startingPowers } from './starting-powers.ts'
import { touchedBy } from './withdraw-power.ts'

const item = {
  ...anItem,
  code: 'CG-1',
  validFrom: '2018-10-26',
  validTo: null,
  authority: '市容环境卫生主管部门',
}
const east = units.town.areaCode

const ask = (rows: PowerRows, unit: PowerUnit, part: Partial<PowerQuestion> = {}) => {
  const index = indexPowers(rows, Object.values(units))
  const question = { item, unit, place: east, day: '2026-03-02', ...part }
  return { ...mayPunishOn(index, question), proof: provePower(index, question) }
}
const granted = rowsOf({ grants: [...bureaus, toTown('CG-1')] })
const withdrawn = { ...granted, withdrawals: [fromTown('CG-1')] }
const entrusted = rowsOf({ grants: [...bureaus, toMarket('CG-1')] })

describe('谁有权处罚：赋权给镇街的日期（《行政处罚法》第二十四条）', () => {
  // biome-ignore format: a table is read in columns
  const days: readonly [string, string, boolean][] = [
    ['赋权决定开始施行的前一日，没有处罚权',     '2025-12-31', false],
    ['赋权决定开始施行的当日，有处罚权',         '2026-01-01', true],
    ['收回之日的前一日（最后一日），有处罚权',   '2026-06-30', true],
    ['收回之日，没有处罚权',                     '2026-07-01', false],
    ['收回之后，没有处罚权',                     '2026-07-02', false],
  ]
  it.each(days)('%s（%s）', (_, day, may) => {
    expect(ask(withdrawn, units.town, { day }).may).toBe(may)
  })

  it('期限届满的当日仍有处罚权，次日没有', () => {
    const rows = rowsOf({ grants: [...bureaus, toTown('CG-1', { until: '2026-05-31' })] })
    expect(ask(rows, units.town, { day: '2026-05-31' }).may).toBe(true)
    expect(ask(rows, units.town, { day: '2026-06-01' }).failure).toBe('over')
  })

  it('没有列入赋权决定的镇街，没有处罚权；部门的处罚权不受影响', () => {
    const west = { place: units.plainTown.areaCode }
    expect(ask(granted, units.plainTown, west).failure).toBe('noGrant')
    expect(ask(granted, units.county, west).may).toBe(true)
  })

  it('收回以后重新赋权的，自重新赋权之日起又有处罚权', () => {
    const again = toTown('CG-1', { id: 'again', from: '2026-09-01' })
    const rows = { ...withdrawn, grants: [...withdrawn.grants, again] }
    expect(ask(rows, units.town, { day: '2026-08-31' }).failure).toBe('withdrawn')
    expect(ask(rows, units.town, { day: '2026-09-01' }).may).toBe(true)
  })

  it('收回决定不影响法律直接规定的处罚权，除非写明终止的是哪一份文件', () => {
    const all = fromTown('CG-1', { of: { kind: 'line', line: 'CG', level: null } })
    const day = '2026-07-01'
    expect(ask({ ...granted, withdrawals: [all] }, units.county, { day }).may).toBe(true)
    const named = { ...all, endsInstrument: 'duties' }
    expect(ask({ ...granted, withdrawals: [named] }, units.county, { day }).failure).toBe('withdrawn')
  })

  it('证明逐环写明文件、文号和日期，收回的写明收回决定和依法的下一步', () => {
    const { proof } = ask(withdrawn, units.town, { day: '2026-07-01' })
    expect(proof.links.map(({ id, holds }) => [id, holds])).toEqual([
      ['item', true],
      ['authority', true],
      ['unit', true],
      ['grant', false],
    ])
    expect(proof.links.at(-1)?.says).toBe(
      '《关于赋予示范市部分镇街行政处罚权的决定》（苏示发〔2025〕8号，江苏省人民政府，2025年11月20日公布）：事项CG-1的处罚权由甲区东镇人民政府行使（赋权），自2026年1月1日起；《关于收回部分赋权事项的决定》（苏示发〔2026〕3号，江苏省人民政府，2026年6月10日公布）自2026年7月1日起收回，2026年7月1日甲区东镇人民政府不再有该项处罚权。',
    )
    expect(proof.links.at(-1)?.basis).toBe('《行政处罚法》第二十四条第一款')
    expect(proof.nextStep).toBe('移送有管辖权的机关：甲区城市管理局、示范市城市管理局')
  })
})

describe('谁有权处罚：委托（《行政处罚法》第二十条）', () => {
  it('受委托的组织不得以自己的名义处罚，应当以委托行政机关的名义（第二十条第四款）', () => {
    const { failure, inNameOf, proof } = ask(entrusted, units.market)
    expect([failure, inNameOf]).toEqual(['entrusted', units.county.unitId])
    expect(proof.links.at(-1)?.basis).toBe('《行政处罚法》第二十条第四款')
    expect(proof.nextStep).toBe('以甲区城市管理局的名义办理：案件由其立案并作出决定')
    expect(proof.receivers[0]?.name).toBe('甲区城市管理局')
  })

  it('委托书期限届满的，不得再实施（第二十条第二款）', () => {
    expect(ask(entrusted, units.market, { day: '2026-06-30' }).failure).toBe('entrusted')
    const late = ask(entrusted, units.market, { day: '2026-07-01' })
    expect(late.failure).toBe('entrustmentOver')
    expect(late.proof.links.at(-1)?.basis).toBe('《行政处罚法》第二十条第二款')
    expect(late.proof.links.at(-1)?.says).toContain('已经期满')
  })

  it('委托行政机关自己没有的处罚权，不能委托（第二十条第一款）', () => {
    const rows = rowsOf({ grants: [...bureaus, toMarket('CG-1', { entrustedBy: units.ecology.unitId })] })
    expect(ask(rows, units.market).failure).toBe('entrusterLacks')
  })

  it('受委托的组织不得再委托（第二十条第四款）', () => {
    const again = toMarket('CG-1', {
      id: 'sub',
      to: { kind: 'unit', unitId: units.plainTown.unitId },
      entrustedBy: units.market.unitId,
    })
    const rows = { ...entrusted, grants: [...entrusted.grants, again] }
    expect(ask(rows, units.plainTown, { place: units.plainTown.areaCode }).failure).toBe('entrusterLacks')
    const back = toMarket('CG-1', { entrustedBy: units.plainTown.unitId })
    const inCircle = rowsOf({ grants: [...bureaus, again, back] })
    expect(ask(inCircle, units.market).failure).toBe('entrusterLacks')
  })
})

describe('谁有权处罚：主体、级别、地域', () => {
  it('条线以外的部门，没有处罚权（第十七条）', () => {
    expect(ask(granted, units.ecology).failure).toBe('noGrant')
  })

  it('已经撤销的机关、条线的计数单位，不是实施处罚的机关（第十七条）', () => {
    expect(ask(granted, units.abolished, { day: '2025-12-31' }).may).toBe(true)
    expect(ask(granted, units.abolished, { day: '2026-01-01' }).failure).toBe('unitNotThere')
    expect(ask(granted, units.counting, { place: null }).failure).toBe('unitNoAgency')
  })

  it('目录只列市级的事项，县（区）级部门没有处罚权（第二十三条）', () => {
    const high = { ...item, levels: ['市'] }
    const { failure, proof } = ask(granted, units.county, { item: high })
    expect([failure, proof.links.at(-1)?.basis]).toEqual(['level', '《行政处罚法》第二十三条'])
    expect(ask(granted, units.city, { item: high }).may).toBe(true)
  })

  it('违法行为发生地不在辖区内的，没有管辖权（第二十二条）', () => {
    const { failure, proof } = ask(granted, units.other)
    expect(failure).toBe('place')
    expect(proof.links.at(-1)?.basis).toBe('《行政处罚法》第二十二条')
    expect(proof.receivers.map(({ name }) => name)).toEqual([
      '甲区城市管理局',
      '示范市城市管理局',
      '甲区东镇人民政府',
    ])
  })

  it('发生地没有查明，或者只查明到县（区）的，不据此否定，证明里标明由承办人员核对', () => {
    for (const place of [null, '320706']) {
      const { may, proof } = ask(granted, units.town, { place })
      expect(may).toBe(true)
      expect(proof.links.find(({ id }) => id === 'place')?.verified).toBe(false)
    }
  })

  it('行政拘留只能由公安机关决定：只列行政拘留的事项，谁也无权；兼列的，只提醒（第十八条第三款）', () => {
    const only = { ...item, penaltyKinds: ['行政拘留'] as const }
    expect(ask(granted, units.county, { item: only }).failure).toBe('libertyOnly')
    const both = ask(granted, units.county, { item: { ...item, penaltyKinds: ['罚款', '行政拘留'] } })
    expect(both.may).toBe(true)
    expect(both.proof.links.find(({ id }) => id === 'liberty')?.says).toContain('只能由公安机关')
  })

  it('事项随《生态环境法典》施行废止：二〇二六年八月十五日起的行为不再适用，之前的行为从旧（第三十七条、G44）', () => {
    const old = { ...item, validTo: '2026-08-14' }
    const on = (day: string, actOn: string) => ask(granted, units.county, { item: old, day, actOn }).may
    expect(on('2026-08-14', '2026-08-14')).toBe(true)
    expect(on('2026-08-15', '2026-08-15')).toBe(false)
    expect(on('2026-09-01', '2026-08-10')).toBe(true)
  })

  it('两个单位同时有处罚权的，由最先立案的机关管辖（第二十五条第一款）', () => {
    const index = indexPowers(granted, Object.values(units))
    const able = whoMayPunish(index, { item, place: east, day: '2026-03-02' })
    expect(able.map(({ name }) => name)).toEqual(['甲区城市管理局', '示范市城市管理局', '甲区东镇人民政府'])
    const last = ask(granted, units.town).proof.links.at(-1)
    expect(last).toMatchObject({ id: 'others', holds: true, basis: '《行政处罚法》第二十五条第一款' })
    expect(last?.says).toBe(
      '甲区城市管理局、示范市城市管理局对本项也有处罚权：都有管辖权的，由最先立案的机关管辖。',
    )
  })
})

describe('目录推定的初始处罚权', () => {
  const index = indexPowers(startingPowers(), Object.values(units))
  const samples = [
    item,
    { ...item, code: 'CG-2', delegable: false, levels: ['市', '县（区）'] },
    { ...item, code: 'CG-3', levels: ['镇街'], delegableBasis: 'statutory' as const },
    { ...item, code: 'ST-1', line: 'ST', delegable: false, levels: ['市'] },
  ]
  it('与目录的部门、层级、可否赋权逐一相同', () => {
    for (const one of samples)
      for (const unit of Object.values<PowerUnit>(units).filter(
        ({ kind, validTo }) => kind !== 'line' && validTo === null,
      )) {
        const { may } = mayPunishOn(index, { item: one, unit, place: null, day: '2026-03-02' })
        expect(may, `${one.code} ${unit.name}`).toBe(mayPunish(unit, one))
      }
  })
  it('推定的每一环都标未核实', () => {
    const question = { item, unit: units.town, place: east, day: '2026-03-02' }
    const grant = provePower(index, question).links.find(({ id }) => id === 'grant')
    expect(grant).toMatchObject({ verified: false, instrument: { kind: 'empowerment' } })
  })
})

describe('收回以后的在办案件', () => {
  const index = indexPowers(withdrawn, Object.values(units))
  const question = { item, unit: units.town, place: east, day: '2026-07-02', filedOn: '2026-06-01' }
  const at = (action: 'approveDecision' | 'approveNotice') => {
    const lawful = justBefore(action)
    const powers = { [lawful.state.item?.code ?? '']: powerHere(index, question) }
    return judge(action, lawful.state, lawful.payload, { ...lawful.ctx, powers })
  }

  it('处罚权已经收回的单位，不得作出处罚决定、告知：写明收回的文件和依法移送的单位', () => {
    for (const action of ['approveDecision', 'approveNotice'] as const)
      expect(at(action)).toMatchObject({
        lawful: false,
        refusals: [
          {
            code: 'unitHasPower',
            basis: '《行政处罚法》第二十四条第一款',
            reason: expect.stringContaining('苏示发〔2026〕3号'),
            wayForward: expect.stringContaining('甲区城市管理局'),
          },
        ],
      })
  })

  it('收回决定写明由原单位办理完毕的，之前立案的可以继续，之后立案的不可以', () => {
    const rows = { ...granted, withdrawals: [fromTown('CG-1', { casesInHand: 'finish' })] }
    const finishing = indexPowers(rows, Object.values(units))
    expect(mayPunishOn(finishing, question).may).toBe(true)
    expect(mayPunishOn(finishing, { ...question, filedOn: '2026-07-01' }).may).toBe(false)
    expect(mayPunishOn(finishing, { ...question, filedOn: null }).may).toBe(false)
  })

  it('触及的案件逐件列出接收单位；没有人接收的，一件也不漏', () => {
    const before = indexPowers(granted, Object.values(units))
    const cases = [
      { one: '东镇的案件', question },
      { one: '区局的案件', question: { ...question, unit: units.county } },
    ]
    const touched = touchedBy({ before, after: index }, cases)
    expect(touched.map(({ one, receivers }) => [one, receivers[0]?.name])).toEqual([
      ['东镇的案件', '甲区城市管理局'],
    ])
    const nobody = {
      ...withdrawn,
      withdrawals: [
        ...withdrawn.withdrawals,
        {
          ...fromTown('CG-1'),
          id: 'all',
          of: { kind: 'line', line: 'CG', level: null },
          endsInstrument: 'duties',
        } as const,
      ],
    }
    expect(touchedBy({ before, after: indexPowers(nobody, Object.values(units)) }, cases)).toMatchObject([
      { one: '东镇的案件', receivers: [] },
      { one: '区局的案件', receivers: [] },
    ])
  })

  it('没有问过处罚权的旧视图，按目录推定', () => {
    const { state, payload, ctx } = justBefore('approveDecision')
    expect(judge('approveDecision', state, payload, ctx).lawful).toBe(true)
    expect(aCaseAt('DECISION_REVIEW').item?.delegable).toBe(true)
  })
})
