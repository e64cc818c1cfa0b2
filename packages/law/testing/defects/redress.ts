import { act, beijing } from '../play.ts'
import { compulsion, type Defect, defect, penal, reconsideration } from './defect.ts'
import { harms, ofThisDefect } from './harms.ts'
import { adding, by, filled, together, without } from './plants.ts'
import { sealingAndServing, the } from './steps.ts'

const again = the('proposeDecision', 1)
const assessedAgain = the('assessDiscretion', 1)
const change = the('proposeRedress', 1)
const orderedAnew = filled('decideReconsideration', { remakeBy: '2026-07-23' })

/** 纠错、执行回转、重新办理 (EXE-75, ACL-40, ACL-41, REC-63; S32, S33). */
// biome-ignore format: a table of law is read in columns
export const redressDefects: readonly Defect[] = [
  defect('REV-2(8)-23', '没有报请纠错，就审核、重新办理已归档的案件', penal('七十五条第二款'), 'remade',
    without('proposeRedress'), 'countersignRedress', 'redressPending', harms.takenUpAnew),
  defect('REV-2(8)-24', '没有负责人批准，就重新办理已归档的案件', null, 'remade',
    without('approveRedress'), 'actAnew', 'stageMismatch', harms.takenUpAnew),
  defect('REV-2(8)-25', '纠错未经法制审核就批准', penal('五十八条第一款'), 'remade',
    without('reviewRedress'), 'approveRedress', 'redressReviewed', harms.takenUpAnew),
  defect('REV-2(8)-26', '纠错未经承办机构审核就作法制审核', penal('七十五条第二款'), 'remade',
    without('countersignRedress'), 'reviewRedress', 'redressCountersigned', harms.takenUpAnew),
  defect('REV-2(8)-27', '判决责令重新作出决定，报请不重新办理', '《行政诉讼法》第七十条', 'remade',
    filled('proposeRedress', { remake: false }), 'proposeRedress', 'remakeAsOrdered', ofThisDefect.closedUnmade),
  defect('REV-2(8)-28', '决定已被判决撤销，又自行撤销一次', reconsideration('七十七条第一款'), 'remade',
    filled('proposeRedress', { kind: 'revoke' }), 'proposeRedress', 'redressKindFits', harms.takenUpAnew),
  defect('REV-2(8)-29', '判决撤销后，以同一事实和理由重新作出相同的决定', reconsideration('六十四条第二款'), 'remade',
    together(filled(assessedAgain, { fineFen: 500_000 }), filled(again, { fineFen: 500_000, facts: '运输渣土未密闭，致路面遗撒约两平方米' })),
    'proposeDecision', 'notSameAfterRevocation', ofThisDefect.decidedAgain),
  defect('REV-2(8)-30', '判决撤销后，重新作出的决定重于原决定', penal('四十五条第二款'), 'remade',
    together(filled(assessedAgain, { fineFen: 600_000 }), filled(again, { fineFen: 600_000 })), 'proposeDecision', 'remadeNotHeavier', ofThisDefect.decidedAgain),
  defect('REV-2(8)-76', '复议决定责令重新作出决定，没有重新办理就结案', reconsideration('六十四条第一款'), 'substituteAnnulled',
    together(orderedAnew, filled('proposeRedress', { remake: true })), 'proposeClosure', 'remadeAsOwed', harms.closed),
  defect('REV-2(8)-77', '据以执行的决定已被撤销，仍再次催告代履行', compulsion('四十条第四项'), 'substituteAnnulled',
    adding([act('remindSubstitute', 'lead', '2026-04-24 08:00', {
      id: 'substitute-2', performFrom: beijing('2026-04-30 09:00'), performUntil: beijing('2026-04-30 12:00'),
    })], 'proposeRedress'), 'remindSubstitute', 'decisionStands', ofThisDefect.reminded),
  defect('REV-2(8)-78', '处罚决定撤销后，没收的财物不退还就结案', compulsion('四十一条'), 'selfRevoked',
    without('returnGoods'), 'proposeClosure', 'goodsGivenBack', harms.archived),
  defect('REV-2(8)-79', '处罚决定自行撤销后，已缴的罚款不退还就结案', reconsideration('七十七条第一款'), 'selfRevoked',
    without('recordRefund'), 'proposeClosure', 'refundMade', harms.archived),
  defect('REV-2(8)-80', '纠错决定书没有送达就结案', penal('六十一条第一款'), 'selfRevoked',
    without(...sealingAndServing('D43S')), 'proposeClosure', 'redressPaperServed', harms.archived),
  defect('REV-2(8)-81', '退还财物没有领取凭证', compulsion('四十一条'), 'selfRevoked',
    filled('returnGoods', { attachments: [] }), 'returnGoods', 'goodsReturnProved', harms.archived),
  defect('REV-3(12)-21', '自行纠错时加重处罚', penal('四十五条第二款'), 'corrected',
    filled(change, { fineFen: 400_000 }), 'proposeRedress', 'redressNotHeavier', ofThisDefect.fineCorrected),
  defect('REV-3(12)-22', '以补正笔误为名改变罚款数额', penal('七十五条第二款'), 'corrected',
    filled(the('proposeRedress', 0), { fineFen: 200_000 }), 'proposeRedress', 'clericalSameOutcome', ofThisDefect.clericalCorrected),
  defect('REV-2(8)-82', '原决定经集体讨论，变更没有集体讨论', penal('五十七条第二款'), 'corrected',
    without('discussRedress'), 'approveRedress', 'redressDiscussed', ofThisDefect.fineCorrected),
  defect('REV-2(8)-83', '法制审核人员审核自己报请的纠错', penal('五十八条第一款'), 'corrected',
    by('reviewer', change), 'reviewRedress', 'redressReviewedApart', ofThisDefect.fineCorrected),
  defect('REV-2(8)-84', '没有写明错误由谁指出就报请变更', penal('七十五条第二款'), 'corrected',
    filled(change, { sourceNote: ' ' }), 'proposeRedress', 'redressSourced', ofThisDefect.fineCorrected),
]
