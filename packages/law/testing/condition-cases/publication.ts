import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore, type Situation } from '../a-case.ts'
import { aPerson } from '../a-party.ts'
import { breaks, type ConditionCase, changed } from '../condition-case.ts'

const publishing = justBefore('publishDecision')
const republishing = justBefore('publishDecision', { variant: 'republished', last: true })
const withdrawing = justBefore('withdrawPublication', { variant: 'republished' })
const ending = justBefore('endPublicity')
const unlawful = withdrawing.state.reconsiderations.map((one) => ({
  ...one,
  decided: changed(one.decided, { outcome: 'unlawful', fineFen: null }),
}))
type Publishing = Situation<'publishDecision'>

const wrong = (title: string, part: Partial<Publishing['payload']>): ConditionCase =>
  breaks(title, publishing, ({ payload }) => ({ payload: { ...payload, ...part } }))

export const publicationCases = {
  decisionToPublish: breaks(
    '处罚决定被确认违法的，不得公开（《行政处罚法》第四十八条第一款）',
    publishing,
    ({ state }) => ({ state: { ...state, reconsiderations: unlawful } }),
  ),
  minorNotPublished: breaks(
    '当事人行为时不满十八周岁的，不得公开处罚决定（《行政处罚法》第五十条）',
    publishing,
    ({ state }) => ({
      state: {
        ...state,
        party: changed(state.party, { kind: 'person', bornOn: '2009-06-01', address: aPerson.address }),
      },
    }),
  ),
  staleTextWithdrawn: breaks(
    '决定变更以后没有撤回原公开信息的，不得公开变更后的决定（《行政处罚法》第四十八条第二款）',
    republishing,
    ({ state, payload }) => ({
      state: {
        ...state,
        reconsiderations: state.reconsiderations.map((one) => ({ ...one, withdrawal: null })),
        publications: state.publications.map((one) => ({
          ...one,
          sites: one.sites.filter(({ credit }) => !credit),
          publicUntil: null,
        })),
      },
      payload: { ...payload, sites: payload.sites.filter(({ credit }) => credit) },
    }),
  ),
  sitesToPublishOn: wrong('不是市里设定的公开平台，不得登记公开（《行政处罚法》第四十八条第一款）', {
    sites: [{ name: '承办人的个人账号', credit: false }],
    publicUntil: null,
  }),
  sociallySignificant: wrong('没有说明社会影响的小额处罚，不得在网站公开（《行政处罚法》第四十八条第一款）', {
    influence: ' ',
  }),
  minorKeptOffCredit: breaks(
    '仅处以警告的轻微失信信息，没有写明必要的不得在信用平台公示（信用修复管理办法）',
    publishing,
    ({ state, payload }) => ({
      state: { ...state, discretion: changed(state.discretion, { penaltyKinds: ['警告'] }) },
      payload: { ...payload, creditClass: 'minor' as const, publicUntil: '2026-07-03' },
    }),
  ),
  publicPeriodFits: wrong('一般失信信息的公示期不得超过一年（信用修复管理办法）', {
    publicUntil: '2027-04-04',
  }),
  nothingPrivatePublished: breaks(
    '公开文本载有身份证件号码的，不得公开（《行政处罚法》第五十条）',
    publishing,
    ({ payload }) => ({ payload: { ...payload, text: `${payload.text}\n身份证号：320706199001010025` } }),
  ),
  secretsChecked: wrong(
    '没有核对国家秘密、商业秘密、个人隐私的，不得公开处罚决定（《行政处罚法》第五十条）',
    { checked: false },
  ),
  publishedInOrder: wrong('没有公开凭证的，不得登记公开（《行政处罚法》第四十八条第一款）', {
    attachments: [],
  }),
  withdrawnEverywhere: breaks(
    '公开过的平台没有全部撤回的，不得登记撤回（《行政处罚法》第四十八条第二款）',
    withdrawing,
    ({ payload }) => ({ payload: { ...payload, places: '本机关门户网站' } }),
  ),
  withdrawalReasoned: breaks(
    '撤回没有公开说明理由的，不得登记撤回公开信息（《行政处罚法》第四十八条第二款）',
    withdrawing,
    ({ payload }) => ({ payload: { ...payload, reason: ' ' } }),
  ),
  publicityRunning: breaks('已经登记停止公示的，不得再次登记停止公示', ending, ({ state }) => ({
    state: { ...state, publications: state.publications.slice(0, 1) },
  })),
  publicityRunOut: breaks(
    '没有满最短公示期的，不得因信用修复停止公示（信用修复管理办法）',
    ending,
    ({ payload }) => ({ payload: { ...payload, appliedOn: '2026-07-03' } }),
  ),
  publicityEndInOrder: breaks('没有停止公示凭证的，不得登记停止公示', ending, ({ payload }) => ({
    payload: { ...payload, attachments: [] },
  })),
} as const satisfies Partial<Record<ConditionId, ConditionCase>>
