import { beijingDay, hoursBetween } from '../../calendar/plain-date.ts'
import type { Question } from '../../case/judge-context.ts'
import { limitationEnd } from '../../case/limitation.ts'
import { owed } from '../../case/money-owed.ts'
import { decisionService } from '../../case/substance.ts'
import { summaryKinds } from '../../case/summary-payloads.ts'
import { cashTaken, smallFineFen, summaryLimitFen } from '../../case/summary-state.ts'
import { aboveMiddle, fineRange, fitsRange } from '../../catalogue/item.ts'
import { penaltyLaw } from '../../citation.ts'
import { ageOn, isMitigatedAge } from '../../identifiers/citizen-id.ts'
import { formatMoney } from '../../money.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

const filled = (q: Question) => payloadOf(q, 'decideSummary')
const ordinary = '不符合简易程序的，转普通程序：登记线索，由承办机构负责人指派两名执法人员核查、立案'

// biome-ignore format: a table of law is read in columns
export const summaryConditions = {
  decidesInPerson: {
    basis: penaltyLaw(42, { paragraph: 1 }), guard: 'G04', about: 'payload',
    refusal: '作出当场处罚决定的人员不是在场的两名执法人员之一，或者线索已经指派其他人员承办',
    forward: '由在场的执法人员本人办理；已经指派他人的，由承办人员办理，或者由承办机构负责人更换承办人员',
    holds: (q) => {
      const made = filled(q)
      if (!made) return true
      const present = [made.lead.personId, made.support.personId]
      const { officers } = q.state
      return (
        present.includes(q.ctx.actor.personId) &&
        (!officers || present.every((id) => id === officers.lead.personId || id === officers.support.personId))
      )
    },
  },
  summaryInTime: {
    basis: penaltyLaw(36),                   guard: 'G03', about: 'payload',
    refusal: '违法行为发现时已超过追责时效',
    forward: '超过时效的不再给予行政处罚',
    holds: (q) => {
      const made = filled(q)
      return !made || (q.state.clue?.foundOn ?? q.ctx.today) <= limitationEnd(made)
    },
  },
  summaryFactsCertain: {
    basis: penaltyLaw(51),                   guard: 'G08', about: 'payload',
    refusal: '违法事实没有确凿，不得当场作出处罚决定',
    forward: ordinary,
    holds: (q) => filled(q)?.factsCertain !== false,
  },
  summaryKindOnly: {
    basis: penaltyLaw(51),                   guard: 'G08', about: 'payload',
    refusal: '当场只能给予警告或者小额罚款，并且该事项的罚则应当有这一种类；没收等其他处罚不适用简易程序',
    forward: ordinary,
    holds: (q) => {
      const made = filled(q)
      if (!made) return true
      const allowed: readonly string[] = made.item.penaltyKinds
      return (
        made.kinds.length > 0 &&
        made.kinds.every((kind) => summaryKinds.includes(kind) && allowed.includes(kind)) &&
        made.kinds.includes('罚款') === made.fineFen > 0
      )
    },
  },
  summaryAmount: {
    basis: penaltyLaw(51),                   guard: 'G08', about: 'payload',
    refusal: '罚款超过可以当场决定的数额',
    detail: (q) => {
      const made = filled(q)
      return made ? `（对该当事人为${formatMoney(summaryLimitFen(made.party, q.ctx.rules))}以下）` : ''
    },
    forward: ordinary,
    holds: (q) => {
      const made = filled(q)
      return !made || made.fineFen <= summaryLimitFen(made.party, q.ctx.rules)
    },
  },
  summaryFineInRange: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '罚款数额超出该事项的法定幅度，或者幅度需要人工核对',
    forward: `在法定幅度内确定数额；${ordinary}`,
    holds: (q) => {
      const made = filled(q)
      if (!made || made.fineFen === 0) return true
      const range = fineRange(made.item, made.party.kind)
      return !('review' in range) && fitsRange(range, made.fineFen)
    },
  },
  summaryPartyOldEnough: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '当事人行为时不满十四周岁，不予行政处罚',
    forward: '不予处罚，责令监护人加以管教；需要立案查明的，转普通程序',
    holds: (q) => {
      const made = filled(q)
      return !made?.party.bornOn || ageOn(made.party.bornOn, made.actUntil) >= 14
    },
  },
  summaryMinorMitigated: {
    // 从轻 without a tier: at the kerb nothing shows it but the amount. That it ends at the middle is the platform's reading.
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '当事人行为时已满十四周岁不满十八周岁，应当从轻或者减轻行政处罚，罚款却超过法定幅度的中间数额',
    forward: '给予警告，或者在法定幅度的中间数额以下确定罚款；需要减轻到幅度以下的，转普通程序',
    holds: (q) => {
      const made = filled(q)
      if (!made?.party.bornOn || !isMitigatedAge(ageOn(made.party.bornOn, made.actUntil))) return true
      const range = fineRange(made.item, made.party.kind)
      return made.fineFen === 0 || 'review' in range || !aboveMiddle(range, made.fineFen)
    },
  },
  summaryToldOrally: {
    basis: penaltyLaw(44),                   guard: 'G18', about: 'payload',
    refusal: '决定之前没有告知当事人拟处罚的内容及事实、理由、依据和依法享有的权利',
    forward: '当场口头告知并如实记录后，再作出决定',
    holds: (q) => filled(q)?.toldOrally !== false,
  },
  summaryStatementAnswered: {
    basis: penaltyLaw(62),                   guard: 'G19', about: 'payload',
    refusal: '当事人提出了陈述申辩，没有复核答复',
    forward: '充分听取当事人的意见，对其事实、理由和证据当场复核并记录答复；不能当场查清的，转普通程序',
    holds: (q) => {
      const statement = filled(q)?.statement
      return !statement || (statement.content.trim() !== '' && statement.answer.trim() !== '')
    },
  },
  summaryNotFinedAlready: {
    basis: penaltyLaw(29),                   guard: 'G32', about: 'payload',
    refusal: '同一违法行为已经给予罚款的行政处罚',
    detail: ({ ctx: { earlierFine } }) =>
      earlierFine ? `（${earlierFine.unit}于${earlierFine.on}依据${earlierFine.article}）` : '',
    forward: '不得再给予罚款；可以依法给予警告',
    holds: (q) => !filled(q) || filled(q)?.fineFen === 0 || q.ctx.earlierFine === null,
  },
  summarySigned: {
    basis: penaltyLaw(52, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '当场处罚决定书没有两名执法人员的签名',
    forward: '由两名执法人员分别签名',
    holds: (q) => {
      const signed = filled(q)?.signatures
      return !signed || (signed.lead !== null && signed.support !== null)
    },
  },
  summarySignatureNoted: {
    basis: penaltyLaw(52, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '当事人没有签名，也没有注明拒绝签收的情况',
    forward: '请当事人签名；拒绝签收的，在决定书上注明',
    holds: (q) => {
      const made = filled(q)
      if (!made) return true
      return made.signedBy === 'party' ? made.signatures.party !== null : made.signatureNote.trim() !== ''
    },
  },
  collectionAllowed: {
    basis: penaltyLaw(68),                   guard: 'G10', about: 'payload',
    refusal:
      '不符合当场收缴的条件：一百元以下罚款；不当场收缴事后难以执行并写明理由；或者边远、水上、交通不便地区经当事人提出',
    forward: '由当事人在十五日内到指定的银行或者通过电子支付系统缴纳',
    holds: (q) => {
      const made = filled(q)
      const taken = made?.collection
      if (!made || !taken) return true
      if (made.fineFen === 0) return false
      if (taken.ground === 'small') return made.fineFen <= smallFineFen
      return taken.reason.trim() !== '' && (taken.ground === 'hardLater' || taken.request !== null)
    },
  },
  collectionReceipt: {
    basis: penaltyLaw(70),                   guard: 'G10', about: 'payload',
    refusal: '当场收缴罚款没有登记财政部门统一制发的专用票据号码',
    forward: '向当事人出具专用票据并登记号码；不出具的，当事人有权拒绝缴纳',
    holds: (q) => {
      const taken = filled(q)?.collection
      return taken?.receiptNumber.trim() !== ''
    },
  },
  decidedNow: {
    basis: penaltyLaw(52, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '作出决定或者签名的时间晚于现在，或者决定不是在今天作出',
    forward: '按实际时间填写；决定书应当当场填写、当场交付',
    holds: (q) => {
      const made = filled(q)
      return (
        !made ||
        (made.decidedAt <= q.ctx.now &&
          made.signatures.signedAt <= q.ctx.now &&
          beijingDay(made.decidedAt) === q.ctx.today)
      )
    },
  },
  notHandedOverAtOnce: {
    basis: penaltyLaw(52, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '当场处罚决定书和当场收缴罚款记录已经当场交付，不能重新制作',
    forward: '确有错误的，由作出决定的机关依法纠正',
    holds: (q) => {
      const made = payloadOf(q, 'reissuePaper')
      const paper = q.state.papers.find(({ id }) => id === made?.paperId)
      return paper?.kind !== 'D42' && paper?.kind !== 'D42S'
    },
  },
  cashNotYetTaken: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'file',
    refusal: '本案已经当场收缴过罚款',
    forward: '先交回、缴付银行；余款由当事人在指定的银行或者通过电子支付系统缴纳',
    holds: ({ state }) => cashTaken(state) === null,
  },
  paymentHardInPlace: {
    basis: penaltyLaw(69),                   guard: 'G10', about: 'payload',
    refusal: '没有写明边远、水上、交通不便地区缴纳罚款确有困难的情况，或者没有当事人提出的材料',
    forward: '写明困难的情况并上传当事人提出当场缴纳的材料；没有困难或者当事人没有提出的，由其到银行或者通过电子支付系统缴纳',
    holds: (q) => {
      const taken = payloadOf(q, 'collectInPlace')
      return !taken || (taken.reason.trim() !== '' && taken.request !== null)
    },
  },
  cashWithinFine: {
    basis: penaltyLaw(67),                   guard: 'G10', about: 'payload',
    refusal: '收缴的金额不大于零，或者超过应缴未缴的罚款',
    forward: '按应缴未缴的罚款收缴；加处罚款由当事人到银行缴纳',
    holds: (q) => {
      const taken = payloadOf(q, 'collectInPlace')
      if (!taken) return true
      const { fineFen } = owed(q.state, beijingDay(taken.collectedAt), q.ctx.calendar)
      return taken.amountFen > 0 && taken.amountFen <= fineFen
    },
  },
  siteReceiptGiven: {
    basis: penaltyLaw(70),                   guard: 'G10', about: 'payload',
    refusal: '当场收缴罚款没有登记财政部门统一制发的专用票据号码，或者这张票据已经登记过',
    forward: '向当事人出具专用票据并登记号码；不出具的，当事人有权拒绝缴纳',
    holds: (q) => {
      const number = payloadOf(q, 'collectInPlace')?.receiptNumber
      if (number === undefined) return true
      return number.trim() !== '' && q.state.payments.every(({ receiptNumber }) => receiptNumber !== number)
    },
  },
  collectedAfterService: {
    basis: penaltyLaw(69),                   guard: null,  about: 'payload',
    refusal: '收缴的时间早于处罚决定书送达，或者晚于现在',
    forward: '作出罚款决定并送达以后方可收缴；按实际收缴的时间填写',
    holds: (q) => {
      const at = payloadOf(q, 'collectInPlace')?.collectedAt
      const served = decisionService(q.state)?.servedAt
      return !at || !served || (hoursBetween(served, at) >= 0 && hoursBetween(at, q.ctx.now) >= 0)
    },
  },
  cashInHand: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'file',
    refusal: '没有当场收缴的罚款，或者已经交回',
    forward: '由当事人自行缴纳的，登记缴款',
    holds: ({ state }) => {
      const taken = cashTaken(state)
      return !!taken && !taken.handedIn
    },
  },
  handedInInOrder: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'payload',
    refusal: '交回日期早于收缴之日，或者晚于今天',
    forward: '按实际交回的日期填写',
    holds: (q) => {
      const on = payloadOf(q, 'handInFine')?.on
      const taken = cashTaken(q.state)
      return !on || !taken || (beijingDay(taken.collectedAt) <= on && on <= q.ctx.today)
    },
  },
  landingNoted: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'payload',
    refusal: '在水上当场收缴的罚款，没有登记抵岸之日，或者抵岸之日不在收缴与交回之间',
    forward: '登记实际抵岸之日，二日的期限由此计算',
    holds: (q) => {
      const given = payloadOf(q, 'handInFine')
      const taken = cashTaken(q.state)
      if (!given || !taken?.onWater) return true
      return (
        !!given.landedOn && beijingDay(taken.collectedAt) <= given.landedOn && given.landedOn <= given.on
      )
    },
  },
  cashHandedIn: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'file',
    refusal: '执法人员尚未交回当场收缴的罚款，或者已经缴付银行',
    forward: '先由执法人员将罚款交至行政机关',
    holds: ({ state }) => {
      const taken = cashTaken(state)
      return !!taken?.handedIn && !taken.remitted
    },
  },
  remittedInOrder: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'payload',
    refusal: '缴付日期早于交回之日，或者晚于今天',
    forward: '按银行回单上的日期填写',
    holds: (q) => {
      const on = payloadOf(q, 'remitFine')?.on
      const handedIn = cashTaken(q.state)?.handedIn?.on
      return !on || !handedIn || (handedIn <= on && on <= q.ctx.today)
    },
  },
  cashRemitted: {
    basis: penaltyLaw(71),                   guard: 'G11', about: 'file',
    refusal: '当场收缴的罚款尚未缴付指定的银行',
    forward: '交回行政机关并缴付银行后，再确认履行完毕',
    holds: ({ state }) => cashTaken(state)?.remitted !== null,
  },
} as const satisfies Record<string, Condition>
