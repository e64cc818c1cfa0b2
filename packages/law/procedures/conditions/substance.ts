import { dailyFineOf } from '../../case/daily-fine.ts'
import { soundEvidence } from '../../case/evidence-on-file.ts'
import { type Element, elementTitles } from '../../case/payloads.ts'
import { ageOnActDay } from '../../case/substance.ts'
import { fineRange, fitsRange } from '../../catalogue/item.ts'
import { penaltyLaw } from '../../citation.ts'
import { isMitigatedAge } from '../../identifiers/citizen-id.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

const elements = Object.keys(elementTitles) as Element[]

// biome-ignore format: a table of law is read in columns
export const substanceConditions = {
  elementsProved: {
    basis: penaltyLaw(40),                   guard: null,  about: 'file',
    refusal: '违法事实的要件尚未全部认定，或者没有证据支持',
    forward: '逐项认定主体、行为、时间、地点、结果、情节，每项至少对应一份证据',
    holds: ({ state }) => elements.every((element) => soundEvidence(state, element).length > 0),
  },
  discretionAssessed: {
    basis: penaltyLaw(34),                   guard: null,  about: 'file',
    refusal: '尚未作出裁量，或者裁量之后当事人、事项又有变更',
    forward: '对照裁量基准确定档次，提出拟处罚内容并说明理由',
    // A fine assessed for another party or under another item was never tested against this one's range.
    holds: ({ state: { discretion, party, item } }) =>
      !!discretion &&
      discretion.revision > (party?.revision ?? 0) &&
      discretion.revision > (item?.revision ?? 0),
  },
  kindsAllowed: {
    basis: penaltyLaw(9),                    guard: 'G02', about: 'payload',
    refusal: '所选处罚种类不在该事项的罚则之内，或者没有选择处罚种类',
    forward: '从该事项罚则规定的种类中选择',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      const allowed: readonly string[] = q.state.item?.penaltyKinds ?? []
      if (!chosen) return true
      const fined = chosen.penaltyKinds.includes('罚款')
      return (
        chosen.penaltyKinds.length > 0 &&
        chosen.penaltyKinds.every((kind) => allowed.includes(kind)) &&
        fined === chosen.fineFen > 0
      )
    },
  },
  fineWithinRange: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '拟罚款数额超出法定幅度',
    forward: '在法定幅度内确定；具有应当减轻情形的，选择减轻并写明情形',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      const { item, party } = q.state
      if (!chosen || !item || !party || chosen.fineFen === 0) return true
      // By the day it is the days that make the sum (`dailyFineSumRight`), and the range was kept when the first fine was set.
      if (dailyFineOf(q.state)) return true
      const range = fineRange(item, party.kind)
      if ('review' in range) return true
      if (chosen.belowRange) return chosen.fineFen < range.minFen
      return fitsRange(range, chosen.fineFen)
    },
  },
  belowRangeHasGround: {
    basis: penaltyLaw(32),                   guard: null,  about: 'payload',
    refusal: '减轻处罚没有法定情形',
    forward: '选择应当从轻或者减轻处罚的法定情形，并附证据',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      return !chosen?.belowRange || chosen.mitigation.length > 0
    },
  },
  minorMitigated: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '当事人行为时已满十四周岁不满十八周岁，没有从轻或者减轻',
    forward: '选择未成年人从轻或者减轻情形后重新裁量',
    holds: (q) => {
      const age = ageOnActDay(q.state)
      const chosen = payloadOf(q, 'assessDiscretion')
      return !chosen || age === null || !isMitigatedAge(age) || chosen.mitigation.includes('M0')
    },
  },
  higherNormChosen: {
    basis: penaltyLaw(29),                   guard: 'G32', about: 'payload',
    refusal: '同一行为违反多个应当罚款的规定，所选事项不是罚款数额较高的规定',
    forward: '改按罚款数额高的规定处罚',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      const { item, party } = q.state
      if (!chosen || !item || !party) return true
      const range = fineRange(item, party.kind)
      return 'review' in range || chosen.rivalItems.every((rival) => rival.maxFineFen <= range.maxFen)
    },
  },
  discretionReasoned: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '裁量没有说明理由',
    forward: '写明适用的档次、情节和理由；需人工核对幅度的事项，还须写明条文和所选档次',
    holds: (q) => {
      const chosen = payloadOf(q, 'assessDiscretion')
      if (!chosen) return true
      return chosen.reason.trim().length >= 5 && (!q.state.item?.fineReview || !!chosen.tierText?.trim())
    },
  },
  partyOldEnough: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'file',
    refusal: '当事人行为时不满十四周岁，不予行政处罚',
    forward: '终结调查并建议不予处罚（当事人不满十四周岁），责令监护人加以管教',
    holds: ({ state }) => {
      const age = ageOnActDay(state)
      return age === null || age >= 14
    },
  },
  notExempt: {
    basis: penaltyLaw(33, { paragraph: 1 }), guard: 'G07', about: 'file',
    refusal: '违法行为轻微并及时改正，没有造成危害后果，不予行政处罚',
    forward: '终结调查并建议不予处罚，由行政机关负责人作出不予处罚决定，对当事人进行教育',
    holds: ({ state }) => {
      const found = state.discretion
      return !found || !(found.minor && found.correctedInTime && found.noHarm)
    },
  },
  notFinedAlready: {
    basis: penaltyLaw(29),                   guard: 'G32', about: 'file',
    refusal: '同一违法行为已经给予罚款的行政处罚',
    detail: ({ ctx: { earlierFine } }) =>
      earlierFine ? `：${earlierFine.on}，${earlierFine.unit}，${earlierFine.article}` : '',
    forward: '不得给予两次以上罚款；核对是否为同一个违法行为',
    holds: ({ state, ctx }) =>
      !(state.discretion && state.discretion.fineFen > 0 && ctx.earlierFine !== null) ||
      // 按日连续处罚 is the Law's own exception; it excepts the one fine it follows, and no other.
      dailyFineOf(state)?.originalDecidedOn === ctx.earlierFine?.on,
  },
} as const satisfies Record<string, Condition>
