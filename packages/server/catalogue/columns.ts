import { lawLevelNames } from '@zhiheng/law'

export type ImportKind = 'laws' | 'items' | 'discretion' | 'leniency' | 'calendar'
export const importKinds: readonly ImportKind[] = ['laws', 'items', 'discretion', 'leniency', 'calendar']

/** In a file called so when a whole folder is imported, and the words for the reader. */
export const kindFiles: Record<ImportKind, string> = {
  laws: 'laws.csv',
  items: 'items.csv',
  discretion: 'discretion.csv',
  leniency: 'leniency.csv',
  calendar: 'holidays.csv',
}
export const kindWords: Record<ImportKind, string> = {
  laws: '法律法规',
  items: '处罚事项',
  discretion: '裁量基准',
  leniency: '从轻减免情形',
  calendar: '放假安排',
}

type CellType =
  | { readonly type: 'text' }
  | { readonly type: 'date' }
  | { readonly type: 'yn' }
  | { readonly type: 'amount' }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | { readonly type: 'enum'; readonly values: readonly string[] }

/**
 * One column of an import file. `name` or its Chinese `label` may head it. `column`: must be in the file;
 * `cell`: besides, every row must fill it; `optional`: may be left out, and then counts as empty.
 */
export type Column = CellType & {
  readonly name: string
  readonly label: string
  readonly need: 'cell' | 'column' | 'optional'
}

type Need = Column['need']
const text = (name: string, label: string, need: Need = 'column'): Column => ({
  name,
  label,
  need,
  type: 'text',
})
const date = (name: string, label: string, need: Need = 'column'): Column => ({
  name,
  label,
  need,
  type: 'date',
})
const yn = (name: string, label: string, need: Need = 'cell'): Column => ({ name, label, need, type: 'yn' })
const amount = (name: string, label: string): Column => ({ name, label, need: 'column', type: 'amount' })
const oneOf = (name: string, label: string, values: readonly string[], need: Need = 'cell'): Column => ({
  name,
  label,
  need,
  type: 'enum',
  values,
})
const whole = (name: string, label: string, min: number, max: number, need: Need = 'cell'): Column => ({
  name,
  label,
  need,
  type: 'integer',
  min,
  max,
})

const confidence = oneOf('confidence', '置信', ['verified', 'knowledge', 'knowledge-low', 'constructed'])

/** Every column of every kind of file, in the order in which the blank table lists them. */
export const columnsOf: Record<ImportKind, readonly Column[]> = {
  laws: [
    text('id', '法规编号', 'cell'),
    text('title', '题名', 'cell'),
    text('short_title', '简称', 'optional'),
    text('issuing_body', '制定机关', 'cell'),
    oneOf('level', '效力层级', lawLevelNames),
    text('document_number', '公布令号'),
    date('adopted', '通过日'),
    date('effective', '条文所载施行日'),
    date('last_amended', '最后修改日'),
    date('valid_from', '有效期起'),
    date('valid_to', '有效期止'),
    text('departments', '条线', 'cell'),
    yn('text_available', '有无全文', 'optional'),
    confidence,
    text('source', '来源', 'cell'),
    text('note', '备注', 'optional'),
  ],
  items: [
    text('item_code', '事项编码', 'cell'),
    text('name', '事项名称', 'cell'),
    text('department', '条线', 'cell'),
    text('law_id', '法规编号', 'cell'),
    text('law_title', '法规题名', 'optional'),
    text('violation_article', '违则'),
    oneOf('violation_source', '违则来源', ['cited', 'matched', 'inferred', 'knowledge'], 'column'),
    text('penalty_article', '罚则', 'cell'),
    text('penalty_kinds', '处罚种类'),
    text('kinds_basis', '种类的上位法依据', 'optional'),
    oneOf('fine_basis', '罚款计算方式', [
      'fixed_range',
      'per_unit',
      'multiple',
      'percent',
      'unspecified',
      'none',
    ]),
    text('fine_per', '罚款基数'),
    amount('fine_min', '罚款下限'),
    amount('fine_max', '罚款上限'),
    amount('org_fine_min', '单位罚款下限'),
    amount('org_fine_max', '单位罚款上限'),
    amount('ind_fine_min', '个人罚款下限'),
    amount('ind_fine_max', '个人罚款上限'),
    text('fine_text', '罚款原文'),
    text('fine_reference', '罚款另依', 'optional'),
    text('fine_review', '须人工核对的原因'),
    oneOf('must_order_correction', '责令改正', ['precondition', 'with', 'none']),
    text('authority', '条文所称机关', 'optional'),
    text('levels', '实施层级', 'cell'),
    yn('delegable', '可赋权镇街'),
    oneOf('delegable_basis', '赋权依据', ['statutory', 'assumed']),
    date('valid_from', '有效期起', 'cell'),
    date('valid_to', '有效期止'),
    confidence,
    text('source', '来源', 'cell'),
  ],
  discretion: [
    text('item_code', '事项编码', 'cell'),
    text('item_name', '事项名称', 'optional'),
    text('tier', '档次', 'cell'),
    whole('tier_order', '档次序号', 1, 20),
    text('circumstance', '情节', 'cell'),
    oneOf('party', '当事人', ['不区分', '单位', '个人'], 'column'),
    amount('fine_min', '罚款下限'),
    amount('fine_max', '罚款上限'),
    text('outcome', '处理', 'cell'),
    text('basis_doc', '依据', 'cell'),
    text('jurisdiction', '适用范围', 'cell'),
    date('valid_from', '有效期起', 'cell'),
    date('valid_to', '有效期止'),
    confidence,
  ],
  leniency: [
    text('id', '情形编号', 'cell'),
    oneOf('leniency_type', '类别', [
      '不予处罚',
      '轻微不罚',
      '首违不罚',
      '从轻或减轻',
      '从轻',
      '减轻',
      '不得从轻',
    ]),
    text('item_code', '事项编码'),
    text('item_name', '事项名称', 'optional'),
    text('condition', '情形', 'cell'),
    yn('conditions_all', '须同时具备'),
    whole('lookback_days', '回溯天数', 1, 3660, 'column'),
    text('correction_deadline', '改正期限'),
    text('legal_basis', '依据', 'cell'),
    date('valid_from', '有效期起', 'cell'),
    date('valid_to', '有效期止'),
    confidence,
  ],
  calendar: [
    whole('year', '通知年度', 2000, 2100, 'optional'),
    date('date', '日期', 'cell'),
    oneOf('type', '类型', ['holiday', 'workday']),
    text('name', '名称', 'cell'),
    yn('in_lieu', '调休放假', 'optional'),
    text('source', '来源', 'optional'),
  ],
}

/** `catalog_2024` = membership of the snapshot named 2024. Any name may follow. */
export const snapshotColumn = /^(?:catalog_|目录_)(.+)$/
/** Only laws and items are listed in snapshots. */
export const hasSnapshots = (kind: ImportKind): boolean => kind === 'laws' || kind === 'items'
