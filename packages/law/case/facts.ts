import { beijingDay } from '../calendar/plain-date.ts'
import { deadlineRule } from '../deadlines/deadline-rules.ts'
import { paperKinds } from '../documents/paper-kinds.ts'
import { kindOf, paperTitle } from './city-paper.ts'
import { goesToReporter } from './complaint-answer.ts'
import { disposalFacts } from './confiscated-goods.ts'
import { courtFacts } from './court-facts.ts'
import { penaltyBasisOf, withDailyWords } from './daily-fine.ts'
import { demolitionFacts } from './demolition-facts.ts'
import { discretionFacts } from './discretion-facts.ts'
import { endingFacts, endingGroups } from './ending-facts.ts'
import { proposesNoPenalty } from './ending-state.ts'
import { enforcementHaltFacts } from './enforcement-halt-facts.ts'
import { evidenceList } from './evidence-list.ts'
import { type Facts, officersOf, opinion, type Surroundings, signer, under } from './fact-parts.ts'
import { aboutFacts } from './facts-about.ts'
import { hearingFacts } from './hearing-facts.ts'
import { versionWords } from './item-versions.ts'
import { disputeFacts, publicNoticeFacts } from './jurisdiction-facts.ts'
import { lateSince } from './money-owed.ts'
import { otherPapersFacts } from './other-papers-facts.ts'
import {
  clueSources,
  type Element,
  elementTitles,
  mitigations,
  type ReviewPoint,
  reviewPoints,
} from './payloads.ts'
import { redressFacts } from './redress-facts.ts'
import { describeRemedies } from './remedy-words.ts'
import { seizureFacts } from './seizure-facts.ts'
import { type CaseState, currentPaper, type Paper } from './state.ts'
import { decisionService, noticePaper, noticeService } from './substance.ts'
import { substituteFacts } from './substitute-facts.ts'
import { collectionFacts, summaryFacts } from './summary-facts.ts'

type Section = (state: CaseState, about: string | null, around: Surroundings) => Facts

/** Of these each path belongs to one section alone (a test sees to it). */
export const plainSections: readonly Section[] = [
  (_state, _about, around) => under('agency', around.agency),
  (state) => fileFacts(state),
  (state, _about, around) => clueFacts(state, around),
  (state, _about, around) => partyFacts(state, around),
  (state) => substanceFacts(state),
  (state, _about, around) => reviewFacts(state, around),
  (state, _about, around) => decisionFacts(state, around),
  (state, _about, around) => closingFacts(state, around),
]
type Special = { readonly speaksOf: ReadonlySet<string> | null; readonly facts: Section }
const special = (facts: Section, ...groups: readonly string[]): Special => ({
  speaksOf: groups.length > 0 ? new Set(groups) : null,
  facts,
})
/**
 * What these say of a path goes before: they speak of the one record or of the turn the case has taken. Each names the
 * groups it speaks of (a test sees to it), so that a paper about other things need not have it worked out.
 */
export const specialSections: readonly Special[] = [
  special(aboutFacts),
  special(hearingFacts, 'hearing'),
  special(endingFacts, ...endingGroups),
  special((state, about) => disputeFacts(state, about), 'jurisdiction'),
  special(publicNoticeFacts, 'publicNotice'),
  special((state) => summaryFacts(state), 'summary'),
  special((state) => collectionFacts(state), 'collection'),
  special(disposalFacts, 'disposal'),
  special(seizureFacts, 'seizure'),
  special(redressFacts, 'redress'),
  special(substituteFacts, 'duty', 'substitute', 'carriedOut', 'clearance'),
  special(courtFacts, 'court'),
  special(demolitionFacts, 'demolition', 'demolished'),
  special(enforcementHaltFacts, 'enforcementHalt'),
  special(otherPapersFacts, 'answer', 'majorFiling', 'talk', 'advice', 'matter', 'amendment', 'cityPaper'),
]
const factSections: readonly Section[] = [...plainSections, ...specialSections.map(({ facts }) => facts)]

/**
 * Every fact a paper may ask for, by its path (`party.name`, `decision.fineFen`). A projection of the state:
 * nothing is typed for a paper that was not first a fact of the case. `about` is the record a paper speaks of.
 */
export const caseFacts = (state: CaseState, about: string | null, around: Surroundings): Facts =>
  Object.assign({}, ...factSections.map((section) => section(state, about, around)))

/** In which of the plain sections a path was found before. */
const found = new Map<string, number>()

/** The same facts one by one: a paper that asks for ten has only their sections worked out. */
export function findFacts(
  state: CaseState,
  about: string | null,
  around: Surroundings,
): (path: string) => Facts[string] {
  const made: Facts[] = []
  const sectionAt = (at: number): Facts => {
    made[at] ??= factSections[at]?.(state, about, around) ?? {}
    return made[at]
  }
  return (path) => {
    const said = (at: number) => Object.hasOwn(sectionAt(at), path)
    const group = path.slice(0, path.indexOf('.'))
    for (let at = specialSections.length - 1; at >= 0; at -= 1) {
      const { speaksOf } = specialSections[at] ?? {}
      if ((!speaksOf || speaksOf.has(group)) && said(plainSections.length + at))
        return sectionAt(plainSections.length + at)[path]
    }
    const before = found.get(path)
    if (before !== undefined && said(before)) return sectionAt(before)[path]
    const at = plainSections.findLastIndex((_, index) => said(index))
    if (at < 0) return undefined
    found.set(path, at)
    return sectionAt(at)[path]
  }
}

const idKinds = {
  citizenId: '居民身份证',
  creditCode: '统一社会信用代码',
  passport: '护照',
  otherId: '其他证件',
} as const

/** 案件名称; a clue that was never filed may have no cause, and is named after what was reported. */
function nameOf({ party, act, clue, nonFiling, handOvers, disputes }: CaseState): string | null {
  if (act) return `${party?.name ?? ''}${act.cause}案`
  return nonFiling || handOvers.length > 0 || disputes.length > 0
    ? `${clue?.suspect ?? clue?.place ?? ''}线索`
    : null
}

function fileFacts(state: CaseState): Facts {
  const { act, clue } = state
  return under('caseFile', {
    number: state.caseNumber ?? state.summary?.number,
    name: nameOf(state),
    cause: act?.cause,
    registeredOn: clue?.on,
    filedOn: state.filedOn,
    closedOn: state.closure?.approved?.on,
    archiveNumber: state.archive?.archiveNumber,
  })
}

function clueFacts({ clue, officers }: CaseState, { open }: Surroundings): Facts {
  return {
    ...under('clue', {
      source: clue ? clueSources[clue.source] : null,
      receivedAt: clue?.receivedAt,
      anonymous: clue?.reporter === null,
      reporter: clue?.reporter?.name,
      reporterPhone: clue?.reporter && open(clue.reporter.phone, clue.reporter.phoneMasked),
      externalNumber: clue?.externalNumber,
      content: clue?.content,
      place: clue?.place,
      foundOn: clue?.foundOn,
      suspect: clue?.suspect,
      opinion: clue?.opinion,
      registeredBy: clue?.by.name,
    }),
    'officers.lead.name': officers?.lead.name,
    'officers.lead.certificate': officers?.lead.certificateNumber,
    'officers.support.name': officers?.support.name,
    'officers.support.certificate': officers?.support.certificateNumber,
  }
}

function partyFacts({ party }: CaseState, { open }: Surroundings): Facts {
  if (!party) return {}
  return under('party', {
    isPerson: party.kind === 'person',
    isSoleTrader: party.soleTrader,
    name: party.name,
    idKind: idKinds[party.idKind],
    idNumber: open(party.idNumber, party.idMasked),
    sex: party.sex,
    bornOn: party.bornOn,
    address: party.address,
    phone: open(party.phone, party.phoneMasked),
    legalRepresentative: party.legalRepresentative,
    representativeTitle: party.representativeTitle,
  })
}

function substanceFacts(state: CaseState): Facts {
  const { item, act, verification, filing, discretion, elements } = state
  return {
    ...under('item', {
      code: item?.code,
      name: item?.name,
      lawTitle: item?.lawTitle,
      violationBasis:
        item && item.violationArticle !== ''
          ? `《${item.lawTitle}》${item.violationArticle}`
          : item && `《${item.lawTitle}》${item.penaltyArticle}`,
      penaltyBasis: penaltyBasisOf(state),
      fineText: item?.fineText,
      comparison: versionWords(state),
    }),
    ...under('act', { place: act?.place, from: act?.actFrom, until: act?.actUntil }),
    ...under('verification', { checkedAt: verification?.checkedAt, findings: verification?.findings }),
    ...under('filing', {
      summary: filing?.summary,
      grounds: filing?.grounds,
      proposedOn: filing?.on,
      opinions: [
        ...(filing
          ? [{ role: '承办人意见', opinion: '建议立案调查。', name: officersOf(state), date: filing.on }]
          : []),
        ...opinion('承办机构意见', filing?.countersigned),
        ...opinion('行政机关负责人意见', filing?.approved),
      ],
    }),
    ...Object.fromEntries(
      (Object.keys(elementTitles) as Element[]).map((key) => [`elements.${key}`, elements[key]?.finding]),
    ),
    'evidence.list': evidenceList(state),
    ...under('discretion', {
      tier: discretion?.tier,
      tierText: discretion?.tierText,
      reason: discretion?.reason,
      ...discretionFacts(state),
      fineFen: discretion?.fineFen,
      mitigation: discretion?.mitigation.map((code) => mitigations[code].title).join('；'),
    }),
  }
}

const conclusions = {
  agree: '同意',
  agreeIfMended: '修改后同意',
  supplement: '退回补充',
  disagree: '不同意',
} as const

function reviewFacts(state: CaseState, around: Surroundings): Facts {
  const { report, firstLook, review, submission } = state
  const given = review ?? firstLook
  return {
    ...under('report', {
      course: report?.course,
      facts: report?.facts,
      opinion: report?.opinion,
      reason: proposesNoPenalty(state) ? state.noPenalty?.reason : state.discretion?.reason,
      concludedOn: report?.on,
      opinions: [
        ...(report
          ? [{ role: '承办人意见', opinion: report.opinion, name: officersOf(state), date: report.on }]
          : []),
        ...opinion('承办机构意见', report?.reviewed),
      ],
    }),
    ...under('firstReview', {
      opinion: firstLook?.opinion,
      reviewer: firstLook?.by.name,
      reviewedOn: firstLook?.on,
    }),
    ...under('review', {
      points: given
        ? (Object.keys(reviewPoints) as ReviewPoint[]).map((point) => ({
            title: reviewPoints[point],
            result: pointResult(point, given.points[point]),
          }))
        : null,
      conclusion: review ? conclusions[review.conclusion] : null,
      opinion: review?.opinion,
      reviewer: review ? signer(review) : null,
      qualification: review ? '国家统一法律职业资格' : null,
      reviewedOn: review?.on,
      submittedOn: proposesNoPenalty(state) ? report?.reviewed?.on : submission?.on,
    }),
    ...noticeFacts(state, around),
  }
}
/** The last point asks whether a crime is suspected: «符合» there means none is. */
const pointResult = (point: ReviewPoint, fine: boolean) =>
  point === 'crime' ? (fine ? '不涉嫌犯罪' : '涉嫌犯罪') : fine ? '符合' : '不符合'

function noticeFacts(state: CaseState, { rules }: Surroundings): Facts {
  const { notice, discretion, waiver, recheck } = state
  const service = noticeService(state)
  const length = deadlineRule('makeStatement', rules.timeLimits).length
  const statements = state.statements.filter((one) => one.revision > (notice?.revision ?? 0))
  const last = statements.at(-1)
  return {
    ...under('notice', {
      title: paperKinds[noticePaper(state)?.kind ?? '']?.title,
      // The paper in force says its own number: one that was made anew has a number of its own.
      number: noticePaper(state)?.number ?? notice?.number,
      replacesNumber: servedEarlier(state)?.number,
      issuedOn: notice?.on,
      proposedPenalty: discretion ? withDailyWords(penaltyWords(discretion), state) : null,
      fineFen: notice?.fineFen,
      statementDays: 'workingDays' in length ? length.workingDays : null,
      servedOn: service && beijingDay(service.servedAt),
    }),
    ...under('statement', {
      made: statements.length > 0,
      waived: waiver !== null,
      at: last?.at,
      form: last && (last.form === 'oral' ? '口头' : '书面'),
      content: last?.content,
      attachments: last?.attachments.map(({ name }) => name).join('、'),
    }),
    ...under('recheck', {
      points: recheck?.answers,
      conclusion: recheck?.conclusion,
      recheckedOn: recheck?.on,
      opinions: [
        ...(recheck
          ? [{ role: '承办人意见', opinion: recheck.conclusion, name: officersOf(state), date: recheck.on }]
          : []),
        ...opinion('承办机构意见', recheck?.confirmed),
      ],
    }),
  }
}

/** The notice that the party already holds when another is made: it is not taken back, the new one names it. */
function servedEarlier(state: CaseState) {
  const inForce = noticePaper(state)
  return state.papers.findLast(
    (one) => one !== inForce && !one.voided && one.servedBy && (one.kind === 'D31' || one.kind === 'D32'),
  )
}

/** 罚款人民币… in the words of the assessment: each kind once, the fine with its amount in yuan. */
export function penaltyWords({
  penaltyKinds,
  fineFen,
  confiscation,
}: {
  readonly penaltyKinds: readonly string[]
  readonly fineFen: number
  readonly confiscation: string | null
}): string {
  const word = (kind: string) =>
    kind === '罚款'
      ? `罚款人民币${yuan(fineFen)}元`
      : kind.startsWith('没收') && confiscation
        ? `${kind}（${confiscation}）`
        : kind
  return penaltyKinds.map(word).join('；')
}
const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

function decisionFacts(state: CaseState, { calendar }: Surroundings): Facts {
  const { discussion, decision, discretion, summary } = state
  const approved = decision?.approved
  const service = decisionService(state)
  const length = deadlineRule('payFine').length
  return {
    ...under('discussion', {
      held: discussion !== null,
      at: discussion?.heldAt,
      place: discussion?.place,
      presider: discussion?.presider.name,
      presiderPost: discussion?.presider.title,
      recorder: discussion?.recorder.name,
      members: discussion?.members
        .filter(({ present }) => present)
        .map(({ name, title, opinion: said }) => ({ name, post: title, opinion: said })),
      absent: discussion?.members
        .filter(({ present }) => !present)
        .map(({ name, title }) => ({ name, post: title })),
      attendees: discussion?.attendees.map(({ name, capacity }) => ({ name, capacity })),
      briefing: discussion?.briefing,
      conclusion: discussion?.conclusion,
    }),
    ...under('decision', {
      number: currentPaper(state, 'D43')?.number ?? approved?.number,
      decidedOn: approved?.decidedOn,
      penaltyText: decision?.penaltyText,
      fineFen: decision?.fineFen,
      facts: decision?.facts,
      evidence: decision?.evidence,
      reasons: decision?.reasons,
      orders: decision?.orders,
      performance: decision?.performance,
      toPerform: (decision?.fineFen ?? 0) > 0 || !!decision?.performance?.trim(),
      payWithinDays: (discretion || summary) && 'days' in length ? length.days : null,
      servedOn: service && beijingDay(service.servedAt),
      opinions: [
        ...(decision
          ? [
              {
                role: '承办人意见',
                opinion: `拟作出如下处罚：${decision.penaltyText}`,
                name: officersOf(state),
                date: decision.on,
              },
            ]
          : []),
        ...opinion('承办机构意见', decision?.countersigned),
        ...(state.review
          ? [
              {
                role: '法制审核意见',
                opinion: state.review.opinion,
                name: state.review.by.name,
                date: state.review.on,
              },
            ]
          : []),
        ...opinion('行政机关负责人意见', approved),
      ],
    }),
    'demand.dueOn': lateSince(state, state.demands.at(-1)?.asOf ?? '', calendar),
  }
}

function closingFacts(state: CaseState, { pagesOf }: Surroundings): Facts {
  const { closure, archive, payments, performance } = state
  const list = archive && archiveList(state)
  const sum = (kind: 'fine' | 'surcharge') =>
    payments.filter((one) => one.kind === kind).reduce((total, one) => total + one.amountFen, 0)
  return {
    ...under('payment', {
      receipts: payments.map((one) => ({
        kind: one.kind === 'fine' ? '罚款' : '加处罚款',
        receiptNumber: one.receiptNumber,
        amountFen: one.amountFen,
        paidOn: one.paidOn,
        bank: one.bank,
      })),
      finePaidFen: sum('fine'),
      surchargePaidFen: sum('surcharge'),
      lastPaidOn: payments.at(-1)?.paidOn,
    }),
    ...under('closing', {
      summary: closure?.summary,
      performance: performance?.note,
      remedies: describeRemedies(state),
      proposedOn: closure?.on,
      opinions: [
        ...(closure
          ? [{ role: '承办人意见', opinion: closure.summary, name: officersOf(state), date: closure.on }]
          : []),
        ...opinion('承办机构意见', closure?.countersigned),
        ...opinion('行政机关负责人意见', closure?.approved),
      ],
    }),
    ...under('archive', {
      number: archive?.archiveNumber,
      retention: archive?.retention,
      remarks: archive?.remarks,
      keeper: archive?.keeper,
      checker: archive?.checker,
      archivedOn: archive?.on,
      count: list?.length,
      // Pages exist only once the papers are set: until then the index has none.
      pages: pagesOf && list?.reduce((sum, { id }) => sum + pagesOf(id), 0),
      documents: list && numberPages(list, pagesOf),
    }),
  }
}

type Listed = ReturnType<typeof archiveList>[number]

/** 页号: the page of the volume on which each paper begins; of the last one also where it ends. */
function numberPages(list: readonly Listed[], pagesOf: Surroundings['pagesOf']) {
  let next = 1
  return list.map(({ id, ...listed }, index) => {
    const first = next
    next += pagesOf?.(id) ?? 0
    const last = index === list.length - 1 && next - 1 > first ? `－${next - 1}` : ''
    return { ...listed, pages: pagesOf ? `${first}${last}` : '' }
  })
}

/** 正卷 or 副卷: by its kind; the 送达回证 that who reported has signed names them, and goes with what they were told (ARC-6). */
function volumeOf(state: CaseState, paper: Paper): string {
  const { kind, about } = paper
  const service = kind === 'D49' ? state.services.find(({ id }) => id === about) : undefined
  const served = service && state.papers.filter(({ id }) => service.paperIds.includes(id))
  return served?.some(goesToReporter) ? '副卷' : (kindOf(paper)?.volume ?? '')
}

/** 卷内目录: the papers in force in the order they were made, 正卷 before 副卷 (ARC-5, ARC-6). */
export function archiveList(state: CaseState) {
  const order = (paper: Paper) => (volumeOf(state, paper) === '正卷' ? 0 : 1)
  return state.papers
    .filter((paper) => !paper.voided && paper.kind !== 'D55' && paper.kind !== 'D56')
    .sort((a, b) => order(a) - order(b) || a.issued.revision - b.issued.revision)
    .map((paper) => ({
      id: paper.id,
      title: paperTitle(paper),
      number: paper.number ?? '',
      date: paper.issued.on,
      note: volumeOf(state, paper),
    }))
}
