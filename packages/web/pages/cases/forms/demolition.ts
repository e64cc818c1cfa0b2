import {
  type Demolition,
  type DemolitionActionName,
  demolitionBases,
  demolitionRoutes,
  mandatingGovernments,
  workUndecided,
  workUnderWay,
} from '@zhiheng/law'
import { type ActForm, type Choice, type Field, formsOf, type Given } from '../act/act-form.ts'
import { signedFields } from './evidence.ts'
import { phrases } from './phrases.ts'
import { only, times, titled } from './seizure-fields.ts'
import { choicesOf, placeOf } from './shared.ts'

const buildingsAt =
  (holds: (one: Demolition) => boolean) =>
  ({ view: { state } }: Given): readonly Choice[] =>
    state.demolitions
      .filter(holds)
      .map(({ id, told }) => ({ value: id, label: `${told.building}（${told.area}）`, note: told.place }))
const named = ({ view: { state } }: Given, id: unknown): Demolition | undefined =>
  state.demolitions.find((one) => one.id === id)
const told = buildingsAt(({ approved }) => !approved)
const ordered = buildingsAt(({ approved, work }) => !!approved && !work?.performed)
const underWay = buildingsAt(({ work }) => workUnderWay(work))
const which = (choices: (given: Given) => readonly Choice[]): Field => ({
  kind: 'choice',
  path: 'id',
  label: '哪一处违法建设',
  choices,
})
function opinionOf(
  action: keyof typeof phrases & DemolitionActionName,
  holds: (one: Demolition) => boolean,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  const choices = buildingsAt(holds)
  return {
    initial: (given) => ({ id: only(choices)(given), opinion: '' }),
    fields: [which(choices), { kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] }],
    consequence: () => consequence,
    ...more,
  }
}
const utilities: Field = {
  kind: 'yes',
  path: 'utilitiesKept',
  label: '居民生活',
  says: '没有、也不对居民生活采取停止供水、供电、供热、供燃气等方式迫使当事人履行',
  reason: '《行政强制法》第四十三条第二款',
}
const inside = ({ nothingInside }: Readonly<Record<string, unknown>>) => nothingInside !== true
const thing = { name: '', specification: '', quantity: '', condition: '' }

const orderForms = {
  tellDemolitionOrder: {
    initial: (given) => ({
      building: '',
      place: placeOf(given),
      area: '',
      basis: null,
      facts: '',
      finding: '',
      findingBy: '',
    }),
    fields: [
      { kind: 'line', path: 'building', label: '违法建设', reason: '层数、结构、用途，例如：一层砖混仓库' },
      { kind: 'line', path: 'place', label: '位置' },
      { kind: 'line', path: 'area', label: '面积', reason: '写明单位，例如：约三十六平方米' },
      {
        kind: 'choice',
        path: 'basis',
        label: '情形',
        choices: titled(demolitionBases),
        reason: '《城乡规划法》第六十四条至第六十六条；尚可采取改正措施的，应当责令限期改正',
      },
      { kind: 'text', path: 'facts', label: '违法建设的事实', rows: 3 },
      { kind: 'text', path: 'finding', label: '认定意见', rows: 3, reason: '城乡规划主管部门的认定结论' },
      { kind: 'line', path: 'findingBy', label: '出具认定意见的机关' },
    ],
    consequence: () =>
      '生成责令限期拆除事先告知书，用印并送达当事人；听取陈述、申辩或者期限届满以后，方可责令拆除。',
  },
  recordDemolitionDefence: {
    initial: (given) => ({ id: only(told)(given), at: null, content: '', adopted: false, answer: '' }),
    fields: [
      which(told),
      { kind: 'instant', path: 'at', label: '陈述、申辩的时间' },
      { kind: 'text', path: 'content', label: '陈述、申辩的内容', rows: 4 },
      { kind: 'yes', path: 'adopted', label: '复核', says: '提出的事实、理由或者证据成立，予以采纳' },
      { kind: 'text', path: 'answer', label: '复核的意见', rows: 3 },
    ],
    consequence: (_, { adopted }) =>
      adopted === true ? '予以采纳，不得照原告知责令限期拆除。' : '写入责令限期拆除决定书。',
  },
  proposeDemolitionOrder: {
    initial: (given) => ({ id: only(told)(given), demand: '', demolishBy: null, reason: '' }),
    fields: [
      which(told),
      {
        kind: 'text',
        path: 'demand',
        label: '拆除的要求',
        rows: 3,
        phrases: ['自行拆除上述违法建设，清运建筑垃圾，恢复原状'],
      },
      { kind: 'day', path: 'demolishBy', label: '拆除的期限', from: 'today' },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
    ],
    consequence: () => '报行政机关负责人批准；批准前重新报请的，以后一次为准。',
  },
  approveDemolitionOrder: opinionOf(
    'approveDemolitionOrder',
    ({ proposed, approved }) => !!proposed && !approved,
    '生成责令限期拆除决定书，载明复议、诉讼的途径和期限，用印并送达当事人。',
    { grave: true },
  ),
  announceDemolition: {
    initial: (given) => ({ id: only(ordered)(given), selfBy: null }),
    fields: [
      which(ordered),
      {
        kind: 'day',
        path: 'selfBy',
        label: '自行拆除的期限',
        from: 'today',
        reason: '法律没有规定天数，最短天数为城市规则（未核实）；公告不代替复议、起诉的法定期限',
      },
    ],
    consequence: () => '生成强制拆除公告，用印、送达当事人并在现场张贴，张贴的情况另行登记。',
  },
  postDemolition: {
    initial: (given) => ({ id: only(ordered)(given), at: null, where: '', attachments: [] }),
    fields: [
      which(ordered),
      { kind: 'instant', path: 'at', label: '张贴的时间' },
      { kind: 'line', path: 'where', label: '张贴的地点' },
      { kind: 'files', path: 'attachments', label: '张贴的照片' },
    ],
    consequence: () => '公告已经张贴；期限届满仍不拆除的，可以报请强制拆除。',
  },
  recordMandate: {
    initial: (given) => ({
      id: only(ordered)(given),
      government: null,
      governmentName: '',
      number: '',
      issuedOn: null,
      toWhom: '',
      attachments: [],
    }),
    fields: [
      which(ordered),
      {
        kind: 'choice',
        path: 'government',
        label: '责成机关',
        choices: titled(mandatingGovernments),
        reason: '由建设工程所在地县级以上地方人民政府责成（《城乡规划法》第六十八条）',
      },
      { kind: 'line', path: 'governmentName', label: '人民政府名称' },
      { kind: 'line', path: 'number', label: '责成决定文号' },
      { kind: 'day', path: 'issuedOn', label: '责成决定日期', until: 'today' },
      { kind: 'line', path: 'toWhom', label: '被责成的部门' },
      { kind: 'files', path: 'attachments', label: '责成决定扫描件' },
    ],
    consequence: () => '责成决定写入审批表和行政强制执行决定书。',
  },
} satisfies Partial<Record<DemolitionActionName, ActForm>>

const workForms = {
  proposeDemolition: {
    initial: (given) => ({
      id: only(ordered)(given),
      reason: '',
      manner: '',
      place: named(given, only(ordered)(given))?.told.place ?? placeOf(given),
      route: 'own',
      plannedFrom: null,
      plannedUntil: null,
      utilitiesKept: false,
    }),
    fields: [
      which(ordered),
      {
        kind: 'choice',
        path: 'route',
        label: '执行的途径',
        choices: choicesOf(demolitionRoutes),
        reason: '违法建筑物的强制拆除，人民法院不受理申请（法释〔2013〕5号，未核实）',
      },
      { kind: 'text', path: 'reason', label: '理由', rows: 3 },
      { kind: 'text', path: 'manner', label: '方式', rows: 2, reason: '人员、机械、屋内物品的搬出和保管' },
      { kind: 'line', path: 'place', label: '地点' },
      { kind: 'instant', path: 'plannedFrom', label: '开始时间', ahead: true },
      {
        kind: 'instant',
        path: 'plannedUntil',
        label: '结束时间',
        ahead: true,
        reason: '不得在夜间或者法定节假日实施（《行政强制法》第四十三条第一款）',
      },
      utilities,
    ],
    consequence: () => '报承办机构审核、法制审核后，由行政机关负责人决定；前置条件逐项列在“事实与要件”。',
  },
  countersignDemolition: opinionOf(
    'countersignDemolition',
    ({ work }) => workUndecided(work) && !work?.countersigned,
    '送法制审核。',
  ),
  reviewDemolition: opinionOf(
    'reviewDemolition',
    ({ work }) => workUndecided(work) && !!work?.countersigned && !work.reviewed,
    '报行政机关负责人决定。',
  ),
  approveDemolition: opinionOf(
    'approveDemolition',
    ({ work }) => workUndecided(work),
    '生成审批表和行政强制执行决定书，用印并送达当事人后，在载明的时间实施。',
    { grave: true },
  ),
  refuseDemolition: opinionOf(
    'refuseDemolition',
    ({ work }) => workUndecided(work),
    '不予批准；需要强制拆除的，由承办人员重新报请。',
  ),
  demolish: {
    initial: (given) => ({
      id: only(underWay)(given),
      startedAt: null,
      endedAt: null,
      place: named(given, only(underWay)(given))?.work?.proposed.place ?? placeOf(given),
      certificateShown: false,
      presider: given.me.name,
      partyPresent: false,
      course: '',
      result: '',
      utilitiesKept: false,
      nothingInside: false,
      things: [thing],
      thingsTo: '',
      costFen: null,
      costBasis: '',
      signedBy: null,
      witness: null,
      signatureNote: '',
      othersSigned: false,
      filmed: false,
      attachments: [],
    }),
    fields: [
      which(underWay),
      ...times,
      { kind: 'line', path: 'place', label: '地点' },
      { kind: 'yes', path: 'certificateShown', label: '出示证件', says: '已出示执法证件' },
      { kind: 'line', path: 'presider', label: '现场负责人' },
      { kind: 'yes', path: 'partyPresent', label: '当事人', says: '当事人到场' },
      { kind: 'text', path: 'course', label: '实施经过', rows: 4 },
      {
        kind: 'yes',
        path: 'nothingInside',
        label: '屋内物品',
        says: '经清点，其中没有物品',
        reason: '有物品的逐件登记，不勾选',
      },
      { kind: 'goods', path: 'things', label: '屋内物品清单', showIf: inside },
      {
        kind: 'text',
        path: 'thingsTo',
        label: '物品的去向',
        rows: 2,
        showIf: inside,
        phrases: ['当场交当事人', '交街道临时仓库保管，通知当事人领取'],
      },
      { kind: 'text', path: 'result', label: '结果', rows: 2 },
      utilities,
      { kind: 'money', path: 'costFen', label: '费用', reason: '如实登记；由谁承担，法律没有规定' },
      { kind: 'text', path: 'costBasis', label: '费用的计算', rows: 2 },
      ...signedFields,
      { kind: 'yes', path: 'othersSigned', label: '其他签名', says: '现场负责人、执法人员已在笔录上签名' },
      {
        kind: 'yes',
        path: 'filmed',
        label: '音像记录',
        says: '全程录音录像',
        reason: '强制拆除必须全程录音录像',
      },
      { kind: 'files', path: 'attachments', label: '拆除前后的照片', optional: true },
    ],
    consequence: () => '生成强制拆除现场笔录，由当事人或者见证人签名；案件回到此前的环节。',
    grave: true,
  },
  stopDemolition: {
    initial: (given) => ({ id: only(underWay)(given), reason: '' }),
    fields: [
      which(underWay),
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        rows: 3,
        phrases: ['当事人已自行拆除，复查记录在卷', '决定载明的时间已过，未能实施，另行报请'],
      },
    ],
    consequence: () => '停止强制拆除，案件回到此前的环节。',
  },
} satisfies Partial<Record<DemolitionActionName, ActForm>>

export const demolitionForms = formsOf<DemolitionActionName>({ ...orderForms, ...workForms })
