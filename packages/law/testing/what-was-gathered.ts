import { currentPaper } from '../case/state.ts'
import { attachment } from './a-party.ts'
import { sealAndServe } from './clue-to-report.ts'
import { officerOf } from './people.ts'
import { type AnyAct, act, beijing } from './play.ts'

const witness = { name: '柳建国', idMasked: '320706********0025', note: '示范社区工作人员' }
const signed = {
  certificateShown: true,
  signedBy: 'witness' as const,
  witness,
  signatureNote: '当事人在场，请见证人签名',
}
const goods = [{ name: '渣土', specification: '混合', quantity: '2袋', condition: '封样完好' }]

/** Everything that can be asked for and taken, on 4 and 5 March, each paper sealed and served. */
export const gathering: readonly AnyAct[] = [
  act('callInterview', 'lead', '2026-03-04 09:40', {
    id: 'call-1',
    personName: '尉迟敬',
    at: beijing('2026-03-06 10:00'),
    place: '海州区综合行政执法局询问室',
    bring: '居民身份证、营业执照',
    contact: '林立青',
  }),
  ...sealAndServe('D11', 'call-1', '2026-03-04'),
  act('demandMaterials', 'lead', '2026-03-04 16:00', {
    id: 'materials-1',
    from: '云台渣土运输（示范）有限公司',
    materials: ['运单', '车辆行驶证'],
    dueOn: '2026-03-05',
  }),
  ...sealAndServe('D13', 'materials-1', '2026-03-04'),
  act('receiveMaterials', 'lead', '2026-03-05 09:00', {
    id: 'materials-1',
    receivedOn: '2026-03-05',
    provided: '运单一册、车辆行驶证一份',
    attachments: [attachment('运单.jpg')],
  }),
  act('orderStop', 'lead', '2026-03-04 16:10', { id: 'stop-1', demand: '立即停止未密闭运输渣土' }),
  ...sealAndServe('D25', 'stop-1', '2026-03-04'),
  act('takeSample', 'lead', '2026-03-04 16:20', {
    id: 'sample-1',
    takenAt: beijing('2026-03-04 14:00'),
    place: '海州区示范路',
    goods,
    method: '随机抽取两袋，一袋为备样',
    sealing: '装入封样袋并加贴封条',
    ...signed,
    attachments: [],
  }),
  act('extractElectronic', 'lead', '2026-03-04 16:40', {
    id: 'electronic-1',
    startedAt: beijing('2026-03-04 15:00'),
    endedAt: beijing('2026-03-04 15:30'),
    place: '当事人调度室',
    device: '调度电脑',
    method: '只读方式复制，当场计算校验值',
    findings: '导出当月调度记录一份',
    ...signed,
    attachments: [attachment('调度记录.xlsx')],
  }),
  act('entrustAppraisal', 'lead', '2026-03-04 17:00', {
    id: 'appraisal-1',
    kind: 'test',
    matter: '渣土成分检测',
    institution: '江苏示范检测有限公司',
    qualification: '检验检测机构资质认定证书',
    samples: '渣土两袋',
    startsOn: '2026-03-05',
    until: '2026-03-20',
  }),
  ...sealAndServe('D20', 'appraisal-1', '2026-03-05'),
  ...sealAndServe('D21', 'appraisal-1', '2026-03-05'),
  act('requestAssistance', 'lead', '2026-03-05 10:00', {
    id: 'assistance-1',
    agency: '海州区公安分局交警大队',
    matter: '提供涉案车辆的登记信息',
    basis: '查清车辆所有人',
    replyBy: '2026-03-12',
  }),
  ...sealAndServe('D23', 'assistance-1', '2026-03-05'),
  act('recordReply', 'lead', '2026-03-05 16:00', {
    id: 'assistance-1',
    receivedOn: '2026-03-05',
    reply: '车辆登记在当事人名下',
    attachments: [attachment('复函.jpg')],
  }),
  act('recordAppraisalResult', 'lead', '2026-03-05 16:30', {
    id: 'appraisal-1',
    receivedOn: '2026-03-05',
    conclusion: '样品为建筑渣土',
    attachments: [attachment('检测报告.pdf')],
  }),
  ...sealAndServe('D22', 'appraisal-1', '2026-03-05'),
  act('applyRecusal', 'clerk', '2026-03-04 11:00', {
    id: 'recusal-1',
    appliedOn: '2026-03-04',
    applicant: '云台渣土运输（示范）有限公司',
    against: officerOf('lead'),
    reason: '认为执法人员态度生硬',
    attachments: [],
  }),
  act('decideRecusal', 'leader', '2026-03-05 17:00', {
    id: 'recusal-1',
    granted: false,
    opinion: '所提理由不属于法定回避情形',
    replacement: null,
  }),
  ...sealAndServe('D24', 'recusal-1', '2026-03-05'),
  act('amendPaper', 'lead', '2026-03-06 08:40', (state) => ({
    id: 'amendment-1',
    paperId: currentPaper(state, 'D25', 'stop-1')?.id ?? '',
    wrong: '违法行为发生在海州区示范路18号',
    right: '违法行为发生在海州区示范路16号',
    reason: '经核对现场检查笔录，原通知书误写门牌号',
  })),
  ...sealAndServe('D50S', 'amendment-1', '2026-03-06'),
]

/** A second application, granted: another officer takes the place of the second one. */
export const recusalGranted: readonly AnyAct[] = [
  act('applyRecusal', 'clerk', '2026-03-18 15:00', {
    id: 'recusal-2',
    appliedOn: '2026-03-18',
    applicant: '云台渣土运输（示范）有限公司',
    against: officerOf('support'),
    reason: '与举报人系近亲属',
    attachments: [attachment('回避申请书.jpg')],
  }),
  act('decideRecusal', 'leader', '2026-03-18 16:00', {
    id: 'recusal-2',
    granted: true,
    opinion: '经核实属实，可能影响公正执法',
    replacement: officerOf('successor'),
  }),
  ...sealAndServe('D24', 'recusal-2', '2026-03-18'),
]
