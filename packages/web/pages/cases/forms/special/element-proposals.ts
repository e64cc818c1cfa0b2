import { type CaseState, type Element, formatChineseDate } from '@zhiheng/law'

/** A first wording of each element from the facts on file, so that nothing is typed twice. */
export function elementProposal(state: CaseState, element: Element): string {
  const { party, act, inspections, corrections } = state
  switch (element) {
    case 'subject':
      return party
        ? party.kind === 'person'
          ? party.soleTrader
            ? `当事人${party.name}，系个体工商户，经营者${party.legalRepresentative ?? party.name}，具有责任能力。`
            : `当事人${party.name}，系实施违法行为的自然人，具有责任能力。`
          : `当事人${party.name}，法定代表人（负责人）${party.legalRepresentative ?? ''}，系实施违法行为的单位。`
        : ''
    case 'act':
      return act ? `当事人实施了${act.cause}的行为。` : ''
    case 'time':
      if (!act) return ''
      return act.actFrom === act.actUntil
        ? `违法行为发生于${formatChineseDate(act.actUntil)}。`
        : `违法行为自${formatChineseDate(act.actFrom)}起，至${formatChineseDate(act.actUntil)}止。`
    case 'place':
      return act ? `违法行为发生于${act.place}。` : ''
    case 'result':
      return inspections.at(-1)?.findings ?? ''
    case 'circumstances': {
      const corrected = corrections.some(({ rechecks }) => rechecks.at(-1)?.corrected)
      return corrected ? '当事人经责令后已经改正。' : ''
    }
  }
}
