import { evidenceOnFile, isExcluded } from '../../case/evidence-on-file.ts'
import type { Question } from '../../case/judge-context.ts'
import { bindingGrounds, type GroundFound, type MitigationCode, mitigations } from '../../case/payloads.ts'
import { ageOnActDay } from '../../case/substance.ts'
import { aboveMiddle, fineRange, fitsRange } from '../../catalogue/item.ts'
import { type Citation, penaltyLaw } from '../../citation.ts'
import { departureFrom } from '../../penalties/discretion-standard.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

const said = (text: string | null | undefined): boolean => (text?.trim().length ?? 0) >= 5
const assessed = (q: Question) => payloadOf(q, 'assessDiscretion')

/** The pieces a ground rests on that are on file and not excluded. */
const soundFor = ({ state }: Question, ground: GroundFound | undefined) =>
  evidenceOnFile(state).filter(({ id }) => ground?.evidence.includes(id) && !isExcluded(state, id))

const groundOf = (q: Question, code: MitigationCode) =>
  assessed(q)?.grounds?.find((ground) => ground.code === code)

/** The grounds chosen without a fact and a piece of the file that proves it; one piece not on file spoils the ground. */
function unproved(q: Question): readonly MitigationCode[] {
  return (assessed(q)?.mitigation ?? []).filter((code) => {
    const ground = groundOf(q, code)
    const sound = soundFor(q, ground).length
    return !ground || !said(ground.fact) || sound === 0 || sound < new Set(ground.evidence).size
  })
}

/** The grounds on file whose every piece has been excluded since. Older logs name no pieces and are left as they are. */
const fallen = (q: Question) =>
  (q.state.discretion?.grounds ?? []).filter((ground) => soundFor(q, ground).length === 0)

const titles = (codes: readonly MitigationCode[]): string =>
  codes.map((code) => mitigations[code].title).join('；')
const placeOf = (code: MitigationCode | undefined): Citation | null => {
  if (!code) return null
  const { article, item } = mitigations[code]
  return penaltyLaw(article, item ? { item } : {})
}

/** 裁量: the grounds of a lighter penalty, the published standard, and leaving it (第三十条至第三十二条、第三十四条). */
// biome-ignore format: a table of law is read in columns
export const discretionConditions = {
  groundsProved: {
    basis: penaltyLaw(32),                   guard: null,  about: 'payload',
    basisHere: (q) => placeOf(unproved(q)[0]),
    refusal: '所选从轻、减轻情形没有写明事实，或者没有本案有效的证据证明',
    detail: (q) => (unproved(q).length > 0 ? `：${titles(unproved(q))}` : ''),
    forward: '逐项写明本案的事实，选择案卷中证明它的证据；不能证明的，不选这一情形',
    holds: (q) => unproved(q).length === 0,
  },
  minorByAge: {
    basis: penaltyLaw(30),                   guard: 'G06', about: 'payload',
    refusal: '当事人行为时不是不满十八周岁的人，不能以此从轻或者减轻（周岁自生日的次日起算）',
    forward: '核对出生日期和行为终了之日；确有其他情形的，改选相应的情形',
    holds: (q) => {
      const age = ageOnActDay(q.state)
      return !assessed(q)?.mitigation.includes('M0') || (age !== null && age < 18)
    },
  },
  partialCapacityProved: {
    basis: penaltyLaw(31),                   guard: null,  about: 'payload',
    refusal: '以尚未完全丧失辨认或者控制能力从轻、减轻，当事人不是自然人，或者没有鉴定意见证明',
    forward: '委托鉴定，取得行为时辨认、控制能力的鉴定意见并选为证据；完全丧失的，不予行政处罚',
    holds: (q) =>
      !assessed(q)?.mitigation.includes('M6') ||
      (q.state.party?.kind === 'person' &&
        (unproved(q).includes('M6') || soundFor(q, groundOf(q, 'M6')).some(({ kind }) => kind === 'expertOpinion'))),
  },
  otherGroundNamed: {
    basis: penaltyLaw(32, { item: 5 }),      guard: null,  about: 'payload',
    refusal: '以其他情形从轻、减轻，没有写明是哪一法律、法规、规章的哪一条',
    forward: '写明规定的名称和条款，例如“《某某条例》第十条”；没有这样的规定的，不选这一情形',
    holds: (q) =>
      !assessed(q)?.mitigation.includes('M5') || /《.+》第.+条/.test(groundOf(q, 'M5')?.provision ?? ''),
  },
  groundsStand: {
    basis: penaltyLaw(46, { paragraph: 3 }), guard: null,  about: 'file',
    refusal: '裁量所依据的从轻、减轻情形，证据已经全部排除',
    detail: (q) => (fallen(q).length > 0 ? `：${titles(fallen(q).map(({ code }) => code))}` : ''),
    forward: '补充证据或者去掉这一情形，重新裁量',
    holds: (q) => fallen(q).length === 0,
  },
  aboveMiddleReasoned: {
    basis: penaltyLaw(32),                   guard: null,  about: 'payload',
    basisHere: (q) => placeOf(bindingGrounds(assessed(q)?.mitigation ?? [])[0]),
    refusal: '具有应当从轻或者减轻的情形，拟罚款数额却高于法定幅度的中间值，没有说明理由',
    forward: '在幅度的中间值以下确定；仍高于中间值的，写明为什么已经从轻',
    // An item whose range is read by hand has no middle.
    holds: (q) => {
      const chosen = assessed(q)
      const { item, party } = q.state
      if (!chosen || !item || !party || bindingGrounds(chosen.mitigation).length === 0) return true
      const range = fineRange(item, party.kind)
      if ('review' in range || !fitsRange(range, chosen.fineFen) || !aboveMiddle(range, chosen.fineFen)) return true
      return said(chosen.aboveMiddleReason)
    },
  },
  tierPublished: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '所选档次不在公布的裁量基准之内',
    forward: '从裁量基准的各档中选择；都不适用的，选“不适用已公布的档次”并按逸脱说明',
    holds: (q) => {
      const { tier = null, benchmark = [] } = assessed(q) ?? {}
      return tier === null || benchmark.length === 0 || benchmark.some((row) => row.tier === tier)
    },
  },
  departureReasoned: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '逸脱裁量基准，没有写明离开的是哪一档、为什么不适用、依据哪些事实',
    detail: (q) => {
      const { item } = q.state
      const chosen = assessed(q)
      const departs = chosen && item ? departureFrom(item, chosen) : null
      return departs === null ? '' : `：${departs}`
    },
    forward: '按推荐的档次确定；确有必要离开的，写明离开的档次、不适用的理由和依据的事实，并提交集体讨论',
    holds: (q) => {
      const { item } = q.state
      const chosen = assessed(q)
      if (!chosen || !item || departureFrom(item, chosen) === null) return true
      const { departure, benchmark = [] } = chosen
      const knownRow = !departure?.tier || benchmark.some((row) => row.tier === departure.tier)
      return !!departure && knownRow && said(departure.misfit) && said(departure.facts)
    },
  },
  reviewedTierCited: {
    basis: penaltyLaw(34),                   guard: null,  about: 'payload',
    refusal: '幅度须人工核对的事项，没有写明所依据的条文和款项',
    detail: ({ state: { item } }) => (item?.fineReview ? `：${item.fineReview}` : ''),
    forward: '对照条文选档，在“档次和情节”中写明第几条第几款（项）和所选的档次',
    holds: (q) => {
      const text = assessed(q)?.tierText?.trim()
      return !q.state.item?.fineReview || !text || /第.+条/.test(text)
    },
  },
} as const satisfies Record<string, Condition>
