import { formatChineseDate } from '../../calendar/plain-date.ts'
import { creditClasses, creditClassOf, creditPeriod, ofPublicInterest } from '../../case/credit-class.ts'
import type { Question } from '../../case/judge-context.ts'
import {
  isMinorsCase,
  isPublishable,
  liveSites,
  publicityToEnd,
  sitesLeft,
  staleBecause,
} from '../../case/public-record.ts'
import { privateThingsIn } from '../../case/public-text.ts'
import { findRemedy, resultOf } from '../../case/remedy-state.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

const p48 = penaltyLaw(48, { paragraph: 1 })
const withdrawing = penaltyLaw(48, { paragraph: 2 })
const decidedOn = ({ state }: Question) => state.decision?.approved?.decidedOn ?? ''
const publishing = (q: Question) => payloadOf(q, 'publishDecision')
const onCredit = (q: Question) => publishing(q)?.sites.some(({ credit }) => credit) ?? false
const classHere = (q: Question) => creditClassOf(q.state, q.ctx.rules)
const periodHere = (q: Question) => (decidedOn(q) ? creditPeriod(classHere(q), decidedOn(q)) : null)
const privateHere = (q: Question) => privateThingsIn(publishing(q)?.text ?? '', q.state)

/** The publications that a result has overtaken and that can still be read, with the sites where. */
function standingBefore(q: Question, remedyId: string) {
  const remedy = findRemedy(q.state, remedyId)
  const result = remedy && resultOf(remedy)
  if (!result) return []
  return q.state.publications
    .filter(({ revision }) => revision < result.revision)
    .flatMap((one) => liveSites(q.state, one, q.ctx.today))
}
/** The publication whose end on the credit sites is registered. */
const ending = (q: Question) => {
  const one = payloadOf(q, 'endPublicity')
  return one && q.state.publications.find(({ id }) => id === one.id)
}

// biome-ignore format: a table of law is read in columns
export const publicationConditions = {
  decisionToPublish: {
    basis: p48,                                             guard: 'G37', about: 'file',
    refusal: '没有作出处罚决定，或者处罚决定已经被撤销、确认违法、确认无效',
    forward: '作出处罚决定以后公开；被撤销、确认违法、确认无效的不再公开；重新作出决定的，公开新的决定',
    holds: ({ state }) => isPublishable(state),
  },
  minorNotPublished: {
    basis: penaltyLaw(50),                                  guard: 'G37', about: 'file',
    refusal: '当事人行为时不满十八周岁，处罚决定不得公开',
    forward: '不公开；案卷按未成年人案件保管',
    holds: ({ state }) => !isMinorsCase(state),
  },
  staleTextWithdrawn: {
    basis: withdrawing,                                     guard: 'G37', about: 'file',
    refusal: '处罚决定已经被依法变更，原来公开的信息还没有撤回',
    forward: '先从全部平台撤回原来的信息，登记撤回并公开说明理由，再公开变更后的决定',
    holds: ({ state }) => !state.publications.some((one) => staleBecause(state, one) && isPublishable(state)),
  },
  sitesToPublishOn: {
    basis: p48,                                             guard: 'G37', about: 'payload',
    refusal: '没有选择公开的平台，或者所选平台不是市里设定的平台，或者该平台上已经公开',
    detail: (q) => {
      const left = sitesLeft(q.state, q.ctx.rules, q.ctx.today)
      return `（可以公开的平台：${left.map(({ name }) => name).join('、') || '无'}）`
    },
    forward: '在市里设定的平台中选择还没有公开的；平台有增减的，由市局修改公开的设置',
    holds: (q) => {
      const one = publishing(q)
      if (!one) return true
      const left = sitesLeft(q.state, q.ctx.rules, q.ctx.today)
      const names = one.sites.map(({ name }) => name)
      return (
        names.length > 0 && new Set(names).size === names.length &&
        one.sites.every((site) => left.some(({ name, credit }) => name === site.name && credit === site.credit))
      )
    },
  },
  sociallySignificant: {
    basis: p48,                                             guard: 'G37', about: 'payload',
    refusal: '没有达到市里设定的数额，也没有写明为什么具有一定社会影响，不能在网站公开',
    forward: '写明具有一定社会影响的理由；没有社会影响的，不在网站公开，依法只在信用平台公示',
    holds: (q) => {
      const one = publishing(q)
      return !one || one.sites.every(({ credit }) => credit) || ofPublicInterest(q.state, q.ctx.rules) || one.influence.trim() !== ''
    },
  },
  minorKeptOffCredit: {
    basis: null,                                            guard: 'G37', about: 'payload',
    refusal: '轻微失信信息不在信用平台公示',
    forward: '当场处罚和仅处以警告、通报批评的，原则上不公示；二〇二六年四月一日以后作出、确有必要公示的，写明必要，最长三个月；以前作出的一律不公示（《信用修复管理办法》，未核实）',
    holds: (q) =>
      !onCredit(q) || classHere(q) !== 'minor' || (!!periodHere(q) && publishing(q)?.necessity.trim() !== ''),
  },
  publicPeriodFits: {
    basis: null,                                            guard: 'G37', about: 'payload',
    refusal: '失信信息类别、公示期与处罚决定不符，或者公示期已经届满',
    detail: (q) => {
      const period = periodHere(q)
      return period
        ? `（本决定属于${creditClasses[classHere(q)]}失信信息，自${formatChineseDate(decidedOn(q))}起公示至${formatChineseDate(period.to)}）`
        : `（本决定属于${creditClasses[classHere(q)]}失信信息，按作出时的规定不公示）`
    },
    forward: '类别和截止日期按处罚决定推算：二〇二六年四月一日以后作出的，轻微至多三个月，一般三个月至一年，严重一年至三年；以前作出的三个月至三年；自决定作出之日起算，期满不再公示（《信用修复管理办法》，未核实）',
    holds: (q) => {
      const one = publishing(q)
      if (!one) return true
      if (one.creditClass !== classHere(q) || one.countedFrom !== decidedOn(q)) return false
      if (!onCredit(q)) return one.publicUntil === null
      const period = periodHere(q)
      // A class that is not shown at all is refused for that, not for its days.
      return !period || (one.publicUntil === period.to && one.publishedOn <= period.to)
    },
  },
  nothingPrivatePublished: {
    basis: penaltyLaw(50),                                  guard: 'G37', about: 'payload',
    refusal: '公开文本载有自然人的住址、身份证件号码、电话号码、账号或者举报人',
    detail: (q) => `（疑似：${[...new Set(privateHere(q).map(({ what }) => what))].join('、')}）`,
    forward: '隐去以后再公开；许可证号、文书号码被误认的，在号码前写明“许可证号”“编号”等字样',
    holds: (q) => privateHere(q).length === 0,
  },
  secretsChecked: {
    basis: penaltyLaw(50),                                  guard: 'G37', about: 'payload',
    refusal: '没有逐字核对公开文本是否涉及国家秘密、商业秘密、个人隐私',
    forward: '由承办人员以外的人逐字核对，涉及的隐去以后再公开',
    holds: (q) => publishing(q)?.checked ?? true,
  },
  publishedInOrder: {
    basis: p48,                                             guard: 'G37', about: 'payload',
    refusal: '没有公开的文本，没有附上公开的凭证，或者公开日期不在决定作出之后、今天以前',
    forward: '附上各平台公开页面的截图，按实际公开的日期填写；不同日期公开的分别登记',
    holds: (q) => {
      const one = publishing(q)
      return (
        !one ||
        (one.text.trim() !== '' && one.attachments.length > 0 && one.publishedOn >= decidedOn(q) && one.publishedOn <= q.ctx.today)
      )
    },
  },
  withdrawnEverywhere: {
    basis: withdrawing,                                     guard: 'G37', about: 'payload',
    refusal: '登记过公开的平台没有全部撤回',
    detail: (q) => {
      const one = payloadOf(q, 'withdrawPublication')
      const sites = one ? standingBefore(q, one.id) : []
      return `（应当撤回：${sites.map(({ name }) => name).join('、')}）`
    },
    forward: '从每一个公开、推送过的平台撤回，逐一写明平台的名称',
    holds: (q) => {
      const one = payloadOf(q, 'withdrawPublication')
      if (!one) return true
      const sites = standingBefore(q, one.id)
      return sites.length === 0 || (one.published && sites.every(({ name }) => one.places.includes(name)))
    },
  },
  withdrawalReasoned: {
    basis: withdrawing,                                     guard: 'G37', about: 'payload',
    refusal: '没有写明公开说明的撤回理由',
    forward: '撤回的同时公开说明理由，照公开的说明填写',
    holds: (q) => {
      const one = payloadOf(q, 'withdrawPublication')
      return !one?.published || (one.reason ?? '').trim() !== ''
    },
  },
  publicityRunning: {
    basis: null,                                            guard: 'G37', about: 'file',
    refusal: '没有在信用平台公示的信息，或者已经登记停止公示、已经撤回',
    forward: '在信用平台公示的，先登记公开处罚决定',
    holds: (q) => {
      const running = publicityToEnd(q.state)
      return q.payload === null ? running.length > 0 : running.some(({ id }) => id === payloadOf(q, 'endPublicity')?.id)
    },
  },
  publicityRunOut: {
    basis: null,                                            guard: 'G37', about: 'payload',
    refusal: '最长公示期没有届满，或者没有满最短公示期就申请信用修复',
    detail: (q) => {
      const one = ending(q)
      const period = one && creditPeriod(one.creditClass, one.countedFrom)
      return period ? `（最短公示期至${formatChineseDate(period.from)}，最长公示期至${formatChineseDate(period.to)}）` : ''
    },
    forward: '最长公示期届满的自动停止公示；满最短公示期以后可以申请信用修复，经同意的停止公示（《信用修复管理办法》，未核实）',
    holds: (q) => {
      const one = payloadOf(q, 'endPublicity')
      const shown = ending(q)
      if (!one || !shown) return true
      if (one.ground === 'expired') return one.endedOn >= (shown.publicUntil ?? '')
      const period = creditPeriod(shown.creditClass, shown.countedFrom)
      return !!period && one.appliedOn !== null && one.appliedOn > period.from
    },
  },
  publicityEndInOrder: {
    basis: null,                                            guard: 'G37', about: 'payload',
    refusal: '没有附上停止公示的凭证，或者日期不在公开、申请之后、今天以前',
    forward: '附上信用平台的查询截图，信用修复的一并附上修复决定；按实际停止公示的日期填写',
    holds: (q) => {
      const one = payloadOf(q, 'endPublicity')
      const shown = ending(q)
      if (!one || !shown) return true
      return (
        one.attachments.length > 0 && one.endedOn >= shown.publishedOn && one.endedOn <= q.ctx.today &&
        (one.ground === 'expired' || one.endedOn >= (one.appliedOn ?? one.endedOn))
      )
    },
  },
} as const satisfies Record<string, Condition>
