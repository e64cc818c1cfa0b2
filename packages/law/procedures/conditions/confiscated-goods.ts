import { beijingDay } from '../../calendar/plain-date.ts'
import { confiscatesGoods, disposalMethods, goodsDisposed } from '../../case/confiscated-goods.ts'
import { decisionService } from '../../case/substance.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

// biome-ignore format: a table of law is read in columns
export const confiscatedConditions = {
  goodsConfiscated: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '本案的处罚决定没有没收非法财物，没有需要处理的罚没物品',
    forward: '登记保存的物品按先行登记保存证据处理决定办理',
    holds: ({ state }) => confiscatesGoods(state),
  },
  goodsLeft: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '没收的物品已经登记为全部处理完毕',
    forward: '核对罚没物品处理记录；登记有误的，重新制作文书并说明理由',
    holds: ({ state }) => !state.disposals.some(({ all }) => all),
  },
  disposalFounded: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '没收的非法财物应当公开拍卖；销毁、移交等其他方式没有写明所依据的规定',
    forward: '写明依法应当销毁或者按照国家有关规定处理的依据，或者公开拍卖',
    holds: (q) => {
      const one = payloadOf(q, 'disposeConfiscated')
      return !one || !disposalMethods[one.method].otherwise || one.basis.trim() !== ''
    },
  },
  disposalDay: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '处理日期晚于今天，或者早于处罚决定送达之日',
    forward: '处罚决定送达后方可处理没收的物品，按实际处理的日期填写',
    holds: (q) => {
      const one = payloadOf(q, 'disposeConfiscated')
      const served = decisionService(q.state)?.servedAt
      return !one || (one.disposedOn <= q.ctx.today && !!served && one.disposedOn >= beijingDay(served))
    },
  },
  disposalSupervised: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'payload',
    refusal: '没有写明监督处理的人员，或者监督人就是承办人员',
    forward: '由承办人员以外的人员监督处理，并在记录上签名',
    holds: (q) => {
      const one = payloadOf(q, 'disposeConfiscated')
      const { officers } = q.state
      const name = one?.supervisor.trim()
      return !one || (!!name && name !== officers?.lead.name && name !== officers?.support.name)
    },
  },
  proceedsOfSale: {
    basis: penaltyLaw(74, { paragraph: 2 }),          guard: null,  about: 'payload',
    refusal: '公开拍卖没有登记拍卖所得的款项；拍卖款项应当全部上缴国库',
    forward: '填写拍卖所得款项，并附上缴国库的凭证',
    holds: (q) => {
      const one = payloadOf(q, 'disposeConfiscated')
      return one?.method !== 'auction' || ((one.proceedsFen ?? 0) > 0 && one.attachments.length > 0)
    },
  },
  confiscatedDisposed: {
    basis: penaltyLaw(74, { paragraph: 1 }),          guard: null,  about: 'file',
    refusal: '没收的非法财物尚未处理完毕',
    forward: '登记罚没物品处理记录，写明全部处理完毕',
    holds: ({ state }) => goodsDisposed(state),
  },
} as const satisfies Record<string, Condition>
