import { anOrganisation, attachment } from '../a-party.ts'
import { act, beijing } from '../play.ts'
import { compulsion, type Defect, defect, penal } from './defect.ts'
import { harms, ofThisDefect } from './harms.ts'
import { adding, at, by, filled, type Plant, together, without, withoutAny } from './plants.ts'
import { sealing, sealingAndServing, serving, the } from './steps.ts'

const asking = the('proposeCourtApplication', 1)
const demandServedOn = (day: string): Plant =>
  together(at(`${day} 15:30`, serving('Q10')), filled(serving('Q10'), { servedAt: beijing(`${day} 15:00`) }))
const pays = (kind: 'fine' | 'surcharge', amountFen: number, clock: string) =>
  act('recordPayment', 'cashier', clock, {
    id: `paid-before-${kind}`,
    kind,
    amountFen,
    paidOn: clock.slice(0, 10),
    receiptNumber: `32-${kind}`,
    bank: '示范银行海州支行',
    receipt: attachment('缴款凭证.jpg'),
  })
const contestedBefore = act('registerReconsideration', 'lead', '2026-05-26 15:00', {
  id: 'reconsideration-1',
  authority: '示范市海州区人民政府',
  number: '海政复〔2026〕19号',
  applicant: anOrganisation.name,
  byParty: true,
  appliedOn: '2026-05-20',
  acceptedOn: '2026-05-22',
  copyReceivedOn: '2026-05-25',
  simplified: false,
  simplifiedReason: '',
  requests: '撤销处罚决定',
  grounds: '处罚过重',
  attachments: [attachment('行政复议答复通知书.pdf')],
})
const adopted = act('recordDemandStatement', 'lead', '2026-09-21 10:00', {
  id: 'said-1',
  demandId: 'demand-1',
  heardAt: beijing('2026-09-21 09:30'),
  form: 'written',
  content: '同一行为已由上级机关处罚并缴清',
  review: '经核实，所述属实',
  adopted: true,
  attachments: [attachment('书面意见.pdf')],
})

/** 申请人民法院强制执行 (《行政强制法》第五十三条至第六十条). */
// biome-ignore format: a table of law is read in columns
export const courtDefects: readonly Defect[] = [
  defect('G34-01', '起诉期限没有届满就申请法院', compulsion('五十三条'), 'courtEnforced',
    together(at('2026-05-06 15:30', serving('D43')), filled(serving('D43'), { servedAt: beijing('2026-05-06 15:00') })), 'proposeCourtApplication', 'courtRemediesOver', harms.askedOfCourt),
  defect('G34-02', '没有催告就申请法院', compulsion('五十四条'), 'courtEnforced',
    without('issueDemand', ...sealingAndServing('Q10')), 'proposeCourtApplication', 'courtDemandServed', harms.askedOfCourt),
  defect('G34-03', '催告书没有送达就申请法院', compulsion('五十四条'), 'courtEnforced',
    without(...sealingAndServing('Q10')), 'proposeCourtApplication', 'courtDemandServed', harms.askedOfCourt),
  defect('G34-04', '催告书送达次日就申请法院', compulsion('五十四条'), 'courtEnforced',
    demandServedOn('2026-10-08'), 'proposeCourtApplication', 'courtDemandRipe', harms.askedOfCourt),
  defect('G34-05', '催告书国庆节前送达，把假期算入十日', compulsion('五十四条'), 'courtEnforced',
    demandServedOn('2026-09-28'), 'proposeCourtApplication', 'courtDemandRipe', harms.askedOfCourt),
  defect('G34-06', '超过三个月才报请，没有正当理由', compulsion('五十三条'), 'courtEnforced',
    at('2027-01-11 09:00', asking), 'proposeCourtApplication', 'courtInTime', harms.askedOfCourt),
  defect('G34-07', '期限内签批，超过三个月才提交法院', compulsion('五十三条'), 'courtEnforced',
    together(at('2027-01-11 15:00', 'submitCourtApplication'), filled('submitCourtApplication', { submittedOn: '2027-01-11' })), 'submitCourtApplication', 'courtInTime', harms.askedOfCourt),
  defect('G34-08', '行政复议尚未办结就申请法院', compulsion('五十三条'), 'courtEnforced',
    adding([contestedBefore], 'issueDemand'), 'proposeCourtApplication', 'courtNotContested', harms.askedOfCourt, ['courtSumsComputed']),
  defect('REV-2(8)-56', '向中级人民法院申请强制执行', compulsion('五十四条'), 'courtEnforced',
    filled(asking, { court: '示范市中级人民法院' }), 'proposeCourtApplication', 'courtCompetent', harms.askedOfCourt),
  defect('REV-2(8)-57', '执行对象是不动产，没有写明所在地', compulsion('五十四条'), 'courtEnforced',
    filled(asking, { competence: 'property' }), 'proposeCourtApplication', 'courtCompetent', harms.askedOfCourt),
  defect('REV-2(8)-58', '法律规定由本机关强制执行，仍申请法院', compulsion('五十三条'), 'courtEnforced',
    filled(asking, { noOwnPower: false }), 'proposeCourtApplication', 'noOwnEnforcementPower', harms.askedOfCourt),
  defect('REV-2(8)-59', '申请执行的加处罚款超出罚款本数', penal('七十二条第一款第一项'), 'courtEnforced',
    filled(asking, { surchargeFen: 600_000 }), 'proposeCourtApplication', 'courtSumsComputed', harms.askedOfCourt),
  defect('REV-2(8)-60', '没有写明强制执行标的情况', compulsion('五十五条第一款'), 'courtEnforced',
    filled(asking, { subject: ' ' }), 'proposeCourtApplication', 'courtReasoned', harms.askedOfCourt),
  defect('REV-2(8)-61', '申请立即执行，没有危及公共安全的情形', compulsion('五十九条'), 'courtEnforced',
    filled(asking, { urgent: true }), 'proposeCourtApplication', 'urgencyOfPublicSafety', harms.askedOfCourt),
  defect('REV-2(8)-62', '未经法制审核就签批强制执行申请', null, 'courtEnforced',
    without(the('reviewCourtApplication', 1)), 'approveCourtApplication', 'courtApplicationReviewed', harms.askedOfCourt),
  defect('REV-2(8)-63', '由副职签批强制执行申请', null, 'courtEnforced',
    by('leader', 'approveCourtApplication'), 'approveCourtApplication', 'roleMismatch', harms.askedOfCourt),
  defect('REV-2(8)-64', '强制执行申请书没有盖章就提交', compulsion('五十五条第二款'), 'courtEnforced',
    without(sealing('Q17')), 'submitCourtApplication', 'courtPaperSealed', harms.askedOfCourt),
  defect('REV-2(8)-65', '没有提交当事人的意见和催告情况', compulsion('五十五条第一款'), 'courtEnforced',
    filled('submitCourtApplication', { statementMaterials: '' }), 'submitCourtApplication', 'courtMaterialsComplete', harms.askedOfCourt),
  defect('REV-2(8)-66', '当事人已经缴清，仍向法院提交申请', compulsion('五十三条'), 'courtEnforced',
    adding([pays('fine', 500_000, '2026-10-14 10:00'), pays('surcharge', 500_000, '2026-10-14 10:10')], 'submitCourtApplication'), 'submitCourtApplication', 'courtDebtOwed', harms.askedOfCourt),
  defect('REV-2(8)-67', '当事人对催告的意见已经采纳，仍申请法院', compulsion('三十六条'), 'courtEnforced',
    adding([adopted], 'proposeCourtApplication'), 'proposeCourtApplication', 'courtDefenceRejected', harms.askedOfCourt),
  defect('REV-2(8)-68', '法院没有裁定执行，就登记执行到位的款项', compulsion('五十七条'), 'courtEnforced',
    without(the('recordHigherRuling', 1)), 'recordCourtMoney', 'courtRuledToEnforce', harms.courtMoney),
  defect('REV-2(8)-69', '对不予受理的裁定，十五日后才申请复议', compulsion('五十六条第二款'), 'courtEnforced',
    together(at('2026-11-05 10:00', 'contestCourtRuling'), filled('contestCourtRuling', { appliedOn: '2026-11-05' })), 'contestCourtRuling', 'contestedInTime', ofThisDefect.courtContested),
  defect('REV-2(8)-70', '对不予执行的裁定，十五日后才申请复议', compulsion('五十八条第三款'), 'courtEnforced',
    together(at('2026-11-26 10:00', the('contestCourtRuling', 1)), filled(the('contestCourtRuling', 1), { appliedOn: '2026-11-26' })), 'contestCourtRuling', 'contestedInTime', ofThisDefect.courtContested),
  defect('REV-2(8)-71', '没有申请立即执行，登记院长批准立即执行', compulsion('五十九条'), 'courtEnforced',
    filled('recordCourtRuling', { enforce: true, presidentApproved: true }), 'recordCourtRuling', 'atOnceByPresident', ofThisDefect.atOnceUnasked),
  defect('REV-2(8)-72', '当事人没有履行，以履行为由撤回申请', compulsion('五十三条'), 'courtWithdrawn',
    withoutAny('recordPayment'), 'endCourtApplication', 'courtEndGrounded', ofThisDefect.courtEndedFalsely),
  defect('REV-2(8)-73', '强制执行申请没有撤回就确认履行完毕', compulsion('五十三条'), 'courtWithdrawn',
    without(the('endCourtApplication', 1)), 'confirmPerformance', 'courtSettled', harms.performed),
  defect('REV-2(8)-74', '报请后当事人缴了一部分，仍按原数额签批', penal('七十二条第一款第一项'), 'courtEnforced',
    adding([pays('fine', 100_000, '2026-10-13 09:00')], 'approveCourtApplication'), 'approveCourtApplication', 'courtSumsStillOwed', ofThisDefect.courtSigned),
  defect('REV-2(8)-75', '前一次报请没有结束又重复报请', null, 'courtEnforced',
    without('refuseCourtApplication'), 'proposeCourtApplication', 'noCourtApplicationOpen', harms.askedOfCourt),
]
