import { formatChineseDate, type PlainDate } from '../calendar/plain-date.ts'
import { lineNames } from '../catalogue/lines.ts'
import { type Citation, cite, penaltyLaw } from '../citation.ts'
import {
  coversPlace,
  mayPunishOn,
  type PowerFailure,
  type PowerIndex,
  type PowerQuestion,
  type PowerVerdict,
  receiversOf,
  whoMayPunish,
} from './may-punish.ts'
import {
  grantWays,
  type ItemSelector,
  type PowerGrant,
  type PowerInstrument,
  type PowerUnit,
  type UnitSelector,
} from './power-data.ts'

export type PowerLinkId = 'item' | 'authority' | 'liberty' | 'unit' | 'grant' | 'level' | 'place' | 'others'

/** One fact of the proof, with its article and where there is one its instrument. The sentence can be read out in court. */
export type PowerLink = {
  readonly id: PowerLinkId
  readonly title: string
  readonly holds: boolean
  readonly says: string
  readonly basis: string
  readonly instrument: PowerInstrument | null
  /** False where a link rests on what nobody has laid beside its original: 未核实. */
  readonly verified: boolean
}

export type PowerProof = {
  readonly may: boolean
  readonly failure: PowerFailure | null
  /** Link by link up to the one that fails; whole where none does. */
  readonly links: readonly PowerLink[]
  /** 依法的下一步, where the unit may not. */
  readonly nextStep: string | null
  /** Who may instead. */
  readonly receivers: readonly Pick<PowerUnit, 'unitId' | 'name'>[]
}

const titles: Readonly<Record<PowerLinkId, string>> = {
  item: '事项有效',
  authority: '条文所定机关',
  liberty: '限制人身自由',
  unit: '执法主体',
  grant: '处罚权来源',
  level: '级别管辖',
  place: '地域管辖',
  others: '共同管辖',
}

/** The link at which a failure is told. */
const linkOf: Readonly<Record<PowerFailure, PowerLinkId>> = {
  itemNotInForce: 'item',
  libertyOnly: 'liberty',
  unitNotThere: 'unit',
  unitNoAgency: 'unit',
  noGrant: 'grant',
  level: 'level',
  notYet: 'grant',
  over: 'grant',
  withdrawn: 'grant',
  entrustmentOver: 'grant',
  entrusted: 'grant',
  entrusterLacks: 'grant',
  place: 'place',
}

const bases: Readonly<Record<PowerFailure, Citation>> = {
  itemNotInForce: penaltyLaw(37),
  libertyOnly: penaltyLaw(18, { paragraph: 3 }),
  unitNotThere: penaltyLaw(17),
  unitNoAgency: penaltyLaw(17),
  noGrant: penaltyLaw(17),
  level: penaltyLaw(23),
  notYet: penaltyLaw(17),
  over: penaltyLaw(17),
  withdrawn: penaltyLaw(17),
  entrustmentOver: penaltyLaw(20, { paragraph: 2 }),
  entrusted: penaltyLaw(20, { paragraph: 4 }),
  entrusterLacks: penaltyLaw(20, { paragraph: 1 }),
  place: penaltyLaw(22),
}
/** The article a refusal stands on; a power given to towns is lost under the article that gave it. */
export const basisOfFailure = (failure: PowerFailure, grant: PowerGrant | null): Citation =>
  ['notYet', 'over', 'withdrawn'].includes(failure) && grant ? basisOfWay(grant) : bases[failure]

const basisOfWay = ({ way }: PowerGrant): Citation =>
  way === 'empowered'
    ? penaltyLaw(24, { paragraph: 1 })
    : way === 'concentrated'
      ? penaltyLaw(18, { paragraph: 2 })
      : way === 'entrusted'
        ? penaltyLaw(20, { paragraph: 2 })
        : penaltyLaw(17)

/** The whole proof, built when somebody asks to see it. */
export function provePower(index: PowerIndex, question: PowerQuestion): PowerProof {
  const verdict = mayPunishOn(index, question)
  const links: PowerLink[] = []
  for (const id of order) {
    const link = linkFor(id, index, question, verdict)
    if (link) links.push(link)
    if (link && !link.holds) break
  }
  const receivers = verdict.may ? [] : handOverTo(index, question, verdict)
  return {
    may: verdict.may,
    failure: verdict.failure,
    links,
    nextStep: verdict.failure && nextStep(verdict.failure, receivers),
    receivers: receivers.map(({ unitId, name }) => ({ unitId, name })),
  }
}
const order: readonly PowerLinkId[] = [
  'item',
  'authority',
  'liberty',
  'unit',
  'grant',
  'level',
  'place',
  'others',
]

/** 受委托 cases go to the agency in whose name they are handled, where it has the power itself; every other to who may. */
export function handOverTo(
  index: PowerIndex,
  question: PowerQuestion,
  { failure, inNameOf }: PowerVerdict,
): readonly PowerUnit[] {
  if (failure === 'itemNotInForce' || failure === 'libertyOnly') return []
  const entruster = inNameOf === null ? undefined : index.unit(inNameOf)
  const others = receiversOf(index, question)
  if (failure !== 'entrusted' || !entruster) return others
  return [entruster, ...others.filter(({ unitId }) => unitId !== entruster.unitId)]
}

function linkFor(
  id: PowerLinkId,
  index: PowerIndex,
  question: PowerQuestion,
  verdict: PowerVerdict,
): PowerLink | null {
  const failed = verdict.failure && linkOf[verdict.failure] === id ? verdict.failure : null
  const made = makers[id](index, question, verdict, failed)
  if (!made) return null
  const basis = failed ? basisOfFailure(failed, verdict.grant) : made.basis
  return {
    id,
    title: titles[id],
    holds: failed === null,
    says: made.says,
    basis: basis ? cite(basis) : (made.article ?? ''),
    instrument: made.instrument ?? null,
    verified: made.verified ?? true,
  }
}

type Made = {
  readonly says: string
  readonly basis?: Citation
  /** An article outside the tables of this package: the item's own. */
  readonly article?: string
  readonly instrument?: PowerInstrument | null
  readonly verified?: boolean
}
type Maker = (
  index: PowerIndex,
  question: PowerQuestion,
  verdict: PowerVerdict,
  failed: PowerFailure | null,
) => Made | null

const on = formatChineseDate
const span = (from: PlainDate, until: PlainDate | null) =>
  until === null ? `自${on(from)}起` : `自${on(from)}至${on(until)}`
const named = (name: string) => `“${name}”`
const lineName = (line: string) => (lineNames as Readonly<Record<string, string>>)[line] ?? line

const makers: Readonly<Record<PowerLinkId, Maker>> = {
  item: (_, { item, day, actOn = day }, __, failed) => ({
    says: `${named(item.name)}（${item.code}）以《${item.lawTitle}》${item.penaltyArticle}为依据，${span(item.validFrom, item.validTo)}有效；${on(actOn)}${failed ? '不在有效期内' : '在有效期内'}。`,
    basis: penaltyLaw(37),
  }),
  authority: (_, { item }) => ({
    says: item.authority
      ? `《${item.lawTitle}》${item.penaltyArticle}规定由“${item.authority}”实施。`
      : `目录没有记载《${item.lawTitle}》${item.penaltyArticle}所称的机关，按部门职责归${item.department}条线。`,
    article: `《${item.lawTitle}》${item.penaltyArticle}`,
    verified: !!item.authority,
  }),
  liberty: (_, { item, unit }, __, failed) =>
    item.penaltyKinds.includes('行政拘留')
      ? {
          says: `本项所列的行政拘留只能由公安机关和法律规定的其他机关决定，${unit.name}不得决定${failed ? '' : '；本项其他种类的处罚不受影响'}。`,
          basis: penaltyLaw(18, { paragraph: 3 }),
        }
      : null,
  unit: (_, { unit, day }, __, failed) => ({
    says:
      failed === 'unitNotThere'
        ? `${unit.name}${span(unit.validFrom, unit.validTo)}在册，${on(day)}不在册。`
        : failed === 'unitNoAgency'
          ? `${unit.name}${unit.kind === 'line' ? '是条线的计数单位，不办理案件' : '不是实施行政处罚的执法机关'}。`
          : `${unit.name}${on(day)}在册，是以自己名义实施行政处罚的机关。`,
    basis: penaltyLaw(17),
  }),
  grant: makeGrant,
  level: (_, { item, unit }, { grant }, failed) => {
    const levels = item.levels.join('、')
    if (failed)
      return { says: `目录所列的实施层级为${levels}，不含${unit.name}所在的层级。`, verified: false }
    if (grant?.way === 'empowered')
      return {
        says: `县级部门的处罚权经省人民政府决定交由镇街行使，${unit.name}在决定的范围内行使。`,
        basis: penaltyLaw(24, { paragraph: 1 }),
        verified: grant.items.kind !== 'delegable',
      }
    const townByLaw = unit.level === 'town'
    return {
      says: townByLaw
        ? `法律、行政法规另有规定，由乡镇人民政府、街道办事处实施。`
        : `由县级以上地方人民政府具有处罚权的机关管辖；目录所列的实施层级为${levels}。`,
      basis: penaltyLaw(23),
    }
  },
  place: (_, { unit, place }, __, failed) => ({
    says: failed
      ? `违法行为发生地（区划代码${place}）不在${unit.name}的辖区（区划代码${unit.areaCode}）内。`
      : !place
        ? `违法行为发生地由承办人员查明；在${unit.name}辖区内的，由其管辖。`
        : unit.areaCode?.includes('X')
          ? `${unit.name}是功能板块的机构，辖区以设立文件为准，由承办人员核对。`
          : place.startsWith(unit.areaCode ?? '-')
            ? `违法行为发生地（区划代码${place}）在${unit.name}的辖区（区划代码${unit.areaCode}）内。`
            : `违法行为发生地只查明到上一级区划（${place}），具体地点由承办人员核对。`,
    basis: penaltyLaw(22),
    verified:
      failed !== null || (coversPlace(unit, place) && !!place && place.startsWith(unit.areaCode ?? '-')),
  }),
  others: (index, question, { may }) => {
    if (!may || !question.place) return null
    const others = whoMayPunish(index, question).filter(({ unitId }) => unitId !== question.unit.unitId)
    if (others.length === 0) return null
    return {
      says: `${list(others)}对本项也有处罚权：都有管辖权的，由最先立案的机关管辖。`,
      basis: penaltyLaw(25, { paragraph: 1 }),
    }
  },
}

/** At most so many names in one sentence. */
const mostNamed = 4
function list(units: readonly Pick<PowerUnit, 'name'>[]): string {
  const names = units.slice(0, mostNamed).map(({ name }) => name)
  return `${names.join('、')}${units.length > mostNamed ? `等${units.length}个单位` : ''}`
}

function makeGrant(
  index: PowerIndex,
  question: PowerQuestion,
  { grant, withdrawal, inNameOf, failure }: PowerVerdict,
): Made {
  const { unit, day, item } = question
  if (!grant) return { says: `没有任何文件把${named(item.name)}的处罚权交给${unit.name}。` }
  const instrument = index.instrument(grant.instrumentId) ?? null
  const given = `${nameInstrument(instrument)}：${grantWords(grant, index)}，${span(grant.from, grant.until)}`
  const verified = instrument?.verified ?? false
  const basis = basisOfWay(grant)
  switch (failure) {
    case 'notYet':
      return { says: `${given}；${on(day)}尚未开始。`, instrument, verified }
    case 'over':
    case 'entrustmentOver':
      return { says: `${given}；${on(day)}已经期满。`, instrument, verified }
    case 'withdrawn': {
      const ending = withdrawal && index.instrument(withdrawal.instrumentId)
      return {
        says: `${given}；${nameInstrument(ending ?? null)}自${on(withdrawal?.from ?? day)}起收回，${on(day)}${unit.name}不再有该项处罚权。`,
        instrument: ending ?? instrument,
        verified: ending?.verified ?? verified,
      }
    }
    case 'entrusted':
      return {
        says: `${given}；受委托的${unit.name}应当以${index.unit(inNameOf ?? 0)?.name ?? '委托行政机关'}的名义实施处罚，不得以自己的名义决定，也不得再委托。`,
        instrument,
        verified,
      }
    case 'entrusterLacks':
      return {
        says: `${given}；委托行政机关${index.unit(inNameOf ?? 0)?.name ?? ''}${on(day)}自己没有该项处罚权，不能委托。`,
        instrument,
        verified,
      }
    default:
      return { says: `${given}。`, instrument, verified, basis }
  }
}

/** 《关于……的决定》（苏政发〔2023〕5号，江苏省人民政府，2023年1月1日公布） */
export function nameInstrument(instrument: PowerInstrument | null): string {
  if (!instrument) return '文件未登记'
  const { title, documentNumber, issuingBody, publishedOn, kind } = instrument
  const details = [documentNumber, issuingBody, publishedOn && `${on(publishedOn)}公布`].filter(Boolean)
  const name = /^《/.test(title) || kind === 'statute' ? title : `《${title}》`
  return details.length > 0 ? `${name}（${details.join('，')}）` : name
}

function grantWords(grant: PowerGrant, index: PowerIndex): string {
  const what = itemWords(grant.items)
  const whom = unitWords(grant.to, index)
  if (grant.way !== 'entrusted') return `${what}由${whom}行使（${grantWays[grant.way]}）`
  const entruster = index.unit(grant.entrustedBy ?? 0)?.name ?? '委托行政机关'
  return `${entruster}把${what}委托${whom}实施${grant.scope ? `，权限为“${grant.scope}”` : ''}`
}

export function itemWords(items: ItemSelector): string {
  switch (items.kind) {
    case 'item':
      return `事项${items.code}的处罚权`
    case 'law':
      return `法规${items.lawId}所定的处罚权`
    case 'line':
      return `${lineName(items.line)}条线的处罚权`
    case 'delegable':
      return items.basis === 'statutory' ? '目录列为镇街法定的处罚权' : '目录列为可以赋权的处罚权'
    case 'all':
      return '全部处罚权'
  }
}

export function unitWords(to: UnitSelector, index: Pick<PowerIndex, 'unit'>): string {
  switch (to.kind) {
    case 'unit':
      return index.unit(to.unitId)?.name ?? '所列单位'
    case 'line':
      return `${to.level === 'city' ? '市级' : to.level === 'county' ? '县级' : '市、县'}${lineName(to.line)}主管部门`
    case 'towns':
      return to.areaCode.length > 4 ? `区划${to.areaCode}内各镇街` : '各镇街'
  }
}

function nextStep(failure: PowerFailure, receivers: readonly PowerUnit[]): string {
  if (failure === 'itemNotInForce')
    return '改选违法行为发生时有效的事项；法律有修改的，比较新旧规定后从旧兼从轻'
  if (failure === 'libertyOnly') return '需要行政拘留的，移送公安机关处理'
  if (failure === 'entrusted')
    return `以${receivers[0]?.name ?? '委托行政机关'}的名义办理：案件由其立案并作出决定`
  if (receivers.length === 0) return '报请共同的上一级行政机关指定管辖，或者由有权机关补办授权文件'
  return `移送有管辖权的机关：${list(receivers)}`
}
