import { beijingDay, formatChineseDate } from '../calendar/plain-date.ts'
import { chineseNumber } from '../citation.ts'
import { cancellationGrounds, nonFilingGrounds, noPenaltyGrounds } from './ending-payloads.ts'
import { endedBy, mustEducate, proposesNoPenalty } from './ending-state.ts'
import { enforcementEnd, enforcementHaltGrounds } from './enforcement-halt.ts'
import { evidenceList } from './evidence-list.ts'
import { type Facts, officersOf, opinion, type Surroundings, signer, under } from './fact-parts.ts'
import { termination } from './halts.ts'
import { haltGrounds } from './payloads.ts'
import { type CaseState, currentPaper, serviceOfPaper } from './state.ts'

type Place = {
  readonly article: number
  readonly paragraph?: number | undefined
  readonly item?: number | undefined
}
const articleOf = ({ article, paragraph, item }: Place): string =>
  `《中华人民共和国行政处罚法》第${chineseNumber(article)}条${paragraph ? `第${chineseNumber(paragraph)}款` : ''}${item ? `第${chineseNumber(item)}项` : ''}`

/** What the facts of the side branches speak of. */
// biome-ignore format: a list
export const endingGroups = [
  'nonFiling', 'complainant', 'noPenalty', 'pledge', 'education', 'decision', 'transfer', 'cancellation', 'closing',
] as const

/** The facts of the side branches; where a decision not to punish was taken it speaks for the decision. */
export function endingFacts(state: CaseState, about: string | null, around: Surroundings): Facts {
  return {
    ...nonFilingFacts(state, around),
    ...noPenaltyFacts(state),
    ...transferFacts(state, about),
    ...cancellationFacts(state),
    ...closingFacts(state),
  }
}

function nonFilingFacts(state: CaseState, { open }: Surroundings): Facts {
  const { nonFiling, complainantTold, clue } = state
  const ground = nonFiling && nonFilingGrounds[nonFiling.ground]
  return {
    ...under('nonFiling', {
      ground: ground?.title,
      basis: ground && articleOf(ground),
      reason: nonFiling?.reason,
      proposedOn: nonFiling?.on,
      opinions: [
        ...(nonFiling
          ? [
              {
                role: '承办人意见',
                opinion: `${ground?.title ?? ''}，建议不予立案。`,
                name: officersOf(state),
                date: nonFiling.on,
              },
            ]
          : []),
        ...opinion('承办机构意见', nonFiling?.countersigned),
        ...opinion('行政机关负责人意见', nonFiling?.approved),
      ],
    }),
    ...under('complainant', {
      name: clue?.reporter?.name,
      phone: clue?.reporter && open(clue.reporter.phone, clue.reporter.phoneMasked),
      number: currentPaper(state, 'D04')?.number,
      result: complainantTold?.result,
      reason: complainantTold?.reason,
      toldOn: complainantTold?.on,
    }),
  }
}

function noPenaltyFacts(state: CaseState): Facts {
  const { noPenalty, pledge, education, earlierViolation } = state
  const proposed = proposesNoPenalty(state) ? noPenalty : null
  const ground = proposed && noPenaltyGrounds[proposed.ground]
  const decided = proposed?.decided
  return {
    ...under('noPenalty', {
      proposed: proposed !== null,
      ground: ground?.title,
      basis: ground && articleOf(ground),
      reason: proposed?.reason,
      facts: proposed?.facts,
      evidence: proposed && evidenceWords(state, proposed.evidence),
      found: proposed ? proposed.ground !== 'notEstablished' : null,
      education:
        proposed && (mustEducate(proposed.ground) ? proposed.education : '违法事实不能成立，无须教育'),
      guardianOrder: proposed?.guardianOrder,
      leniency: proposed?.leniency.map(({ condition, legalBasis }) => ({ condition, legalBasis })),
      asked:
        proposed?.ground === 'firstViolation' && earlierViolation
          ? formatChineseDate(earlierViolation.on)
          : null,
      number: decided ? (currentPaper(state, 'D44')?.number ?? decided.number) : null,
      decidedOn: decided?.decidedOn,
    }),
    ...under('pledge', {
      at: pledge?.at,
      violation: pledge?.violation,
      promise: pledge?.promise,
      correctBy: pledge?.correctBy,
      refused: pledge ? pledge.signedBy === 'refused' : null,
    }),
    ...under('education', { at: education?.at, content: education?.content, response: education?.response }),
    ...(proposed && decided ? decisionFacts(state, proposed, decided) : {}),
  }
}

const evidenceWords = (state: CaseState, ids: readonly string[]): string =>
  evidenceList(state, ids)
    .map(({ title }) => title)
    .join('；')

type NoPenalty = NonNullable<CaseState['noPenalty']>

/** 行政处罚（处理）决定审批表 of a case in which nobody is punished. */
function decisionFacts(
  state: CaseState,
  proposed: NoPenalty,
  decided: NonNullable<NoPenalty['decided']>,
): Facts {
  const { report, review } = state
  return under('decision', {
    penaltyText: '不予行政处罚',
    facts: proposed.facts,
    evidence: evidenceWords(state, proposed.evidence),
    reasons: proposed.reason,
    opinions: [
      { role: '承办人意见', opinion: '建议不予行政处罚。', name: officersOf(state), date: proposed.on },
      ...opinion('承办机构意见', report?.reviewed),
      ...(review
        ? [{ role: '法制审核意见', opinion: review.opinion, name: signer(review), date: review.on }]
        : []),
      ...opinion('行政机关负责人意见', decided),
    ],
  })
}

const names = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name).join('、')

function transferFacts(state: CaseState, about: string | null): Facts {
  const sent = state.handOvers.find(({ id }) => id === about)
  if (sent) {
    const { proposed, countersigned, approved } = sent
    return under('transfer', {
      isCrime: false,
      receiver: proposed.receiver,
      facts: proposed.facts,
      reason: proposed.reason,
      basis: '《中华人民共和国行政处罚法》第二十二条、第二十五条',
      proposedOn: proposed.on,
      number: currentPaper(state, 'D07', sent.id)?.number,
      approvedOn: approved?.on,
      materials: proposed.materials.map((name) => ({ name, note: '' })),
      opinions: [
        { role: '承办人意见', opinion: proposed.reason, name: officersOf(state), date: proposed.on },
        ...opinion('承办机构意见', countersigned),
        ...opinion('行政机关负责人意见', approved),
      ],
    })
  }
  const crime = state.crimeTransfers.find(({ id }) => id === about)
  if (!crime) return {}
  const { reported, decided } = crime
  return under('transfer', {
    isCrime: true,
    receiver: reported.receiver,
    crime: reported.crime,
    team: reported.team.map(({ name, certificateNumber }) => `${name}（${certificateNumber}）`).join('、'),
    facts: reported.facts,
    reason: reported.reason,
    basis:
      '《中华人民共和国行政处罚法》第五十七条第一款第四项、《行政执法机关移送涉嫌犯罪案件的规定》第三条、第五条',
    proposedOn: reported.on,
    number: currentPaper(state, 'D08', crime.id)?.number,
    approvedOn: decided?.on,
    goods: reported.goods,
    materials: enclosures(reported),
    opinions: [
      {
        role: '专案组意见',
        opinion: reported.reason,
        name: reported.team.map(({ name }) => name).join('、'),
        date: reported.on,
      },
      ...opinion('正职负责人意见', decided),
    ],
  })
}

/** XFR-3: the five things that go with a suspected crime, each even where there is none of it. */
function enclosures(reported: CaseState['crimeTransfers'][number]['reported']) {
  const { investigationReport, goods, appraisals, noAppraisal, others } = reported
  return [
    { name: '涉嫌犯罪案件移送书', note: '本文书' },
    { name: '涉嫌犯罪案件情况的调查报告', note: investigationReport?.name ?? '' },
    { name: '涉案物品清单', note: goods.length > 0 ? `${goods.length}项，附后` : '无涉案物品' },
    {
      name: '检验报告或者鉴定结论',
      note: appraisals.length > 0 ? names(appraisals) : `无：${noAppraisal ?? ''}`,
    },
    { name: '其他有关涉嫌犯罪的材料', note: others.length > 0 ? names(others) : '无' },
  ]
}

function cancellationFacts(state: CaseState): Facts {
  const { cancellation } = state
  return under('cancellation', {
    ground: cancellation && cancellationGrounds[cancellation.ground].title,
    reason: cancellation?.reason,
    goodsNote: cancellation?.goodsNote,
    proposedOn: cancellation?.on,
    opinions: [
      ...(cancellation
        ? [{ role: '承办人意见', opinion: '建议撤销案件。', name: officersOf(state), date: cancellation.on }]
        : []),
      ...opinion('承办机构意见', cancellation?.countersigned),
      ...opinion('法制审核意见', cancellation?.reviewed),
      ...opinion('行政机关负责人意见', cancellation?.approved),
    ],
  })
}

const endings = {
  DECIDED: '行政处罚决定履行完毕',
  NO_PENALTY: '不予行政处罚',
  TRANSFERRED: '移送公安机关',
  HANDED_OVER: '移送有管辖权的机关',
  WITHDRAWN: '撤销案件',
  NOT_FILED: '不予立案',
  TERMINATED: '终止调查',
  SUMMARY: '当场行政处罚决定履行完毕',
} as const

/** 结案方式 and what it rests on, for the closing form and the cover of the file. */
function closingFacts(state: CaseState): Facts {
  const ended = endedBy(state)
  const stopped = enforcementEnd(state)
  return under('closing', {
    ending: stopped ? '终结执行' : ended && endings[ended],
    result: stopped?.approved
      ? `${formatChineseDate(stopped.approved.on)}批准终结执行：${enforcementHaltGrounds[stopped.proposed.ground].title}`
      : resultOf(state),
  })
}

function resultOf(state: CaseState): string | null {
  const day = (on: string | null | undefined) => (on ? formatChineseDate(on) : '')
  const served = (kind: string) => {
    const service = serviceOfPaper(state, kind)
    return service ? `，${formatChineseDate(beijingDay(service.servedAt))}送达` : ''
  }
  const { decision, noPenalty, cancellation, nonFiling } = state
  switch (endedBy(state)) {
    case 'DECIDED':
      return decision?.approved
        ? `${currentPaper(state, 'D43')?.number ?? decision.approved.number}，${day(decision.approved.decidedOn)}作出${served('D43')}`
        : null
    case 'SUMMARY':
      return state.summary
        ? `${state.summary.number}，${day(beijingDay(state.summary.decidedAt))}当场作出并交付`
        : null
    case 'NO_PENALTY':
      return noPenalty?.decided
        ? `${currentPaper(state, 'D44')?.number ?? noPenalty.decided.number}，${day(noPenalty.decided.decidedOn)}作出${served('D44')}`
        : null
    case 'TRANSFERRED': {
      const last = state.crimeTransfers.at(-1)
      return last?.delivered
        ? `${currentPaper(state, 'D08', last.id)?.number ?? ''}，${day(last.delivered.on)}移送${last.reported.receiver}`
        : null
    }
    case 'HANDED_OVER': {
      const last = state.handOvers.at(-1)
      return last?.answered
        ? `${currentPaper(state, 'D07', last.id)?.number ?? ''}，${day(last.answered.answeredOn)}移送${last.proposed.receiver}`
        : null
    }
    case 'WITHDRAWN':
      return cancellation?.approved ? `${day(cancellation.approved.on)}批准撤销案件` : null
    case 'NOT_FILED':
      return nonFiling?.approved ? `${day(nonFiling.approved.on)}批准不予立案` : null
    case 'TERMINATED': {
      const ended = termination(state)
      return ended?.approved
        ? `${day(ended.approved.on)}批准终止调查：${haltGrounds[ended.proposed.ground].title}`
        : null
    }
    default:
      return null
  }
}
