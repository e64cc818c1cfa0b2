import {
  beijingDay,
  disputeKinds,
  formatChineseDate,
  jurisdictionOutcomes,
  openDispute,
  publicNoticeGrounds,
  publicPeriod,
  runningNotices,
  triedMethods,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given } from '../act/act-form.ts'
import { choicesOf, partyAddress } from './shared.ts'
import { NoticePapersField } from './special/NoticePapersField.tsx'
import { OtherUnitField } from './special/OtherUnitField.tsx'
import { PapersField } from './special/PapersField.tsx'
import { servable } from './special/ServiceForm.tsx'

const open = ({ view: { state } }: Given): readonly Choice[] => {
  const one = openDispute(state)
  return one
    ? [{ value: one.id, label: `与${one.raised.otherUnit}的管辖争议`, note: one.raised.situation }]
    : []
}
const theOpen = (given: Given) => open(given)[0]?.value ?? null
/** «由海州区城市管理局管辖»: each outcome by the name of the unit. */
const byName = ({ view: { state } }: Given): readonly Choice[] => {
  const raised = openDispute(state)?.raised
  return [
    { value: 'ours', label: raised ? `由${raised.ourUnit}管辖` : jurisdictionOutcomes.ours },
    { value: 'theirs', label: raised ? `由${raised.otherUnit}管辖` : jurisdictionOutcomes.theirs },
  ]
}
const dispute = { kind: 'choice', path: 'id', label: '管辖争议', choices: open } as const

export const disputeForms = formsOf<
  'raiseDispute' | 'consultJurisdiction' | 'reportDispute' | 'designateJurisdiction' | 'followDesignation'
>({
  raiseDispute: {
    initial: ({ view: { context } }) => ({
      kind: 'both',
      otherUnitId: null,
      arisenOn: null,
      situation: context.filedElsewhere
        ? `${context.filedElsewhere.unit}已于${formatChineseDate(context.filedElsewhere.on)}就同一违法行为立案。`
        : '',
      grounds: '',
    }),
    Above: OtherUnitField,
    labels: { otherUnitId: '争议的另一方' },
    fields: [
      { kind: 'choice', path: 'kind', label: '争议的种类', choices: choicesOf(disputeKinds) },
      { kind: 'day', path: 'arisenOn', label: '争议发生日期', until: 'today', reason: '协商的期限由此计算' },
      {
        kind: 'text',
        path: 'situation',
        label: '争议情况',
        rows: 4,
        reason: '双方何时发现、何时立案、各办理到哪一步；印在指定管辖通知书上',
      },
      {
        kind: 'text',
        path: 'grounds',
        label: '本机关的意见和依据',
        rows: 3,
        reason:
          '由违法行为发生地管辖（第二十二条）；两个以上机关都有管辖权的，由最先立案的机关管辖（第二十五条第一款）',
      },
    ],
    consequence: () =>
      '案件转入管辖争议：先与对方协商，协商不成的报请共同的上一级行政机关指定管辖；登记保存的处理期限不停止。',
  },
  consultJurisdiction: {
    initial: (given) => ({
      id: theOpen(given),
      heldAt: null,
      place: '',
      attendees: '',
      course: '',
      outcome: null,
      attachments: [],
    }),
    fields: [
      dispute,
      { kind: 'instant', path: 'heldAt', label: '协商时间' },
      { kind: 'line', path: 'place', label: '协商地点' },
      { kind: 'text', path: 'attendees', label: '参加人员', rows: 2, reason: '双方的姓名和职务' },
      { kind: 'text', path: 'course', label: '协商经过', rows: 4 },
      {
        kind: 'choice',
        path: 'outcome',
        label: '协商结果',
        choices: (given) => [...byName(given), { value: 'failed', label: '未能达成一致' }],
      },
      { kind: 'files', path: 'attachments', label: '协商记录', reason: '双方签字的协商记录，附卷' },
    ],
    act: (_, { outcome }) => (outcome === 'failed' ? '登记协商不成' : '登记协商'),
    consequence: (_, { outcome }) =>
      outcome === 'failed'
        ? '由本机关负责人报请共同的上一级行政机关指定管辖。'
        : outcome === 'theirs'
          ? '案件回到争议以前的环节，只能移送对方机关。'
          : '案件回到争议以前的环节，由本机关继续办理。',
  },
  reportDispute: {
    initial: (given) => ({ id: theOpen(given), opinion: '' }),
    fields: [
      dispute,
      {
        kind: 'text',
        path: 'opinion',
        label: '报请意见',
        phrases: ['经协商不成，报请指定管辖。'],
      },
    ],
    consequence: ({ view: { state } }) =>
      `由${openDispute(state)?.raised.superior ?? '共同的上一级行政机关'}指定管辖；自报请之日起至收到通知书的期间不计入办案期限。`,
  },
  designateJurisdiction: {
    initial: (given) => ({ id: theOpen(given), designated: null, reason: '' }),
    fields: [
      dispute,
      { kind: 'choice', path: 'designated', label: '指定管辖的机关', choices: byName },
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        rows: 4,
        reason: '印在指定管辖通知书上（第二十五条第二款）',
      },
    ],
    grave: true,
    consequence: () => '生成编号的指定管辖通知书，由本机关用印后送交争议双方；双方应当执行。',
  },
  followDesignation: {
    initial: (given) => ({ id: theOpen(given), receivedOn: null, note: '', receipts: [] }),
    fields: [
      dispute,
      { kind: 'day', path: 'receivedOn', label: '收到日期', until: 'today', reason: '办案期限由此恢复计算' },
      { kind: 'files', path: 'receipts', label: '签收的回执' },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
    ],
    consequence: ({ view: { state } }) =>
      openDispute(state)?.designated?.designated === 'theirs'
        ? '案件回到争议以前的环节，只能移送指定的机关。'
        : '案件回到争议以前的环节，由本机关继续办理。',
  },
})

const running =
  (isPublished: boolean) =>
  (given: Given): readonly Choice[] =>
    runningNotices(given.view.state)
      .filter(({ published }) => (published !== null) === isPublished)
      .map(({ id, issued }) => ({
        value: id,
        label: `${formatChineseDate(issued.publishOn)}的送达公告`,
        note: issued.publishIn,
      }))
const waiting = running(false)
const published = running(true)
const paperIds = (given: Given) => {
  const ready = servable(given).filter(({ sealed, needsSeal }) => sealed || !needsSeal)
  const asked = ready.filter(({ paperId }) => paperId === given.about)
  return (asked.length > 0 ? asked : ready).map(({ paperId }) => paperId)
}
const paperLabels = { paperIds: '文书' }
const noticeSummaries = [
  '告知拟作出行政处罚的内容和事实、理由、依据；你（单位）依法享有陈述、申辩的权利。',
  '本机关对你（单位）作出行政处罚决定，自视为送达之日起十五日内缴纳罚款；不服的，可以依法申请行政复议或者提起行政诉讼。',
]

export const publicNoticeForms = formsOf<
  'recordFailedService' | 'issuePublicNotice' | 'publishNotice' | 'completePublicService'
>({
  recordFailedService: {
    initial: (given) => ({
      paperIds: paperIds(given),
      method: 'direct',
      triedAt: null,
      place: partyAddress(given),
      course: '',
      attachments: [],
    }),
    Above: PapersField,
    labels: paperLabels,
    fields: [
      { kind: 'choice', path: 'method', label: '采用的方式', choices: choicesOf(triedMethods) },
      { kind: 'instant', path: 'triedAt', label: '送达时间', reason: '邮寄的为退回之时' },
      { kind: 'line', path: 'place', label: '送达地点' },
      {
        kind: 'text',
        path: 'course',
        label: '未成的经过',
        rows: 3,
        phrases: ['到登记住所送达，无人应答，邻居称已搬离。', '邮件以“查无此人”退回。'],
      },
      { kind: 'files', path: 'attachments', label: '证明材料', reason: '现场照片、退回的邮件等' },
    ],
    consequence: () => '记入案卷；直接送达和邮寄（或者电子）送达均未成的，可以公告送达。',
  },
  issuePublicNotice: {
    initial: (given) => ({
      paperIds: paperIds(given),
      ground: null,
      course: given.view.state.failedServices
        .map(
          ({ method, triedAt, course }) =>
            `${formatChineseDate(beijingDay(triedAt))}${triedMethods[method]}：${course}`,
        )
        .join('\n'),
      summary: '',
      publishOn: null,
      publishIn: '',
      attachments: [],
    }),
    Above: NoticePapersField,
    labels: paperLabels,
    fields: [
      { kind: 'choice', path: 'ground', label: '公告送达的原因', choices: choicesOf(publicNoticeGrounds) },
      {
        kind: 'text',
        path: 'course',
        label: '经过',
        rows: 4,
        reason: '由送达未成的登记带出，应当在案卷中记明',
      },
      {
        kind: 'text',
        path: 'summary',
        label: '文书的主要内容',
        rows: 4,
        reason: '印在公告上；不写证件号码等个人信息',
        phrases: noticeSummaries,
      },
      {
        kind: 'day',
        path: 'publishOn',
        label: '发布日期',
        from: 'today',
        reason: '三十日由此起算，须按此日发布',
      },
      {
        kind: 'line',
        path: 'publishIn',
        label: '公告载体',
        reason: '例如：本机关门户网站、住所地公告栏、报纸名称',
      },
      {
        kind: 'files',
        path: 'attachments',
        label: '查找受送达人的材料',
        showIf: ({ ground }) => ground === 'whereaboutsUnknown',
        reason: '基层组织的证明、查无此人的证明等',
      },
    ],
    consequence: ({ view }, { publishOn }) =>
      typeof publishOn === 'string'
        ? `生成编号的送达公告，用印后发布；公告期间至${formatChineseDate(publicPeriod(publishOn, 0, view.context.calendar).legalDueOn)}止，届满视为送达。`
        : '生成编号的送达公告，用印后发布；自发布之日起经过三十日视为送达。',
  },
  publishNotice: {
    initial: (given) => ({
      id: waiting(given).at(-1)?.value ?? null,
      publishedOn: runningNotices(given.view.state).at(-1)?.issued.publishOn ?? null,
      attachments: [],
    }),
    fields: [
      { kind: 'choice', path: 'id', label: '送达公告', choices: waiting },
      { kind: 'day', path: 'publishedOn', label: '发布日期', until: 'today' },
      { kind: 'files', path: 'attachments', label: '发布的证明', reason: '张贴的照片、网页截图或者报纸' },
    ],
    consequence: () => '公告期间由发布之日起算，其间不计入办案期限。',
  },
  completePublicService: {
    initial: (given) => ({ noticeId: published(given).at(-1)?.value ?? null }),
    fields: [{ kind: 'choice', path: 'noticeId', label: '期满的公告', choices: published }],
    consequence: () => '视为已于公告期满之日送达，有关期限由该日起算。',
  },
})
