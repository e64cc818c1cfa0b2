import {
  type CaseState,
  clueSources,
  elementTitles,
  formatChineseDate,
  isExcluded,
  lighterVersion,
  penaltyBasisOf,
  penaltyWords,
  versionsToApply,
  withDailyWords,
} from '@zhiheng/law'
import { formsOf, type Given } from '../act/act-form.ts'
import { elementNames, evidenceOf } from '../evidence.ts'
import { opinionForm } from './shared.ts'
import { DiscretionForm, discretionLabels, initialDiscretion } from './special/DiscretionForm.tsx'
import { ElementForm, elementLabels, initialElement } from './special/ElementForm.tsx'
import { VersionsCard } from './special/VersionsCard.tsx'

/** 案件来源和调查经过: what was done on which day, from the file. */
export function courseOf(state: CaseState): string {
  const { clue, filedOn, verification, corrections, preservations } = state
  const rows = [
    clue && `${formatChineseDate(clue.foundOn)}，通过${clueSources[clue.source]}发现本案线索。`,
    verification && `${formatChineseDate(verification.on)}，执法人员进行了核查。`,
    filedOn && `${formatChineseDate(filedOn)}，经批准立案。`,
    ...evidenceOf(state)
      .filter(({ id }) => !isExcluded(state, id))
      .map(({ title }) => `依法取得${title}。`),
    ...preservations.flatMap(({ carriedOut }) =>
      carriedOut ? [`${formatChineseDate(carriedOut.on)}，对有关证据先行登记保存。`] : [],
    ),
    ...corrections.map(
      ({ order }) =>
        `${formatChineseDate(order.on)}，责令当事人于${formatChineseDate(order.correctBy)}前改正。`,
    ),
  ]
  return rows.filter(Boolean).join('\n')
}

/** 查明的事实: the findings on the elements, one after the other. */
export const findingsOf = ({ elements }: CaseState): string =>
  elementNames
    .flatMap((element) => {
      const finding = elements[element]?.finding
      return finding ? [`${elementTitles[element]}：${finding}`] : []
    })
    .join('\n')

function proposalOf(state: CaseState): string {
  const { item, discretion, party } = state
  if (!item || !discretion) return ''
  return `${party?.name ?? '当事人'}的行为违反《${item.lawTitle}》${item.violationArticle || item.penaltyArticle}的规定，依据${penaltyBasisOf(state)}，${discretion.reason}，建议给予以下行政处罚：${withDailyWords(penaltyWords(discretion), state)}。`
}

export const findingForms = formsOf<
  'establishElement' | 'compareVersions' | 'assessDiscretion' | 'concludeInvestigation' | 'reviewReport'
>({
  establishElement: {
    initial: initialElement,
    Body: ElementForm,
    labels: elementLabels,
    act: (_, { element }) =>
      typeof element === 'string'
        ? `认定${elementTitles[element as keyof typeof elementTitles]}要件`
        : '认定违法要件',
    consequence: () => '认定和所依据的证据写入案件；调查报告、告知书、决定书由此带出。',
  },
  compareVersions: {
    initial: ({ view: { state, context } }: Given) => {
      const { item, party } = state
      const lighter =
        item && party && context.laterItem ? lighterVersion(item, context.laterItem, party.kind) : 'byHand'
      return { applied: lighter === 'byHand' ? null : lighter, reason: '' }
    },
    Above: VersionsCard,
    fields: [
      {
        kind: 'choice',
        path: 'applied',
        label: '适用的规定',
        choices: () => Object.entries(versionsToApply).map(([value, label]) => ({ value, label })),
        reason: '新的规定处罚较轻或者不认为是违法的，适用新的规定（《行政处罚法》第三十七条）',
      },
      { kind: 'text', path: 'reason', label: '理由', rows: 3, reason: '载入调查终结报告' },
    ],
    consequence: () => '此后按所选的规定裁量、告知和决定；已经裁量的，选择现行规定以后须重新裁量。',
  },
  assessDiscretion: {
    initial: initialDiscretion,
    Body: DiscretionForm,
    labels: discretionLabels,
    consequence: ({ view }) =>
      view.state.notice
        ? '拟处罚内容改变；已经告知的，须重新告知。'
        : '形成拟处罚内容，调查报告和告知书由此带出。',
  },
  concludeInvestigation: {
    initial: ({ view: { state } }: Given) => ({
      course: state.report?.course ?? courseOf(state),
      facts: state.report?.facts ?? findingsOf(state),
      opinion: proposalOf(state),
    }),
    fields: [
      {
        kind: 'text',
        path: 'course',
        label: '案件来源和调查经过',
        rows: 6,
        reason: '由案件记录带出，可以修改',
      },
      { kind: 'text', path: 'facts', label: '查明的事实', rows: 8, reason: '由认定的要件带出' },
      { kind: 'text', path: 'opinion', label: '处理建议', rows: 4, reason: '由裁量带出' },
    ],
    consequence: () => '调查终结，报承办机构负责人审查。下一位人员办理之前可以撤回。',
  },
  reviewReport: opinionForm('reviewReport', '审查意见', '生成案件调查终结报告，报法制初审和告知审批。'),
})
