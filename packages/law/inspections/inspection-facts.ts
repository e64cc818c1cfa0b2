import { beijingDay, formatChineseDate } from '../calendar/plain-date.ts'
import type { Facts, Surroundings } from '../case/fact-parts.ts'
import { type InspectionState, inspectionKinds, inspectionOutcomes, unitsOfVisit } from './inspection.ts'

type Around = Pick<Surroundings, 'agency' | 'open'> & { readonly unit: { unitId: number; unitName: string } }

/** What the papers of an inspection may say of it (group `visit`). */
export function inspectionFacts(state: InspectionState, { agency, open, unit }: Around): Facts {
  return { ...agencyFacts(agency), ...planFacts(state, unit, open), ...recordFacts(state) }
}

export const agencyFacts = (agency: Surroundings['agency']): Facts =>
  Object.fromEntries(Object.entries(agency).map(([field, value]) => [`agency.${field}`, value]))

function planFacts(state: InspectionState, unit: Around['unit'], open: Surroundings['open']): Facts {
  const { plan, drafted, approval, nearby, settled } = state
  if (!plan) return {}
  const { subject, frequency, lead, support, participants, kind } = plan
  const numberOf = (paper: string) => state.papers.find((one) => one.kind === paper)?.number ?? null
  return {
    'visit.number': numberOf('K01S'),
    'visit.resultNumber': numberOf('K02S'),
    'visit.kind': inspectionKinds[kind],
    'visit.isJoint': participants.length > 0,
    'visit.isEnterprise': subject.kind === 'enterprise',
    'visit.isPlanned': kind === 'planned',
    'visit.subject': subject.name,
    'visit.idKind': subject.kind === 'enterprise' ? '统一社会信用代码' : '公民身份号码',
    'visit.idNumber': open(subject.idNumber, subject.idMasked),
    'visit.address': subject.address,
    'visit.place': plan.place,
    'visit.items': [
      ...plan.items.map(({ name, basis }) => ({ unit: unit.unitName, name, basis })),
      ...participants.flatMap(({ unitName, items }) =>
        items.map(({ name, basis }) => ({ unit: unitName, name, basis })),
      ),
    ],
    'visit.units': unitsOfVisit(unit, plan)
      .map(({ unitName }) => unitName)
      .join('、'),
    'visit.from': plan.from,
    'visit.until': plan.until,
    'visit.reason': plan.reason,
    'visit.trigger': plan.trigger,
    'visit.count': frequency.count,
    'visit.cap': frequency.cap,
    'visit.lead': lead.name,
    'visit.leadCertificate': lead.certificateNumber,
    'visit.support': support.name,
    'visit.supportCertificate': support.certificateNumber,
    'visit.proposedBy': drafted?.by ?? null,
    'visit.proposedOn': drafted ? beijingDay(drafted.at) : null,
    'visit.nearby': nearby.map(({ unitName, on }) => `${unitName}（${formatChineseDate(on)}）`).join('、'),
    'visit.settlement': settled
      ? settled.choice === 'joint'
        ? `合并为联合检查。${settled.reason}`
        : `单独检查。${settled.reason}`
      : null,
    'visit.opinions': approval
      ? [
          {
            role: '负责人审批意见',
            opinion: approval.opinion,
            name: approval.by,
            date: beijingDay(approval.at),
          },
        ]
      : [],
    'visit.approvedOn': approval ? beijingDay(approval.at) : null,
  }
}

function recordFacts({ record, telling }: InspectionState): Facts {
  if (!record) return {}
  return {
    'visit.startedAt': record.startedAt,
    'visit.endedAt': record.endedAt,
    'visit.where': record.place,
    'visit.noticeGivenAt': record.noticeGivenAt,
    'visit.noticeReceivedBy': record.noticeReceivedBy,
    'visit.certificateShown': record.certificateShown,
    'visit.rightsTold': record.rightsTold,
    'visit.frequencyTold': record.frequencyTold,
    'visit.attendedBy': record.attendedBy,
    'visit.results': record.results.map(({ unitName, findings, outcome, demand, correctBy }) => ({
      unit: unitName,
      findings,
      outcome:
        outcome === 'correction' && correctBy
          ? `${inspectionOutcomes.correction}：${demand}，于${formatChineseDate(correctBy)}前改正`
          : inspectionOutcomes[outcome],
    })),
    'visit.corrects': record.results.some(({ outcome }) => outcome === 'correction'),
    'visit.foundClue': record.results.some(({ outcome }) => outcome === 'clue'),
    'visit.refused': record.refused,
    'visit.signatureNote': record.signatureNote,
    'visit.toldOn': telling?.toldOn ?? null,
    'visit.toldTo': telling?.receivedBy ?? null,
    'visit.toldWay': telling?.way ?? null,
    'visit.summary': telling?.summary ?? null,
  }
}
