import type { Preservation } from '@zhiheng/law'
import { keepingLabels, preservationOutcomeLabels } from '../../../labels.ts'
import { type ActForm, type Choice, type Field, formsOf, type Given } from '../act/act-form.ts'
import { shownAndTold, signedFields } from './evidence.ts'
import { phrases } from './phrases.ts'
import { choicesOf, placeOf } from './shared.ts'
import { EarlierPhotos } from './special/EarlierPhotos.tsx'

const goodsWords = ({ proposed }: Preservation): string =>
  proposed.goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')

const preservationsAt =
  (holds: (one: Preservation) => boolean) =>
  ({ view }: Given): readonly Choice[] =>
    view.state.preservations
      .filter(holds)
      .map((one) => ({ value: one.id, label: goodsWords(one), note: one.proposed.reason }))

const ordersOf = ({ view }: Given): readonly Choice[] =>
  view.state.corrections.map(({ id, order }) => ({
    value: id,
    label: order.demand,
    note: `限${order.correctBy}前改正`,
  }))

/** The one named in the address, or the only one there is. */
function onlyOne(choices: (given: Given) => readonly Choice[]) {
  return (given: Given): string | null => {
    const all = choices(given)
    return (
      all.find(({ value }) => value === given.about)?.value ??
      (all.length === 1 ? all[0]?.value : null) ??
      null
    )
  }
}

const which = (label: string, choices: (given: Given) => readonly Choice[]): Field => ({
  kind: 'choice',
  path: 'id',
  label,
  choices,
})

function preservationOpinion(
  action: 'countersignPreservation' | 'approvePreservation',
  holds: (one: Preservation) => boolean,
  consequence: string,
): ActForm {
  const choices = preservationsAt(holds)
  return {
    initial: (given) => ({ id: onlyOne(choices)(given), opinion: '' }),
    fields: [
      which('登记保存的物品', choices),
      { kind: 'text', path: 'opinion', label: '意见', phrases: phrases[action] },
    ],
    consequence: () => consequence,
  }
}

const approved = preservationsAt((one) => one.approved !== null && one.carriedOut === null)
const carriedOut = preservationsAt((one) => one.carriedOut !== null && one.disposed === null)

export const measureForms = formsOf<
  | 'proposePreservation'
  | 'countersignPreservation'
  | 'approvePreservation'
  | 'carryOutPreservation'
  | 'disposePreservation'
  | 'orderCorrection'
  | 'recheckCorrection'
>({
  proposePreservation: {
    initial: () => ({ reason: '', goods: [{ name: '', specification: '', quantity: '', condition: '' }] }),
    fields: [
      {
        kind: 'text',
        path: 'reason',
        label: '理由',
        reason: '证据可能灭失或者以后难以取得的，方可先行登记保存（《行政处罚法》第五十六条）',
        phrases: ['该物品系本案重要证据，当事人可能转移、处置，以后难以取得。'],
      },
      {
        kind: 'goods',
        path: 'goods',
        label: '物品清单',
        reason: '逐件写明，文书上的清单即由此生成；没有规格型号的填“无”',
      },
    ],
    consequence: () => '将报承办机构负责人审核、行政机关负责人批准。',
  },
  countersignPreservation: preservationOpinion(
    'countersignPreservation',
    (one) => one.countersigned === null,
    '将报行政机关负责人批准。',
  ),
  approvePreservation: preservationOpinion(
    'approvePreservation',
    (one) => one.countersigned !== null && one.approved === null,
    '批准后由承办人员实施，生成审批表。',
  ),
  carryOutPreservation: {
    initial: (given) => ({
      id: onlyOne(approved)(given),
      at: null,
      place: placeOf(given),
      keeping: null,
      certificateShown: false,
      signedBy: null,
      witness: null,
      signatureNote: '',
    }),
    fields: [
      which('登记保存的物品', approved),
      { kind: 'instant', path: 'at', label: '实施时间', reason: '自此日起七个工作日内应当作出处理决定' },
      { kind: 'line', path: 'place', label: '保存地点' },
      { kind: 'choice', path: 'keeping', label: '保存方式', choices: choicesOf(keepingLabels) },
      ...shownAndTold.slice(0, 1),
      ...signedFields,
    ],
    consequence: () =>
      '生成先行登记保存证据通知书；七个工作日的处理期限从实施之日起算，期满不处理的应当解除。',
  },
  disposePreservation: {
    initial: (given) => ({ id: onlyOne(carriedOut)(given), outcome: null, note: '' }),
    fields: [
      which('登记保存的物品', carriedOut),
      { kind: 'choice', path: 'outcome', label: '处理决定', choices: choicesOf(preservationOutcomeLabels) },
      { kind: 'text', path: 'note', label: '处理情况说明', rows: 2 },
    ],
    consequence: () => '生成先行登记保存证据处理决定书，登记保存的期限就此停止。',
  },
  orderCorrection: {
    initial: ({ view: { state } }) => ({
      demand: state.act ? `立即停止并改正${state.act.cause}的违法行为。` : '',
      correctBy: null,
      consequence: '逾期不改正的，依法从重处罚。',
    }),
    fields: [
      {
        kind: 'text',
        path: 'demand',
        label: '改正要求',
        reason: '实施行政处罚时，应当责令当事人改正或者限期改正（《行政处罚法》第二十八条第一款）',
      },
      { kind: 'day', path: 'correctBy', label: '改正期限', from: 'today' },
      { kind: 'text', path: 'consequence', label: '逾期不改正的后果', rows: 2 },
    ],
    consequence: () => '生成责令（限期）改正通知书，用印后送达当事人；期限届满前会提醒复查。',
  },
  recheckCorrection: {
    initial: (given) => ({
      id: onlyOne(ordersOf)(given),
      checkedAt: null,
      corrected: false,
      findings: '',
      certificateShown: false,
      attachments: [],
    }),
    Above: EarlierPhotos,
    fields: [
      which('复查哪一次责令改正', ordersOf),
      { kind: 'instant', path: 'checkedAt', label: '复查时间' },
      { kind: 'text', path: 'findings', label: '复查情况', rows: 4 },
      { kind: 'yes', path: 'corrected', label: '结果', says: '已经改正' },
      ...shownAndTold.slice(0, 1),
      { kind: 'files', path: 'attachments', label: '复查照片', optional: true },
    ],
    consequence: (_, { corrected }) =>
      corrected === true
        ? '记录为已经改正，生成整改复查记录。'
        : '记录为尚未改正，生成整改复查记录，需要再次复查。',
  },
})
