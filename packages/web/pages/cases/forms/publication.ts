import {
  creditClasses,
  creditClassOf,
  creditPeriod,
  formatChineseDate,
  ofPublicInterest,
  publicityEnds,
  publicityToEnd,
  publicTextOf,
  sitesLeft,
  sitesToShowOn,
} from '@zhiheng/law'
import { type Choice, formsOf, type Given, type Values } from '../act/act-form.ts'
import { choicesOf } from './shared.ts'

const classOf = ({ view: { state, context } }: Given) => creditClassOf(state, context.rules)
const periodOf = (given: Given) => {
  const decidedOn = given.view.state.decision?.approved?.decidedOn
  return decidedOn ? creditPeriod(classOf(given), decidedOn) : null
}
const chosen = ({ siteNames }: Values): readonly unknown[] => (Array.isArray(siteNames) ? siteNames : [])
const chosenSites = (values: Values, { view: { context } }: Given) =>
  context.rules.publication.sites.filter(({ name }) => chosen(values).includes(name))
const onCredit = (values: Values, given: Given) => chosenSites(values, given).some(({ credit }) => credit)
const onOwnSite = (values: Values, given: Given) => chosenSites(values, given).some(({ credit }) => !credit)
const names = (sites: readonly { readonly name: string }[]) => sites.map(({ name }) => name)

const shown = ({ view: { state } }: Given): readonly Choice[] =>
  publicityToEnd(state).map(({ id, publishedOn, sites, publicUntil }) => ({
    value: id,
    label: `${formatChineseDate(publishedOn)}在${names(sites.filter(({ credit }) => credit)).join('、')}公示${publicUntil ? `，至${formatChineseDate(publicUntil)}` : ''}`,
  }))

function whereAndUntil(given: Given, values: Values): string {
  const until = periodOf(given)
  const kind = creditClasses[classOf(given)]
  if (!onCredit(values, given)) return `不在信用平台公示；本决定属于${kind}失信信息（未核实）。`
  return until
    ? `本决定属于${kind}失信信息，信用平台公示至${formatChineseDate(until.to)}，${formatChineseDate(until.from)}以后可以申请信用修复（未核实）。`
    : `本决定属于${kind}失信信息，按作出时的规定不公示（未核实）。`
}

/** 公开处罚决定 (第四十八条): the text stands ready, without what may not be read by everybody; a second person looks it through. */
export const publicationForms = formsOf<'publishDecision' | 'endPublicity'>({
  publishDecision: {
    initial: (given) => {
      const { state, context } = given.view
      const wide = ofPublicInterest(state, context.rules)
      return {
        text: publicTextOf(state),
        siteNames: names(
          sitesToShowOn(state, context.rules, given.today).filter(({ credit }) => wide || credit),
        ),
        publishedOn: given.today,
        influence: '',
        necessity: '',
        checked: false,
        attachments: [],
      }
    },
    fields: [
      {
        kind: 'text',
        path: 'text',
        label: '公开文本',
        rows: 9,
        reason: '由决定书摘出，认得出的证件号码、住址、电话、账号已经隐去；逐字核对后照此在平台公开',
      },
      {
        kind: 'yes',
        path: 'checked',
        label: '核对',
        says: '已经逐字核对，不涉及国家秘密、商业秘密、个人隐私',
      },
      {
        kind: 'several',
        path: 'siteNames',
        label: '公开的平台',
        choices: ({ view: { state, context }, today }) =>
          sitesLeft(state, context.rules, today).map(({ name }) => ({ value: name, label: name })),
        reason: '平台由市局设定；只列还没有公开的',
      },
      {
        kind: 'text',
        path: 'influence',
        label: '具有一定社会影响的理由',
        rows: 2,
        reason: '没有达到市里设定的数额，在网站公开的写明',
        showIf: (values, given) =>
          onOwnSite(values, given) && !ofPublicInterest(given.view.state, given.view.context.rules),
      },
      {
        kind: 'text',
        path: 'necessity',
        label: '公示的必要',
        rows: 2,
        reason: '轻微失信信息原则上不在信用平台公示',
        showIf: (values, given) => onCredit(values, given) && classOf(given) === 'minor',
      },
      { kind: 'day', path: 'publishedOn', label: '公开日期', until: 'today' },
      { kind: 'files', path: 'attachments', label: '公开页面的截图' },
    ],
    consequence: (given, values) =>
      `${whereAndUntil(given, values)}登记不向外部平台推送，请先在各平台分别公开；决定书还没有送达的，先送达为宜。`,
  },
  endPublicity: {
    initial: (given) => {
      const [only, ...others] = publicityToEnd(given.view.state)
      const over = !!only?.publicUntil && given.today >= only.publicUntil
      return {
        id: others.length === 0 ? (only?.id ?? null) : null,
        ground: over ? 'expired' : 'repaired',
        appliedOn: null,
        endedOn: given.today,
        note: '',
        attachments: [],
      }
    },
    fields: [
      { kind: 'choice', path: 'id', label: '公示的信息', choices: shown },
      { kind: 'choice', path: 'ground', label: '停止公示的原因', choices: choicesOf(publicityEnds) },
      {
        kind: 'day',
        path: 'appliedOn',
        label: '当事人申请信用修复日期',
        until: 'today',
        reason: '满最短公示期以后才可以申请',
        showIf: ({ ground }) => ground === 'repaired',
      },
      { kind: 'day', path: 'endedOn', label: '停止公示日期', until: 'today' },
      { kind: 'text', path: 'note', label: '说明', rows: 2, optional: true },
      {
        kind: 'files',
        path: 'attachments',
        label: '停止公示的凭证',
        reason: '信用平台的查询截图；信用修复的附修复决定',
      },
    ],
    consequence: () => '公示期办结；本机关网站公开的不受影响。',
  },
})
