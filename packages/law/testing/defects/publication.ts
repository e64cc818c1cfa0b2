import { act } from '../play.ts'
import { published48 } from '../publication-case.ts'
import { type Defect, defect, penal } from './defect.ts'
import { harms, ofThisDefect } from './harms.ts'
import { adding, before, by, filled, without } from './plants.ts'

const p48 = penal('四十八条第一款')
const withdrawal = penal('四十八条第二款')
const adds = (words: string) => filled('publishDecision', ({ text }) => ({ text: `${text}，${words}` }))

/** G37: 公开、撤回、公示期. */
// biome-ignore format: a table of law is read in columns
export const publicationDefects: readonly Defect[] = [
  defect('G37-01', '承办人自己公开处罚决定，没有第二人核对', null, 'published',
    by('lead', 'publishDecision'), 'publishDecision', 'roleMismatch', harms.published),
  defect('G37-02', '公开文本载有手机号码', penal('五十条'), 'published',
    adds('当事人13800000000'), 'publishDecision', 'nothingPrivatePublished', harms.published),
  defect('G37-03', '公开文本载有分段书写的手机号码', penal('五十条'), 'published',
    adds('当事人138 0000 0000'), 'publishDecision', 'nothingPrivatePublished', harms.published),
  defect('G37-04', '公开文本载有固定电话', penal('五十条'), 'published',
    adds('家中0518-85520000'), 'publishDecision', 'nothingPrivatePublished', harms.published),
  defect('G37-05', '公开文本载有银行账号', penal('五十条'), 'published',
    adds('退款账号：3207 0101 2000 0012 345'), 'publishDecision', 'nothingPrivatePublished', harms.published),
  defect('G37-06', '公开文本载有身份证件号码，用全角数字和连字符书写', penal('五十条'), 'published',
    adds('３２０７０６-１９９００１０１-００２５'), 'publishDecision', 'nothingPrivatePublished', harms.published),
  defect('G37-07', '公开未成年人的处罚决定', penal('五十条'), 'minor',
    adding([act('publishDecision', 'clerk', '2026-04-09 11:00', published48('publication-1', '2026-04-09'))], 'issueDemand'), 'publishDecision', 'minorNotPublished', harms.published),
  defect('G37-08', '没有核对秘密和隐私就公开', penal('五十条'), 'published',
    filled('publishDecision', { checked: false }), 'publishDecision', 'secretsChecked', harms.published),
  defect('G37-09', '一般失信信息公示三年', null, 'published',
    filled('publishDecision', { publicUntil: '2029-04-03' }), 'publishDecision', 'publicPeriodFits', harms.published),
  defect('G37-10', '当场处罚在信用平台公示', null, 'summaryRefused',
    adding([act('publishDecision', 'clerk', '2026-03-04 11:00', published48('publication-1', '2026-03-04'))], 'recordPayment'), 'publishDecision', 'minorKeptOffCredit', harms.published),
  defect('G37-11', '小额处罚没有说明社会影响就在网站公开', p48, 'published',
    filled('publishDecision', { influence: '' }), 'publishDecision', 'sociallySignificant', harms.published),
  defect('G37-12', '在市里没有设定的平台公开', p48, 'published',
    filled('publishDecision', { sites: [{ name: '个人账号', credit: false }], publicUntil: null }), 'publishDecision', 'sitesToPublishOn', harms.published),
  defect('G37-13', '没有公开的凭证', p48, 'published',
    filled('publishDecision', { attachments: [] }), 'publishDecision', 'publishedInOrder', harms.published),
  defect('G37-14', '还没有作出决定就公开', null, 'published',
    before('publishDecision', 'countersignDecision'), 'publishDecision', 'stageMismatch', harms.published),
  defect('G37-15', '复议变更以后没有撤回原信息就重新公开', withdrawal, 'republished',
    without('withdrawPublication'), 'publishDecision', 'staleTextWithdrawn', ofThisDefect.publishedAnew, ['sitesToPublishOn']),
  defect('G37-16', '只从网站撤回，信用平台没有撤回', withdrawal, 'republished',
    filled('withdrawPublication', { places: '本机关门户网站' }), 'withdrawPublication', 'withdrawnEverywhere', harms.withdrawn48),
  defect('G37-17', '公开过的决定登记为没有公开，不撤回', withdrawal, 'republished',
    filled('withdrawPublication', { published: false, places: '没有公开' }), 'withdrawPublication', 'withdrawnEverywhere', harms.withdrawn48),
  defect('G37-18', '撤回不公开说明理由', withdrawal, 'republished',
    filled('withdrawPublication', { reason: '' }), 'withdrawPublication', 'withdrawalReasoned', harms.withdrawn48),
  defect('G37-19', '没有满三个月就以信用修复停止公示', null, 'republished',
    filled('endPublicity', { appliedOn: '2026-07-03' }), 'endPublicity', 'publicityRunOut', harms.publicityEnded),
  defect('G37-20', '没有满一年就按公示期届满停止公示', null, 'republished',
    filled('endPublicity', { ground: 'expired', appliedOn: null }), 'endPublicity', 'publicityRunOut', harms.publicityEnded),
  defect('G37-21', '停止公示没有凭证', null, 'republished',
    filled('endPublicity', { attachments: [] }), 'endPublicity', 'publicityEndInOrder', harms.publicityEnded),
  defect('G37-22', '同一平台已经公开，又登记公开一次', p48, 'published',
    adding([act('publishDecision', 'clerk', '2026-04-10 11:00', published48('publication-9', '2026-04-10'))], 'recordPayment'), 'publishDecision', 'sitesToPublishOn', ofThisDefect.publishedAnew),
]
