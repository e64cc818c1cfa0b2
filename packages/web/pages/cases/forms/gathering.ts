import { appraisalKinds, formatChineseDate } from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { shownAndTold, signedFields } from './evidence.ts'
import { phrases } from './phrases.ts'
import { choicesOf, placeOf, speakerOf } from './shared.ts'

const shown = shownAndTold.slice(0, 1)
const unsigned = {
  certificateShown: false,
  signedBy: null,
  witness: null,
  signatureNote: '',
  attachments: [],
}

const only = (choices: (given: Given) => readonly Choice[]) => (given: Given) => {
  const all = choices(given)
  return (
    all.find(({ value }) => value === given.about)?.value ?? (all.length === 1 ? all[0]?.value : null) ?? null
  )
}
const demands = ({ view }: Given): readonly Choice[] =>
  view.state.materialDemands
    .filter(({ received }) => received === null)
    .map(({ id, materials, dueOn }) => ({
      value: id,
      label: materials.join('、'),
      note: `限${formatChineseDate(dueOn)}`,
    }))
const appraisals = ({ view }: Given): readonly Choice[] =>
  view.state.appraisals
    .filter(({ result }) => result === null)
    .map(({ id, kind, matter, institution }) => ({
      value: id,
      label: `${appraisalKinds[kind]}：${matter}`,
      note: institution,
    }))
const assistances = ({ view }: Given): readonly Choice[] =>
  view.state.assistances
    .filter(({ reply }) => reply === null)
    .map(({ id, agency, matter }) => ({ value: id, label: matter, note: agency }))
const recusals = ({ view }: Given): readonly Choice[] =>
  view.state.recusals
    .filter(({ decided }) => decided === null)
    .map(({ id, applicant, against, reason }) => ({
      value: id,
      label: `${applicant}申请${against.name}回避`,
      note: reason,
    }))
const handlersOf = ({ view: { state } }: Given): readonly Choice[] =>
  state.officers
    ? [state.officers.lead, state.officers.support].map(({ personId, name }) => ({
        value: personId,
        label: name,
      }))
    : []

export const gatheringForms = formsOf<
  | 'callInterview'
  | 'demandMaterials'
  | 'receiveMaterials'
  | 'orderStop'
  | 'takeSample'
  | 'extractElectronic'
  | 'entrustAppraisal'
  | 'recordAppraisalResult'
  | 'requestAssistance'
  | 'recordReply'
  | 'applyRecusal'
  | 'decideRecusal'
>({
  callInterview: {
    initial: (given) => {
      const { name, role } = speakerOf(given, {
        self: '居民身份证',
        operator: '居民身份证、营业执照副本',
        head: '居民身份证、营业执照副本、授权委托书',
      })
      return {
        personName: name,
        at: null,
        place: `${given.view.unitName}询问室`,
        bring: role || '居民身份证',
        contact: given.me.name,
      }
    },
    fields: [
      { kind: 'line', path: 'personName', label: '被通知询问的人' },
      { kind: 'instant', path: 'at', label: '询问时间', ahead: true },
      { kind: 'line', path: 'place', label: '询问地点' },
      { kind: 'text', path: 'bring', label: '应当携带的材料', rows: 2 },
      { kind: 'line', path: 'contact', label: '联系人' },
    ],
    consequence: () => '生成并编号询问通知书，用印后送达被询问人。',
  },
  demandMaterials: {
    initial: ({ view }) => ({ from: view.state.party?.name ?? '', materials: [''], dueOn: null }),
    fields: [
      { kind: 'line', path: 'from', label: '提供材料的单位或者个人' },
      { kind: 'lines', path: 'materials', label: '材料目录', one: '材料' },
      { kind: 'day', path: 'dueOn', label: '提供材料的期限', from: 'today' },
    ],
    consequence: () => '生成并编号限期提供材料通知书，用印后送达；期限届满前会提醒。',
  },
  receiveMaterials: {
    initial: (given) => ({ id: only(demands)(given), receivedOn: null, provided: '', attachments: [] }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一次通知', choices: demands },
      { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' },
      {
        kind: 'text',
        path: 'provided',
        label: '收到的材料',
        rows: 2,
        reason: '没有提供或者没有提供齐全的，如实写明',
      },
      { kind: 'files', path: 'attachments', label: '材料扫描件', optional: true },
    ],
    consequence: () => '这一次限期提供材料就此办结；作为证据使用的，另行提取（复制）书证。',
  },
  orderStop: {
    initial: ({ view: { state } }) => ({ demand: state.act ? `立即停止${state.act.cause}的行为` : '' }),
    fields: [
      {
        kind: 'text',
        path: 'demand',
        label: '停止违法行为的要求',
        reason: '责令停止不代替责令改正和行政处罚（《行政处罚法》第二十八条第一款）',
      },
    ],
    consequence: () => '生成并编号责令停止违法行为通知书，用印后送达当事人。',
  },
  takeSample: {
    initial: (given) => ({
      takenAt: null,
      place: placeOf(given),
      goods: [{ name: '', specification: '', quantity: '', condition: '' }],
      method: '',
      sealing: '',
      ...unsigned,
    }),
    fields: [
      { kind: 'instant', path: 'takenAt', label: '抽样时间' },
      { kind: 'line', path: 'place', label: '抽样地点' },
      { kind: 'goods', path: 'goods', label: '样品清单' },
      {
        kind: 'text',
        path: 'method',
        label: '抽样方法',
        rows: 2,
        phrases: ['随机抽取，分为检样和备样各一份。'],
      },
      {
        kind: 'text',
        path: 'sealing',
        label: '封样情况',
        rows: 2,
        phrases: ['装入封样袋，加贴封条，由在场人员签名。'],
      },
      ...shown,
      ...signedFields,
      { kind: 'files', path: 'attachments', label: '抽样照片', optional: true },
    ],
    consequence: () => '生成抽样取证凭证，样品作为证据；需要检测、鉴定的，另行委托。',
  },
  extractElectronic: {
    initial: (given) => ({
      startedAt: null,
      endedAt: null,
      place: placeOf(given),
      device: '',
      method: '',
      findings: '',
      ...unsigned,
    }),
    fields: [
      { kind: 'instant', path: 'startedAt', label: '开始时间' },
      { kind: 'instant', path: 'endedAt', label: '结束时间' },
      { kind: 'line', path: 'place', label: '提取地点' },
      { kind: 'line', path: 'device', label: '原始存储设备', reason: '名称、型号、序列号' },
      {
        kind: 'text',
        path: 'method',
        label: '提取方法和过程',
        phrases: ['以只读方式复制到专用存储介质，当场计算校验值并与当事人核对。'],
      },
      { kind: 'text', path: 'findings', label: '提取情况' },
      { kind: 'files', path: 'attachments', label: '提取的电子数据', reason: '系统计算校验值，写入笔录' },
      ...shown,
      ...signedFields,
    ],
    consequence: () => '生成电子数据证据提取笔录，列明每一个文件的校验值。',
  },
  entrustAppraisal: {
    initial: ({ view, today }) => ({
      kind: null,
      matter: '',
      institution: '',
      qualification: '',
      samples: view.state.samples
        .flatMap(({ goods }) => goods.map(({ name, quantity }) => `${name}${quantity}`))
        .join('、'),
      startsOn: today,
      until: null,
    }),
    fields: [
      { kind: 'choice', path: 'kind', label: '种类', choices: choicesOf(appraisalKinds) },
      { kind: 'text', path: 'matter', label: '委托事项', rows: 2 },
      { kind: 'line', path: 'institution', label: '受委托机构' },
      { kind: 'line', path: 'qualification', label: '机构资质' },
      { kind: 'text', path: 'samples', label: '送检样品', rows: 2 },
      { kind: 'day', path: 'startsOn', label: '期间开始', from: 'today' },
      {
        kind: 'day',
        path: 'until',
        label: '期间届满',
        from: 'today',
        reason: '告知当事人的期间不计入办案期限；提前收到结果的，只扣到收到之日',
      },
    ],
    consequence: () => '生成委托书和期间告知书，分别送达受委托机构和当事人。',
  },
  recordAppraisalResult: {
    initial: (given) => ({ id: only(appraisals)(given), receivedOn: null, conclusion: '', attachments: [] }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一次委托', choices: appraisals },
      { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' },
      { kind: 'text', path: 'conclusion', label: '结论' },
      { kind: 'files', path: 'attachments', label: '书面结论' },
    ],
    consequence: () => '生成结果告知书，用印后送达当事人；办案期限自收到结果的次日起继续计算。',
  },
  requestAssistance: {
    initial: () => ({ agency: '', matter: '', basis: '', replyBy: null }),
    fields: [
      { kind: 'line', path: 'agency', label: '协助机关' },
      { kind: 'text', path: 'matter', label: '请求协助的事项', rows: 3 },
      { kind: 'text', path: 'basis', label: '理由', rows: 2 },
      { kind: 'day', path: 'replyBy', label: '请求答复的日期', from: 'today' },
    ],
    consequence: () => '生成并编号协助调查函，用印后送达协助机关；等待答复不停止办案期限。',
  },
  recordReply: {
    initial: (given) => ({ id: only(assistances)(given), receivedOn: null, reply: '', attachments: [] }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一份协助调查函', choices: assistances },
      { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today' },
      { kind: 'text', path: 'reply', label: '答复内容' },
      { kind: 'files', path: 'attachments', label: '复函和材料', optional: true },
    ],
    consequence: () => '这一次协助调查就此办结；作为证据使用的，另行提取（复制）书证。',
  },
  applyRecusal: {
    initial: ({ view }) => ({
      appliedOn: null,
      applicant: view.state.party?.name ?? '',
      againstId: null,
      reason: '',
      attachments: [],
    }),
    fields: [
      { kind: 'day', path: 'appliedOn', label: '申请日期', until: 'today' },
      { kind: 'line', path: 'applicant', label: '申请人' },
      { kind: 'choice', path: 'againstId', label: '申请谁回避', choices: handlersOf },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        reason: '与案件有直接利害关系，或者有其他关系可能影响公正执法（《行政处罚法》第四十三条）',
      },
      { kind: 'files', path: 'attachments', label: '书面申请', optional: true },
    ],
    consequence: () => '报行政机关负责人决定。决定作出之前，不停止调查。',
  },
  decideRecusal: {
    initial: (given) => ({ id: only(recusals)(given), granted: false, opinion: '', replacementId: null }),
    fields: [
      { kind: 'choice', path: 'id', label: '哪一份申请', choices: recusals },
      { kind: 'yes', path: 'granted', label: '决定', says: '同意回避' },
      { kind: 'text', path: 'opinion', label: '审查情况和理由', phrases: phrases.decideRecusal },
      {
        kind: 'person',
        path: 'replacementId',
        label: '接替人员',
        certified: true,
        showIf: ({ granted }) => granted === true,
        reason: '持有效执法证件，接替被申请回避的人员',
      },
    ],
    consequence: (_, { granted }) =>
      granted === true
        ? '生成回避申请决定书，承办人员即行更换；已经依法取得的证据继续有效。'
        : '生成回避申请决定书，送达申请人；承办人员不变。',
  },
})
