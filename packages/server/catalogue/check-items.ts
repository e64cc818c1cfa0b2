import {
  cite,
  isLawLevel,
  isPenaltyKind,
  kindsBeyondLevel,
  lawLevels,
  lineOf,
  type PenaltyKind,
  penaltyKindNames,
  penaltyLaw,
} from '@zhiheng/law'
import type { CheckedRow } from './check-cells.ts'
import { type Known, type KnownLaw, reachesBeyond } from './known-rows.ts'
import type { RowCheck, Say } from './row-check.ts'

type Values = CheckedRow['values']

/** 处罚事项: its law, its days within the law's, the kinds its law may set (G02), and an amount that makes sense. */
export const checkItem: RowCheck = ({ values }, known, say) => {
  const { department = '', violation_article: article = '', violation_source: source = '' } = values
  if (lineOf(department) === null)
    say.fault('department', `没有“${department}”这个条线`, '填写十八条线之一的简称，如城管、住建、生态')
  if ((article === '') !== (source === ''))
    say.fault(
      'violation_source',
      '违则与违则来源须同时填写或同时留空',
      '写明违则是条文自引、人工对照、推断还是凭知识',
    )
  const law = checkLawOf(values, known, say)
  checkKinds(values, law, known, say)
  checkFine(values, law, say)
  checkPowers(values, say)
}

function checkLawOf(values: Values, known: Known, say: Say): KnownLaw | undefined {
  const { law_id: id = '', law_title: title = '', valid_from: from = '', valid_to: to = '' } = values
  const law = known.laws.get(id)
  if (!law) {
    say.fault('law_id', `没有编号为“${id}”的法规`, '核对法规编号，或先导入法律法规')
    return undefined
  }
  if (title && title !== law.title)
    say.fault('law_title', `与编号${id}的题名不符`, `应为“${law.title}”，或留空`)
  const span = reachesBeyond(law.windows, from, to)
  if (span?.from === null)
    say.fault(
      'law_id',
      `《${law.title}》的施行日没有查实，不得作为处罚依据（${cite(penaltyLaw(5))}）`,
      '先在法律法规中补上施行日',
    )
  else if (span)
    say.fault(
      'valid_from',
      `超出《${law.title}》的有效期（${span.from} 至 ${span.to ?? '今'}）`,
      '事项的有效期须在法规的有效期之内',
    )
  return law
}

function checkKinds(values: Values, law: KnownLaw | undefined, known: Known, say: Say): void {
  const { penalty_kinds: text = '', kinds_basis: basis = '', name = '', fine_review: review = '' } = values
  const named = text.split('、').filter((kind) => kind !== '')
  if (named.length === 0 && !name.includes('的处理') && !review)
    say.fault(
      'penalty_kinds',
      '没有处罚种类',
      '填写第九条规定的种类；条文确未列明的，在“须人工核对的原因”中写明',
    )
  const kinds: PenaltyKind[] = []
  for (const kind of named) {
    if (isPenaltyKind(kind)) kinds.push(kind)
    else
      say.fault(
        'penalty_kinds',
        `“${kind}”不是${cite(penaltyLaw(9))}规定的处罚种类`,
        `从十四种中选填，用顿号分隔：${penaltyKindNames.join('、')}；责令改正等不是处罚`,
      )
  }
  if (!law || !isLawLevel(law.level)) return
  const { level } = law
  if (level === '行政规范性文件') {
    say.fault(
      'law_id',
      `行政规范性文件不得设定行政处罚（${cite(penaltyLaw(16))}）`,
      '改填设定这项处罚的法律、法规或者规章',
    )
    return
  }
  if (level === '地方性法规' && kinds.includes('吊销许可证件'))
    say.warn(
      'penalty_kinds',
      `地方性法规不得设定吊销营业执照（${cite(penaltyLaw(12))}），请确认所吊销的是其他许可证件`,
    )
  const beyond = kindsBeyondLevel(level, kinds)
  if (beyond.length === 0) return
  const article = cite(lawLevels[level].basis)
  if (!basis) {
    say.fault(
      'penalty_kinds',
      `${level}不得设定${beyond.join('、')}（${article}）`,
      '删去这些种类；依上位法已有的规定作出的，在“种类的上位法依据”列写明，如《安全生产法》第九十九条',
    )
  } else checkHigherNorm(beyond, basis, known, say)
}

const bare = (title: string) => title.replace(/^中华人民共和国/, '')

/** 第十三条、第十四条: the norm named must be on record and itself be able to carry the kinds. */
function checkHigherNorm(beyond: readonly PenaltyKind[], basis: string, known: Known, say: Say): void {
  const cited = /^《(.+?)》第[一二三四五六七八九十百千零]+条/.exec(basis)
  if (!cited) {
    say.fault('kinds_basis', '没有写明上位法的条文', '写成《题名》第几条的形式')
    return
  }
  const title = bare(cited[1] ?? '')
  const law = [...known.laws.values()].find((one) => bare(one.title) === title)
  if (!law || !isLawLevel(law.level)) {
    say.fault('kinds_basis', `没有收录《${title}》`, '核对题名，或先导入该法律法规')
    return
  }
  const still = kindsBeyondLevel(law.level, beyond)
  if (still.length > 0)
    say.fault(
      'kinds_basis',
      `《${title}》是${law.level}，也不得设定${still.join('、')}（${cite(lawLevels[law.level].basis)}）`,
      '填写有权设定这些种类的上位法条文',
    )
}

const pairs = [
  ['fine_min', 'fine_max'],
  ['org_fine_min', 'org_fine_max'],
  ['ind_fine_min', 'ind_fine_max'],
] as const

function checkFine(values: Values, law: KnownLaw | undefined, say: Say): void {
  const {
    fine_basis: basis = '',
    penalty_kinds: kinds = '',
    fine_per: per = '',
    fine_review: review = '',
  } = values
  for (const [low, high] of pairs) {
    const min = values[low] ?? ''
    const max = values[high] ?? ''
    if ((min === '') !== (max === ''))
      say.fault(min === '' ? low : high, '下限和上限须同时填写', '条文只写“以下”的，下限填 0')
    else if (min && Number(min) > Number(max))
      say.fault(low, `下限（${min}）大于上限（${max}）`, '核对两个数额')
  }
  const amounts = pairs.some(([, high]) => values[high])
  const fined = kinds.split('、').includes('罚款')
  if (basis === 'none' && (fined || amounts))
    say.fault('fine_basis', '罚款计算方式是 none，却列有罚款或者数额', '有罚款的改填相应的计算方式')
  if (basis !== 'none' && basis && !fined)
    say.fault(
      'fine_basis',
      '没有罚款这一种类，却填了罚款计算方式',
      '在处罚种类中加上罚款，或把计算方式改为 none',
    )
  if (basis === 'unspecified' && (amounts || !review))
    say.fault(
      'fine_review',
      '未列金额的罚款不得有数额，并须写明须人工核对的原因',
      '数额留空，原因填“未列金额”',
    )
  const counted =
    basis === 'fixed_range' || basis === 'per_unit' || basis === 'multiple' || basis === 'percent'
  if (counted && !values.fine_max)
    say.fault('fine_max', '没有罚款幅度', '填写第一档的下限和上限；条文未列金额的，计算方式填 unspecified')
  if ((basis === 'multiple' || basis === 'percent' || basis === 'per_unit') && !per)
    say.fault('fine_per', '没有写明按什么计算', '填写基数或单位，如违法所得、每平方米')
  const most = Math.max(...pairs.map(([, high]) => Number(values[high] || 0)))
  if (basis === 'fixed_range' && law?.level === '部门规章' && most > 200_000)
    say.warn(
      'fine_max',
      '部门规章设定的罚款超过20万元，请核对国务院规定的限额（国发〔2021〕26号，凭法规知识登记）',
    )
}

const knownLevels = ['市', '县（区）', '镇街', '镇街（法定）']

function checkPowers(values: Values, say: Say): void {
  const levels = (values.levels ?? '').split('、')
  for (const level of levels)
    if (level && !knownLevels.includes(level))
      say.fault(
        'levels',
        `没有“${level}”这个层级`,
        '从市、县（区）、镇街中选填，用顿号分隔；法定镇街职权填镇街（法定）',
      )
  const towns = levels.some((level) => level.startsWith('镇街'))
  if ((values.delegable === 'y') !== towns)
    say.fault(
      'delegable',
      '可赋权镇街与实施层级不一致',
      '层级含镇街的填 y，不含的填 n（《行政处罚法》第二十四条）',
    )
}
