import type { InspectionAct, InspectionPayloads } from '../../inspections/inspection.ts'
import { type InspectionConditionId, inspectionOpinion } from '../../inspections/inspection-conditions.ts'
import type { InspectionRefusal } from '../../inspections/judge-inspection.ts'
import {
  beijingInstant as at,
  type InspectionFile,
  type InspectionFileName,
  type InspectionPart,
  type InspectionStep,
  marketBureau,
} from '../inspection-file.ts'
import { penal } from './defect.ts'

/** A whole inspection, lawful but for one thing. */
export type InspectionDefect = {
  readonly id: string
  readonly title: string
  readonly article: string | null
  readonly file: InspectionFileName
  readonly plant: (file: InspectionFile) => InspectionFile
  readonly stoppedAt: InspectionAct
  readonly condition: InspectionRefusal['code']
  readonly beside: readonly InspectionConditionId[]
}
const defect = (
  id: string,
  title: string,
  article: string | null,
  file: InspectionFileName,
  plant: InspectionDefect['plant'],
  stoppedAt: InspectionAct,
  condition: InspectionDefect['condition'],
  beside: readonly InspectionConditionId[] = [],
): InspectionDefect => ({ id, title, article, file, plant, stoppedAt, condition, beside })

const steps =
  (change: (all: readonly InspectionStep[]) => readonly InspectionStep[]) => (file: InspectionFile) => ({
    ...file,
    steps: change(file.steps),
  })
const filled = <A extends InspectionAct>(
  act: A,
  part: Partial<InspectionPayloads[A]> | ((given: InspectionPayloads[A]) => Partial<InspectionPayloads[A]>),
) =>
  steps((all) =>
    all.map((one) => {
      if (one.act !== act) return one
      const given = one.payload as InspectionPayloads[A]
      return {
        ...one,
        payload: { ...given, ...(typeof part === 'function' ? part(given) : part) },
      } as InspectionStep
    }),
  )
const without = (act: InspectionAct) => steps((all) => all.filter((one) => one.act !== act))
const by = (who: InspectionPart, act: InspectionAct) =>
  steps((all) => all.map((one) => (one.act === act ? { ...one, by: who } : one)))
const onDay = (act: InspectionAct, when: string) =>
  steps((all) => all.map((one) => (one.act === act ? { ...one, at: when } : one)))
const world = (part: Partial<InspectionFile>) => (file: InspectionFile) => ({ ...file, ...part })
const published =
  (change: (all: InspectionFile['published']) => InspectionFile['published']) => (file: InspectionFile) => ({
    ...file,
    published: change(file.published),
  })

const opinion = inspectionOpinion
const uncertified = (person: 'lead' | 'support') =>
  filled('draft', (plan) => ({ [person]: { ...plan[person], certificateNumber: '' } }))

/** G40: 行政检查 from the publication of its items to the telling of the result. */
// biome-ignore format: a table of law is read in columns
export const inspectionDefects: readonly InspectionDefect[] = [
  defect('G40-01', '检查没有公布的事项', opinion, 'planned',
    published((all) => all.slice(1)), 'draft', 'itemsPublished'),
  defect('G40-02', '检查之日公布的期间已经届满', opinion, 'planned',
    published((all) => all.map((one) => ({ ...one, until: '2026-03-09' }))), 'draft', 'itemsPublished'),
  defect('G40-03', '检查其他单位公布的事项', opinion, 'planned',
    published((all) => all.map((one) => ({ ...one, unitId: 2 }))), 'draft', 'itemsPublished'),
  defect('G40-04', '批准以后、检查之日事项已经停止公布', opinion, 'planned',
    published((all) => all.map((one) => ({ ...one, until: '2026-03-10' }))), 'conduct', 'itemsPublished'),
  defect('G40-05', '参加的单位没有公布所检查的事项', opinion, 'joint',
    published((all) => all.slice(0, 1)), 'settleNearby', 'itemsPublished'),
  defect('G40-06', '单位对所检查的事项没有执法权', opinion, 'planned',
    world({ powerless: [{ itemId: 'item-sign', says: '处罚权已经收回', nextStep: null }] }), 'draft', 'unitCompetent'),
  defect('G40-07', '参加的单位对所检查的事项没有执法权', opinion, 'joint',
    world({ powerless: [{ itemId: 'item-licence', says: '处罚权已经收回', nextStep: null }] }), 'settleNearby', 'unitCompetent'),
  defect('G40-08', '主办检查人员没有执法证', penal('四十二条第一款'), 'planned', uncertified('lead'), 'draft', 'twoCertifiedOfficers'),
  defect('G40-09', '协办检查人员没有执法证', penal('四十二条第一款'), 'planned', uncertified('support'), 'draft', 'twoCertifiedOfficers'),
  defect('G40-10', '一名执法人员检查', penal('四十二条第一款'), 'planned',
    filled('draft', ({ lead }) => ({ support: lead })), 'draft', 'twoCertifiedOfficers'),
  defect('G40-11', '协管员报请检查', null, 'planned', by('warden', 'draft'), 'draft', 'roleMismatch'),
  defect('G40-12', '计划检查的日期已经过去，事后报请', opinion, 'planned',
    filled('draft', { from: '2026-03-02', until: '2026-03-04' }), 'draft', 'visitSpanInOrder'),
  defect('G40-13', '检查的日期起止颠倒', opinion, 'planned',
    filled('draft', { from: '2026-03-12', until: '2026-03-10' }), 'draft', 'visitSpanInOrder'),
  defect('G40-14', '检查期间过去以后才批准', opinion, 'planned', onDay('approve', '2026-03-13 09:00'), 'approve', 'visitSpanInOrder'),
  defect('G40-15', '以投诉举报为名检查，没有写明来源', opinion, 'complaint',
    filled('draft', { trigger: ' ' }), 'draft', 'individualReasoned'),
  defect('G40-16', '计划检查超过年度频次上限', opinion, 'planned', world({ count: 2 }), 'draft', 'withinYearlyCap'),
  defect('G40-17', '没有查询其他单位的检查安排就批准', null, 'planned', without('askNearby'), 'approve', 'mergeSettled'),
  defect('G40-18', '其他单位三十日内也要检查，没有处理合并建议就批准', null, 'joint', without('settleNearby'), 'approve', 'mergeSettled'),
  defect('G40-19', '处理以后又有单位安排检查，没有再处理就批准', null, 'joint',
    steps((all) => all.map((one) => one.act === 'askNearby' && one.by === 'leader'
      ? { ...one, payload: { found: [{ unitName: '海州区消防救援大队', on: '2026-03-18' }] } } : one)), 'approve', 'mergeSettled'),
  defect('G40-20', '单独检查没有理由', null, 'complaint', filled('settleNearby', { reason: '' }), 'settleNearby', 'settlementReasoned'),
  defect('G40-21', '合并检查没有写明参加的单位', null, 'joint', filled('settleNearby', { participants: [] }), 'settleNearby', 'settlementReasoned'),
  defect('G40-22', '检查人员自己审批', opinion, 'planned', by('leadingOfficer', 'approve'), 'approve', 'approvedByAnother'),
  defect('G40-23', '承办机构负责人审批检查', null, 'planned', by('head', 'approve'), 'approve', 'roleMismatch'),
  defect('G40-24', '其他单位的负责人审批检查', null, 'planned', by('stranger', 'approve'), 'approve', 'otherUnit'),
  defect('G40-25', '没有审批就检查', null, 'planned', without('approve'), 'conduct', 'stageMismatch'),
  defect('G40-26', '先检查，后补审批', opinion, 'planned',
    steps((all) => all.map((one) => one.act === 'approve' ? { ...one, at: '2026-03-11 10:30' } : one)), 'conduct', 'approvedBeforeStart', ['noticeGiven']),
  defect('G40-27', '不在批准的日期检查', opinion, 'planned',
    filled('conduct', { startedAt: at('2026-03-13 09:00'), endedAt: at('2026-03-13 10:00') }), 'conduct', 'onApprovedDays'),
  defect('G40-28', '检查结束的时间早于开始的时间', opinion, 'planned',
    filled('conduct', { endedAt: at('2026-03-11 09:00') }), 'conduct', 'onApprovedDays'),
  defect('G40-29', '检查开始以后才送交通知书', opinion, 'planned',
    filled('conduct', { noticeGivenAt: at('2026-03-11 10:00') }), 'conduct', 'noticeGiven'),
  defect('G40-30', '通知书没有写明接收的人', opinion, 'planned',
    filled('conduct', { noticeReceivedBy: '' }), 'conduct', 'noticeGiven'),
  defect('G40-31', '检查时没有出示执法证件', penal('五十五条第一款'), 'planned',
    filled('conduct', { certificateShown: false }), 'conduct', 'certificateShown'),
  defect('G40-32', '没有告知申请回避的权利', opinion, 'planned', filled('conduct', { rightsTold: false }), 'conduct', 'recusalTold'),
  defect('G40-33', '没有向企业告知检查频次', opinion, 'planned', filled('conduct', { frequencyTold: false }), 'conduct', 'frequencyTold'),
  defect('G40-34', '其他人员登记现场检查', null, 'planned', by('other', 'conduct'), 'conduct', 'notHandler'),
  defect('G40-35', '联合检查的记录缺少参加单位的结果', null, 'joint',
    filled('conduct', ({ results }) => ({ results: results.slice(0, 1) })), 'conduct', 'everyUnitReports'),
  defect('G40-36', '没有参加的单位写入检查结果', null, 'planned',
    filled('conduct', ({ results: [own] }) => ({ results: own ? [own, { ...own, unitId: marketBureau.unitId }] : [] })), 'conduct', 'everyUnitReports'),
  defect('G40-37', '责令改正没有内容', penal('二十八条第一款'), 'complaint',
    filled('conduct', ({ results }) => ({ results: results.map((one) => ({ ...one, demand: '' })) })), 'conduct', 'correctionComplete'),
  defect('G40-38', '责令改正的期限早于检查', penal('二十八条第一款'), 'complaint',
    filled('conduct', ({ results }) => ({ results: results.map((one) => ({ ...one, correctBy: '2026-03-10' })) })), 'conduct', 'correctionComplete'),
  defect('G40-39', '被检查人拒绝签名，没有写明情况', penal('五十五条第一款'), 'complaint',
    filled('conduct', { signatureNote: '' }), 'conduct', 'refusalNoted'),
  defect('G40-40', '没有检查就告知结果', null, 'planned', without('conduct'), 'tell', 'stageMismatch'),
  defect('G40-41', '告知结果的日期早于检查', opinion, 'planned', filled('tell', { toldOn: '2026-03-10' }), 'tell', 'toldAfterVisit'),
  defect('G40-42', '告知结果没有写明被告知的人', opinion, 'planned', filled('tell', { receivedBy: ' ' }), 'tell', 'toldAfterVisit'),
  defect('G40-43', '检查没有发现线索，登记了线索', null, 'withClue',
    filled('conduct', ({ results }) => ({ results: results.map((one) => ({ ...one, outcome: 'nothing' as const })) })), 'linkClue', 'clueWasFound'),
]
