import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'
import { offPath } from '../off-path-questions.ts'
import { people } from '../people.ts'

const held = justBefore('disposePreservation').state.preservations

export const filingCases = {
  foundByToday: breaks('发现线索的日期不得晚于登记之日', justBefore('registerClue'), ({ payload }) => ({
    payload: { ...payload, foundOn: '2026-03-03' },
  })),
  twoCertifiedOfficers: breaks(
    '执法人员少于两人或者没有有效证件，不得检查（《行政处罚法》第四十二条第一款）',
    justBefore('recordInspection'),
    ({ ctx }) => ({
      ctx: {
        ...ctx,
        certificates: {
          ...ctx.certificates,
          [people.support.personId]: { number: '1', validFrom: '2020-01-01', validUntil: '2026-03-01' },
        },
      },
    }),
  ),
  officersDeclareNoConflict: breaks(
    '未声明无利害关系的人员，不得承办（《行政处罚法》第四十三条）',
    justBefore('assignOfficers'),
    ({ payload }) => ({ payload: { ...payload, noConflict: false } }),
  ),
  nothingPreserved: breaks(
    '登记保存的证据未作处理，不得了结线索（《行政处罚法》第五十六条）',
    offPath.endClue,
    ({ state }) => ({ state: { ...state, preservations: held } }),
  ),
  identifierSound: breaks(
    '当事人身份信息不完整，不得登记（《行政处罚法》第四十条）',
    justBefore('recordParty'),
    ({ payload }) => ({ payload: { ...payload, party: { ...payload.party, address: ' ' } } }),
  ),
  itemInForce: breaks(
    '行为之日没有生效或者已经失效的规定，不得作为处罚依据（《行政处罚法》第三十七条）',
    justBefore('chooseItem'),
    ({ state, payload }) => ({
      state: { ...state, item: state.item && { ...state.item, validTo: '2026-03-01' } },
      payload: { ...payload, item: { ...payload.item, validTo: '2026-03-01' } },
    }),
  ),
  actDaysInOrder: breaks(
    '违法行为终了之日不得晚于今天（《行政处罚法》第三十六条第二款）',
    justBefore('chooseItem'),
    ({ payload }) => ({ payload: { ...payload, actUntil: '2026-03-04' } }),
  ),
  verified: breaks(
    '未经核查，不得报请立案（《行政处罚法》第五十四条第二款）',
    justBefore('proposeFiling'),
    ({ state }) => ({ state: { ...state, verification: null } }),
  ),
  partyKnown: breaks(
    '未查明当事人，不得立案（《行政处罚法》第四十条）',
    justBefore('proposeFiling'),
    ({ state }) => ({ state: { ...state, party: null } }),
  ),
  itemChosen: breaks(
    '没有法定依据，不得立案处罚（《行政处罚法》第四条）',
    justBefore('proposeFiling'),
    ({ state }) => ({ state: { ...state, item: null } }),
  ),
  withinLimitation: breaks(
    '违法行为在二年内未被发现的，不得立案处罚（《行政处罚法》第三十六条）',
    justBefore('approveFiling'),
    ({ state }) => ({
      state: { ...state, act: changed(state.act, { actFrom: '2024-03-01', actUntil: '2024-03-01' }) },
    }),
  ),
  harmProved: breaks(
    '危害后果没有理由和证据的，不得按五年计算追责时效（《行政处罚法》第三十六条第一款）',
    justBefore('chooseItem'),
    ({ payload }) => ({
      payload: { ...payload, harm: 'life', harmReason: '造成二人受伤住院', harmEvidence: [] },
    }),
  ),
  filingEvidence: breaks(
    '没有初步证据，不得立案（《行政处罚法》第五十四条第二款）',
    justBefore('proposeFiling'),
    ({ payload }) => ({ payload: { ...payload, hasEvidence: false } }),
  ),
  filingJurisdiction: breaks(
    '不属于本机关管辖的，不得立案（《行政处罚法》第二十二条）',
    justBefore('proposeFiling'),
    ({ payload }) => ({ payload: { ...payload, withinJurisdiction: false } }),
  ),
  filingCountersigned: breaks(
    '未经承办机构负责人审核，不得批准立案（《行政处罚法》第五十四条第二款）',
    justBefore('approveFiling'),
    ({ state }) => ({ state: { ...state, filing: changed(state.filing, { countersigned: null }) } }),
  ),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
