import { clueSources, formatChineseDate } from '@zhiheng/law'
import { clueOutcomeLabels } from '../../../labels.ts'
import { type ActForm, type Field, formsOf, type Given } from '../act/act-form.ts'
import { choicesOf, opinionForm } from './shared.ts'
import { ItemForm, initialItem, itemLabels } from './special/ItemForm.tsx'
import { initialParty, PartyForm, partyLabels } from './special/PartyForm.tsx'

const officerFields: readonly Field[] = [
  {
    kind: 'person',
    path: 'leadId',
    label: '主办人员',
    roles: ['R1', 'R2'],
    certified: true,
    reason: '执法人员不得少于两人，均须持有效执法证件（《行政处罚法》第四十二条第一款）',
  },
  { kind: 'person', path: 'supportId', label: '协办人员', roles: ['R1', 'R2'], certified: true },
  {
    kind: 'yes',
    path: 'noConflict',
    label: '回避',
    says: '两名承办人员已声明与本案没有直接利害关系或者其他应当回避的情形',
    reason: '《行政处罚法》第四十三条',
  },
]

const nobody = { leadId: null, supportId: null, noConflict: false }

const filingSummary = ({ view: { state } }: Given): string =>
  [
    state.clue &&
      `${formatChineseDate(state.clue.foundOn)}，本机关通过${clueSources[state.clue.source]}发现：${state.clue.content}`,
    state.verification && `经核查：${state.verification.findings}`,
  ]
    .filter(Boolean)
    .join('\n')

const filingGrounds = ({ view: { state } }: Given): string => {
  const { item, party } = state
  if (!item || !party) return ''
  const broken = item.violationArticle || item.penaltyArticle
  return `${party.name}的行为涉嫌违反《${item.lawTitle}》${broken}的规定，依据《${item.lawTitle}》${item.penaltyArticle}应当予以处罚，符合立案条件，建议立案调查。`
}

const proposeFiling: ActForm = {
  initial: (given) => {
    const before = given.view.state.filing
    return {
      summary: before?.summary ?? filingSummary(given),
      grounds: before?.grounds ?? filingGrounds(given),
      hasEvidence: false,
      withinJurisdiction: false,
    }
  },
  fields: [
    { kind: 'text', path: 'summary', label: '案情摘要', rows: 5, reason: '由线索和核查情况带出，可以修改' },
    { kind: 'text', path: 'grounds', label: '立案依据和理由', rows: 3 },
    {
      kind: 'yes',
      path: 'hasEvidence',
      label: '初步证据',
      says: '有初步证据证明存在违法行为',
    },
    {
      kind: 'yes',
      path: 'withinJurisdiction',
      label: '管辖',
      says: '违法行为发生地在本机关管辖范围之内，事项属于本机关职权',
      reason: '《行政处罚法》第二十二条',
    },
  ],
  consequence: () => '将报承办机构负责人审核、行政机关负责人批准。下一位人员办理之前可以撤回。',
}

export const clueForms = formsOf<
  | 'assignOfficers'
  | 'reassignOfficers'
  | 'endClue'
  | 'recordParty'
  | 'chooseItem'
  | 'recordVerification'
  | 'proposeFiling'
  | 'countersignFiling'
  | 'approveFiling'
>({
  assignOfficers: {
    initial: () => nobody,
    fields: officerFields,
    consequence: () => '两名承办人员将收到待办，线索转入核查。',
  },
  reassignOfficers: {
    initial: ({ view }) => ({
      leadId: view.state.officers?.lead.personId ?? null,
      supportId: view.state.officers?.support.personId ?? null,
      noConflict: false,
      reason: '',
    }),
    fields: [
      ...officerFields,
      { kind: 'text', path: 'reason', label: '更换理由', reason: '原承办人员仍不得参与本案的审核、审批' },
    ],
    consequence: () => '案件转由新的承办人员办理，原承办人员不再能够办理本案。',
  },
  endClue: {
    initial: () => ({ outcome: null, reason: '' }),
    fields: [
      { kind: 'choice', path: 'outcome', label: '处理结果', choices: choicesOf(clueOutcomeLabels) },
      { kind: 'text', path: 'reason', label: '理由' },
    ],
    grave: true,
    act: (_, { outcome }) => (outcome === 'educated' ? '教育了结' : '不予受理'),
    consequence: () => '线索就此了结，不再进入立案程序。',
  },
  recordParty: {
    initial: initialParty,
    Body: PartyForm,
    labels: partyLabels,
    consequence: () => '当事人的身份信息将用于以后的全部文书；证件号码、电话加密保存，页面上只显示掩码。',
  },
  chooseItem: {
    initial: initialItem,
    Body: ItemForm,
    labels: itemLabels,
    consequence: () => '案件按行为终了之日有效的事项版本办理，目录以后的变动不影响本案。',
  },
  recordVerification: {
    initial: ({ view: { state } }) => ({
      checkedAt: state.verification?.checkedAt ?? null,
      findings: state.verification?.findings ?? '',
      attachments: state.verification?.attachments ?? [],
    }),
    fields: [
      { kind: 'instant', path: 'checkedAt', label: '核查时间' },
      {
        kind: 'text',
        path: 'findings',
        label: '核查情况',
        rows: 5,
        reason: '到场看到什么、问到什么、调取了什么材料',
      },
      { kind: 'files', path: 'attachments', label: '核查材料', optional: true },
    ],
    consequence: () => '核查情况记入案件，可据以报请立案。',
  },
  proposeFiling,
  countersignFiling: opinionForm(
    'countersignFiling',
    '审核意见',
    '将报行政机关负责人批准立案；不同意的，请退回并写明理由。',
  ),
  approveFiling: opinionForm(
    'approveFiling',
    '批准意见',
    `案件取得案号，自今日起计算九十日办案期限，生成立案审批表。`,
  ),
})
