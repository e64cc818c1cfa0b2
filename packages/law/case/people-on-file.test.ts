import { describe, expect, it } from 'vitest'
import { aLawfulCase } from '../testing/a-case.ts'
import { anOrganisation, aPerson } from '../testing/a-party.ts'
import { openingQuestions } from './interview-outline.ts'
import { isIdentified, spokespersonOf, witnessesOf } from './people-on-file.ts'

describe('在卷的人', () => {
  it('为当事人说话、签字的：自然人是本人，个体工商户是经营者（《民法典》第五十四条），单位是法定代表人', () => {
    const trader = { ...aPerson, name: '海州区示范小吃店' }
    expect(spokespersonOf(trader)).toEqual({ name: '司马䶮', as: 'operator' })
    expect(spokespersonOf({ ...aPerson, soleTrader: false })).toEqual({ name: '司马䶮', as: 'self' })
    expect(spokespersonOf({ ...trader, legalRepresentative: null }).as).toBe('self')
    expect(spokespersonOf(anOrganisation)).toEqual({ name: '尉迟敬', as: 'head' })
  })

  it('经营者凭身份证登记的不再问证件号码，凭营业执照登记的还要问', () => {
    const trader = { ...aPerson, name: '海州区示范小吃店' }
    expect(isIdentified(trader, '司马䶮')).toBe(true)
    expect(isIdentified({ ...trader, idKind: 'creditCode' }, '司马䶮')).toBe(false)
    expect(isIdentified(anOrganisation, '尉迟敬')).toBe(false)
    expect(isIdentified(aPerson, '证人甲')).toBe(false)
    const state = aLawfulCase('person').at(-1)?.after
    if (!state?.party) throw new Error('no party')
    const party = { ...state.party, ...trader, idKind: 'creditCode' as const }
    const [, question] = openingQuestions({ ...state, party, interviews: [] }, '司马䶮')
    expect(question).toBe('案卷登记你是海州区示范小吃店的经营者。请说明你的身份证号码和联系方式。')
  })

  it('见证人只登记一次，号码以登记过的为准', () => {
    const state = aLawfulCase('person').at(-1)?.after
    const [witness, ...more] = state ? witnessesOf(state) : []
    expect([witness?.name, more]).toEqual(['柳建国', []])
    const [inspection] = state?.inspections ?? []
    if (!state || !inspection || !witness) throw new Error('no inspection')
    const bare = { ...inspection, witness: { ...witness, idMasked: '', note: '' } }
    expect(witnessesOf({ ...state, inspections: [bare, inspection] })).toEqual([witness])
  })
})
