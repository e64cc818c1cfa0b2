import { deviceEvidence, deviceEvidenceUntold, deviceTellingWays } from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { choicesOf } from './shared.ts'

const records = ({ view: { state } }: Given): readonly Choice[] =>
  deviceEvidence(state).map(({ id, title, device }) => ({
    value: id,
    label: device ? `${title}（${device.number}）` : title,
  }))
const stated = ({ statement }: Readonly<Record<string, unknown>>) =>
  typeof statement === 'string' && statement.trim() !== ''

/** 告知监控设备记录的违法事实, and what the party did then (第四十一条第三款). */
export const deviceForms = formsOf<'tellDeviceFacts' | 'recordDeviceAnswer'>({
  tellDeviceFacts: {
    initial: ({ view: { state } }) => ({
      evidenceIds: deviceEvidenceUntold(state).map(({ id }) => id),
      toldAt: null,
      way: null,
      receivedBy: state.party?.name ?? '',
      facts: '',
      lookUp: '',
      rightsTold: false,
      attachments: [],
    }),
    fields: [
      { kind: 'several', path: 'evidenceIds', label: '设备的记录', choices: records },
      { kind: 'instant', path: 'toldAt', label: '告知的时间', reason: '应当及时告知' },
      { kind: 'choice', path: 'way', label: '告知的方式', choices: choicesOf(deviceTellingWays) },
      { kind: 'line', path: 'receivedBy', label: '接收人', reason: '姓名，或者告知所用的号码、账号' },
      {
        kind: 'text',
        path: 'facts',
        label: '告知的违法事实',
        rows: 3,
        reason: '设备记录的时间、地点和行为',
      },
      {
        kind: 'text',
        path: 'lookUp',
        label: '查询的途径',
        rows: 2,
        phrases: ['可以登录政务服务平台查询。', '可以到本机关查看原始记录。'],
      },
      {
        kind: 'yes',
        path: 'rightsTold',
        label: '权利',
        says: '已告知当事人可以查询，有权陈述和申辩',
        reason: '不得限制或者变相限制当事人享有的陈述权、申辩权',
      },
      {
        kind: 'files',
        path: 'attachments',
        label: '告知的凭证',
        reason: '签收、短信回执、通话录音、邮寄凭证等',
      },
    ],
    consequence: () => '记入案件。依据这些记录认定事实的，可以终结调查。',
  },
  recordDeviceAnswer: {
    initial: (given) => {
      const all = records(given)
      return {
        evidenceIds: all.length === 1 ? all.map(({ value }) => value) : [],
        receivedAt: null,
        lookedUp: false,
        statement: '',
        review: '',
        adopted: false,
        attachments: [],
      }
    },
    fields: [
      { kind: 'several', path: 'evidenceIds', label: '设备的记录', choices: records },
      { kind: 'instant', path: 'receivedAt', label: '查询、陈述申辩的时间' },
      { kind: 'yes', path: 'lookedUp', label: '查询', says: '当事人查询了设备的记录' },
      {
        kind: 'text',
        path: 'statement',
        label: '陈述申辩内容',
        rows: 4,
        optional: true,
        reason: '如实记录，不作评价；只查询的留空',
      },
      { kind: 'files', path: 'attachments', label: '签名的笔录或者书面意见', showIf: stated },
      {
        kind: 'text',
        path: 'review',
        label: '复核情况',
        rows: 4,
        reason: '逐项复核，写明是否采纳的理由',
        showIf: stated,
      },
      { kind: 'yes', path: 'adopted', label: '复核结果', says: '意见成立，予以采纳', showIf: stated },
    ],
    consequence: (_, { adopted }) =>
      adopted === true
        ? '记入案件。记录不真实、不准确的，请排除该证据并重新认定事实。'
        : '记入案件。当事人在处罚告知后仍可以陈述、申辩。',
  },
})
