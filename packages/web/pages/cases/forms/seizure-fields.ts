import {
  basisLevels,
  goodsWords,
  type Seizure,
  type SeizureActionName,
  seizedObjects,
  seizureKinds,
} from '@zhiheng/law'
import type { ActForm, Choice, Field, Given } from '../act/act-form.ts'
import { signedFields } from './evidence.ts'
import { phrases } from './phrases.ts'
import { choicesOf, placeOf } from './shared.ts'

export const titled =
  (table: Readonly<Record<string, { readonly title: string }>>) => (): readonly Choice[] =>
    Object.entries(table).map(([value, { title }]) => ({ value, label: title }))

type Holds = (one: Seizure, given: Given) => boolean
export const seizuresAt =
  (holds: Holds) =>
  (given: Given): readonly Choice[] =>
    given.view.state.seizures
      .filter((one) => holds(one, given))
      .map(({ id, proposed }) => ({
        value: id,
        label: `${seizureKinds[proposed.kind]}：${goodsWords(proposed.goods)}`,
        note: proposed.place,
      }))
/** The one named in the address, or the only one there is. */
export const only = (choices: (given: Given) => readonly Choice[]) => (given: Given) => {
  const all = choices(given)
  const named = all.find(({ value }) => value === given.about) ?? (all.length === 1 ? all[0] : undefined)
  return named?.value ?? null
}
export const which = (choices: (given: Given) => readonly Choice[]): Field => ({
  kind: 'choice',
  path: 'id',
  label: '哪一次查封、扣押',
  choices,
})

export function opinionOf(
  action: keyof typeof phrases & SeizureActionName,
  holds: Holds,
  consequence: string,
  more: Partial<ActForm> = {},
): ActForm {
  const choices = seizuresAt(holds)
  return {
    initial: (given) => ({ id: only(choices)(given), opinion: '' }),
    fields: [which(choices), { kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] }],
    consequence: () => consequence,
    ...more,
  }
}

export const blank = { name: '', specification: '', quantity: '', condition: '', relation: '' }
export const asked = (given: Given) => ({
  kind: null,
  object: null,
  place: placeOf(given),
  goods: [blank],
  basisLevel: null,
  basisLaw: '',
  basisArticle: '',
  reason: '',
  days: 30,
  noNecessities: false,
  notSealedElsewhere: false,
})
export const onSite = {
  startedAt: null,
  endedAt: null,
  certificateShown: false,
  rightsTold: false,
  partyPresent: false,
  statement: '',
  findings: '',
  signedBy: null,
  witness: null,
  signatureNote: '',
  keptAt: '',
  handedOver: false,
  receivedBy: '',
  filmed: false,
  filmNote: '',
  attachments: [],
}
export const goodsField: Field = {
  kind: 'goods',
  relation: true,
  path: 'goods',
  label: '场所、设施、财物清单',
  reason: '逐件写明，并写明与违法行为的关系；无关的不得查封、扣押（《行政强制法》第二十三条第一款）',
}
/** 全过程音像记录 (《行政处罚法》第四十七条), or why there is none. */
export const filmedFields: readonly Field[] = [
  { kind: 'yes', path: 'filmed', label: '音像记录', says: '全程录音录像' },
  {
    kind: 'text',
    path: 'filmNote',
    label: '没有全程音像记录的原因',
    rows: 2,
    optional: true,
    showIf: ({ filmed }) => filmed !== true,
  },
]
export const askedFields: readonly Field[] = [
  {
    kind: 'choice',
    path: 'kind',
    label: '措施种类',
    choices: choicesOf(seizureKinds),
    reason: '扣押只能针对财物；场所、设施只能查封',
  },
  { kind: 'choice', path: 'object', label: '对象', choices: choicesOf(seizedObjects) },
  { kind: 'line', path: 'place', label: '所在地点' },
  goodsField,
  {
    kind: 'yes',
    path: 'noNecessities',
    label: '生活必需品',
    says: '已逐件核对，不含公民个人及其所扶养家属的生活必需品',
  },
  {
    kind: 'yes',
    path: 'notSealedElsewhere',
    label: '重复查封',
    says: '已核对，未被其他国家机关依法查封',
  },
  {
    kind: 'choice',
    path: 'basisLevel',
    label: '依据的层级',
    choices: titled(basisLevels),
    reason: '法律、法规以外的规章和其他规范性文件不得设定行政强制措施（《行政强制法》第十条）',
  },
  { kind: 'line', path: 'basisLaw', label: '法律、法规名称', reason: '写全称，不加书名号' },
  { kind: 'line', path: 'basisArticle', label: '条文', reason: '例如：第四十条第二款' },
  { kind: 'text', path: 'reason', label: '理由', rows: 3 },
  {
    kind: 'count',
    path: 'days',
    label: '期限（日）',
    reason: '不超过三十日，自实施次日起连续计算，届满日遇节假日不顺延（《行政强制法》第二十五条第一款）',
  },
]
export const times: readonly Field[] = [
  { kind: 'instant', path: 'startedAt', label: '开始时间' },
  { kind: 'instant', path: 'endedAt', label: '结束时间' },
]
export const onSiteFields: readonly Field[] = [
  { kind: 'yes', path: 'certificateShown', label: '出示证件', says: '已出示执法身份证件' },
  {
    kind: 'yes',
    path: 'rightsTold',
    label: '当场告知',
    says: '已告知采取措施的理由、依据以及依法享有的权利、救济途径',
  },
  {
    kind: 'yes',
    path: 'partyPresent',
    label: '当事人',
    says: '经通知到场',
    reason: '不到场的，邀请见证人到场并签名（《行政强制法》第十八条第九项）',
  },
  {
    kind: 'text',
    path: 'statement',
    label: '陈述和申辩',
    rows: 2,
    phrases: ['当事人没有陈述、申辩意见', '当事人不在场，未作陈述、申辩'],
  },
  { kind: 'text', path: 'findings', label: '实施情况', rows: 5, reason: '清点、封存的经过，写入现场笔录' },
  { kind: 'line', path: 'keptAt', label: '存放地点', reason: '就地查封的写“就地查封”' },
  ...signedFields,
  {
    kind: 'yes',
    path: 'handedOver',
    label: '当场交付',
    says: '决定书和清单已当场交付，清单一式二份，双方各执一份',
  },
  { kind: 'line', path: 'receivedBy', label: '签收人' },
  ...filmedFields,
  { kind: 'files', path: 'attachments', label: '现场照片', optional: true },
]
