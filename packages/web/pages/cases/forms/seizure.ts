import {
  liftGrounds,
  pendingSeizureEnd,
  pendingSeizureExtension,
  type SeizureActionName,
  seizedToReturn,
  seizureInForce,
  seizureOutcomes,
  undecidedSeizure,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import {
  asked,
  askedFields,
  blank,
  goodsField,
  only,
  onSite,
  onSiteFields,
  opinionOf,
  seizuresAt,
  times,
  titled,
  which,
} from './seizure-fields.ts'
import { choicesOf, placeOf } from './shared.ts'

const approvedOnes = seizuresAt(({ approved, carriedOut }) => !!approved && !carriedOut)
const unreported = seizuresAt((one) => undecidedSeizure(one) && one.urgent?.reported === null)
const held = seizuresAt(seizureInForce)
const sealed = seizuresAt((one) => seizureInForce(one) && one.proposed.kind === 'seal')
const toReturn = seizuresAt(seizedToReturn)
const requested = seizuresAt((one) => !!pendingSeizureEnd(one) || !!pendingSeizureExtension(one))
const filmless = seizuresAt(({ carriedOut, footageNote }) => !!carriedOut?.filmed && !footageNote)
const appraisals = ({ view: { state } }: Given): readonly Choice[] =>
  state.appraisals.map(({ id, matter, institution, startsOn, until }) => ({
    value: id,
    label: matter,
    note: `${institution}，${startsOn}至${until}`,
  }))
const lifts = ({ outcome }: Readonly<Record<string, unknown>>) => outcome === 'lift'

export const seizureForms = formsOf<SeizureActionName>({
  proposeSeizure: {
    initial: asked,
    fields: askedFields,
    consequence: () =>
      '将报承办机构负责人审核、行政机关负责人批准；批准后决定书用印，由两名执法人员携带到现场实施。',
  },
  countersignSeizure: opinionOf(
    'countersignSeizure',
    (one) => undecidedSeizure(one) && !one.urgent && !one.countersigned,
    '将报行政机关负责人批准。',
  ),
  approveSeizure: opinionOf(
    'approveSeizure',
    (one) => undecidedSeizure(one) && (one.urgent ? !!one.urgent.reported : !!one.countersigned),
    '生成审批表；事先批准的同时生成决定书，用印后由承办人员实施。',
  ),
  refuseSeizure: opinionOf(
    'refuseSeizure',
    undecidedSeizure,
    '未实施的不再实施；已经当场实施的立即解除，生成解除决定书，由承办人员立即退还财物。',
    { grave: true },
  ),
  carryOutSeizure: {
    initial: (given) => {
      const id = only(approvedOnes)(given)
      const proposed = given.view.state.seizures.find((one) => one.id === id)?.proposed
      return { ...onSite, id, place: proposed?.place ?? placeOf(given), goods: proposed?.goods ?? [blank] }
    },
    fields: [
      which(approvedOnes),
      ...times,
      { kind: 'line', path: 'place', label: '实施地点' },
      { ...goodsField, reason: '按现场清点的实际情况填写；没有经过批准的物品不得列入' },
      ...onSiteFields,
    ],
    consequence: () => '生成清单和现场笔录；期限自实施次日起连续计算，届满未处理的必须立即解除。',
  },
  seizeUrgently: {
    initial: (given) => ({ ...asked(given), ...onSite, urgency: '' }),
    fields: [
      {
        kind: 'text',
        path: 'urgency',
        label: '紧急情况',
        rows: 3,
        reason: '来不及事先报告、批准的具体情形；不紧急的，先报请批准（《行政强制法》第十九条）',
      },
      ...askedFields,
      ...times,
      ...onSiteFields,
    ],
    consequence: () =>
      '生成决定书、清单和现场笔录。自实施起二十四小时内应当报告并补办批准手续，节假日不停；负责人认为不应当采取的，立即解除。',
  },
  reportUrgentSeizure: {
    initial: (given) => ({
      id: only(unreported)(given),
      reportedAt: null,
      reportedTo: '',
      lateReason: '',
    }),
    fields: [
      which(unreported),
      { kind: 'instant', path: 'reportedAt', label: '报告时间' },
      { kind: 'line', path: 'reportedTo', label: '接受报告的负责人' },
      {
        kind: 'text',
        path: 'lateReason',
        label: '逾期报告的原因',
        rows: 2,
        optional: true,
        reason: '自实施起超过二十四小时才报告的，必须写明',
      },
    ],
    consequence: () => '将由行政机关负责人补办批准，或者决定立即解除。',
  },
  countOutAppraisal: {
    initial: (given) => ({
      id: only(held)(given),
      appraisalId: given.view.state.appraisals.length === 1 ? given.view.state.appraisals[0]?.id : null,
    }),
    fields: [
      which(held),
      {
        kind: 'choice',
        path: 'appraisalId',
        label: '哪一次检测、检验、检疫、鉴定',
        choices: appraisals,
        reason: '期间告知书已经送达当事人的方可扣除；费用由行政机关承担（《行政强制法》第二十五条第三款）',
      },
    ],
    consequence: () => '告知的期间从查封、扣押期限中扣除，期限重新计算，计算过程见期限证明。',
  },
  proposeSeizureExtension: {
    initial: (given) => ({ id: only(held)(given), days: 30, reason: '' }),
    fields: [
      which(held),
      { kind: 'count', path: 'days', label: '延长天数', reason: '不超过三十日，只能延长一次' },
      { kind: 'text', path: 'reason', label: '理由', reason: '情况复杂的具体情形，将书面告知当事人' },
    ],
    consequence: () => '将报行政机关负责人批准；期限届满前没有批准的，届满即应解除。',
  },
  approveSeizureExtension: opinionOf(
    'approveSeizureExtension',
    (one) => !!pendingSeizureExtension(one),
    '生成延长期限决定书，应当在原期限届满前用印并送达当事人。',
  ),
  entrustSeized: {
    initial: (given) => ({
      id: only(sealed)(given),
      keeper: '',
      place: placeOf(given),
      duties: '',
      entrustedOn: given.today,
    }),
    fields: [
      which(sealed),
      { kind: 'line', path: 'keeper', label: '保管人' },
      { kind: 'line', path: 'place', label: '保管地点' },
      {
        kind: 'text',
        path: 'duties',
        label: '保管要求',
        rows: 3,
        phrases: ['保持封条完好，不得损毁、擅自转移或者处置，发现损坏立即报告'],
      },
      { kind: 'day', path: 'entrustedOn', label: '交付保管的日期', until: 'today' },
    ],
    consequence: () => '生成委托保管书，用印后交保管人签收；保管费用由本机关承担，不向当事人收取。',
  },
  proposeSeizureEnd: {
    initial: (given) => ({
      id: only(held)(given),
      outcome: null,
      ground: null,
      basis: '',
      reason: '',
      receiver: '',
      collection: '',
    }),
    fields: [
      which(held),
      { kind: 'choice', path: 'outcome', label: '处理方式', choices: choicesOf(seizureOutcomes) },
      { kind: 'choice', path: 'ground', label: '解除的情形', choices: titled(liftGrounds), showIf: lifts },
      {
        kind: 'line',
        path: 'basis',
        label: '依据',
        showIf: (values) => values['outcome'] !== null && !lifts(values),
        reason: '写明规定没收、销毁或者移送的法律、行政法规及条文',
      },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
      {
        kind: 'line',
        path: 'receiver',
        label: '接收机关',
        showIf: ({ outcome }) => outcome === 'handOver',
      },
      {
        kind: 'line',
        path: 'collection',
        label: '领取方式',
        showIf: lifts,
        reason: '何时、何地、凭何证件领取',
      },
    ],
    consequence: () => '将报行政机关负责人批准；期限届满的，只能解除。',
  },
  approveSeizureEnd: opinionOf(
    'approveSeizureEnd',
    (one) => !!pendingSeizureEnd(one),
    '生成处理决定书；解除的同时生成解除决定书，移送的同时生成物品移送告知书。期限就此停止。',
  ),
  declineSeizureRequest: {
    initial: (given) => ({ id: only(requested)(given), reason: '' }),
    fields: [which(requested), { kind: 'text', path: 'reason', label: '不批准的理由', rows: 3 }],
    consequence: () => '报请退回承办人员，可以改正后重新报请；期限继续计算。',
  },
  returnSeized: {
    initial: (given) => ({
      id: only(toReturn)(given),
      at: null,
      receivedBy: '',
      course: '',
      sold: false,
      proceedsFen: null,
      compensationFen: null,
      attachments: [],
    }),
    fields: [
      which(toReturn),
      { kind: 'instant', path: 'at', label: '退还、移交时间' },
      { kind: 'line', path: 'receivedBy', label: '领取（接收）人' },
      { kind: 'text', path: 'course', label: '清点、交付的情况', rows: 3 },
      {
        kind: 'yes',
        path: 'sold',
        label: '拍卖、变卖',
        says: '其中有鲜活物品或者其他不易保管的财物已经拍卖、变卖',
      },
      {
        kind: 'money',
        path: 'proceedsFen',
        label: '退还的所得款项',
        nullable: true,
        optional: true,
        showIf: ({ sold }) => sold === true,
      },
      {
        kind: 'money',
        path: 'compensationFen',
        label: '补偿的款项',
        nullable: true,
        optional: true,
        showIf: ({ sold }) => sold === true,
        reason: '变卖价格明显低于市场价格，给当事人造成损失的（《行政强制法》第二十八条第二款）',
      },
      { kind: 'files', path: 'attachments', label: '签收的清单' },
    ],
    consequence: () => '这一次查封、扣押就此办结。',
  },
  explainFootage: {
    initial: (given) => ({ id: only(filmless)(given), reason: '' }),
    fields: [which(filmless), { kind: 'text', path: 'reason', label: '原因', rows: 3 }],
    consequence: () => '原因写入案卷；没有音像记录也没有说明原因的，不得结案。',
  },
})
