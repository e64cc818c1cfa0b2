import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  type Clearance,
  clearedObjects,
  clearedPlaces,
  costsOwed,
  currentPaper,
  enforcementTimeFault,
  formatChineseDate,
  formatChineseInstant,
  formatMoney,
  orderOf,
  performerWords,
  type Substitute,
  substituteHarms,
  substituteUnderWay,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 代履行: what was demanded, decided, done in the party's place, and what it cost. */
export function SubstituteCard({ view }: { view: CaseView }) {
  const { dutyDemands, substitutes, clearances } = view.state
  if (dutyDemands.length + clearances.length === 0) return null
  const undecided = dutyDemands.filter(({ id }) => !substitutes.some((one) => one.proposed.demandId === id))
  return (
    <FactCard title="代履行">
      {clearances.map((one) => (
        <section key={one.id} className="zh-seizure" aria-label="立即代履行">
          <h3>
            立即代履行 <Tag>{told(view, one)}</Tag>
          </h3>
          <Terms rows={[...clearedTerms(one), ...doneTerms(view, one.id, one)]} />
        </section>
      ))}
      {undecided.map(({ id, performBy, defences }) => (
        <section key={id} className="zh-seizure" aria-label="催告履行义务">
          <h3>
            催告履行义务 <Tag>限{formatChineseDate(performBy)}前</Tag>
          </h3>
          <Terms
            rows={[
              ['义务', orderOf(view.state, id)?.order.demand],
              ['陈述、申辩', defences.map(({ content, answer }) => `${content}——${answer}`).join('；')],
            ]}
          />
        </section>
      ))}
      {substitutes.map((one) => (
        <section key={one.id} className="zh-seizure" aria-label="代履行">
          <h3>
            {one.proposed.object} <Tag>{standing(one)}</Tag>
          </h3>
          <Terms
            rows={[
              ...decidedTerms(view, one),
              ...(one.performed ? doneTerms(view, one.id, one.performed) : []),
            ]}
          />
        </section>
      ))}
    </FactCard>
  )
}

const told = ({ state }: CaseView, { id, partyPresent }: Clearance): string => {
  if (partyPresent) return '当事人到场'
  return currentPaper(state, 'Q16S', id)?.servedBy ? '事后已通知当事人' : '当事人不在场，待立即通知'
}

function standing(one: Substitute): string {
  if (one.performed) return '已经实施'
  if (one.stopped) return '停止代履行'
  if (one.refused) return '不予批准'
  if (substituteUnderWay(one))
    return one.reminders.length > 0 ? '已经再次催告，待实施' : '已经决定，待再次催告'
  if (!one.countersigned) return '待承办机构负责人审核'
  return one.reviewed ? '待行政机关负责人批准' : '待法制审核'
}

function decidedTerms({ state, context }: CaseView, { proposed, reminders }: Substitute): readonly Term[] {
  const { plannedFrom, plannedUntil, urgency } = proposed
  const last = reminders.at(-1)
  const fault = enforcementTimeFault(plannedFrom, plannedUntil, context.calendar, context.rules.enforcement)
  return [
    ['义务', orderOf(state, proposed.demandId)?.order.demand],
    ['后果', `${substituteHarms[proposed.harm].title}：${proposed.harmFacts}`],
    ['方式', proposed.manner],
    ['代履行人', performerWords(proposed)],
    ['费用预算', `${formatMoney(proposed.budgetFen)}，${proposed.budgetBasis}`],
    ['决定的时间', `${formatChineseInstant(plannedFrom)}至${formatChineseInstant(plannedUntil)}`],
    ['夜间、节假日', fault && urgency && `${fault}；情况紧急：${urgency}`],
    [
      '告知的时间',
      last && `${formatChineseInstant(last.performFrom)}至${formatChineseInstant(last.performUntil)}`,
    ],
  ]
}

const clearedTerms = (one: Clearance): readonly Term[] => [
  ['清除', `${clearedPlaces[one.where].title}上的${clearedObjects[one.object].title}：${one.objectWords}`],
  ['情形', one.whyAtOnce],
  ['代履行人', performerWords(one)],
  ['夜间、节假日', one.urgency && `${one.urgency}，经${one.agreedBy}批准`],
]

function doneTerms(
  { state }: CaseView,
  id: string,
  done: Pick<Clearance, 'startedAt' | 'endedAt' | 'supervisor' | 'result' | 'costFen' | 'costBasis'>,
): readonly Term[] {
  const owed = costsOwed(state).find((one) => one.id === id)?.owedFen
  return [
    ['实施', `${formatChineseInstant(done.startedAt)}至${formatChineseInstant(done.endedAt)}`],
    ['到场监督', done.supervisor],
    ['结果', done.result],
    ['费用', `${formatMoney(done.costFen)}，${done.costBasis}`],
    ['收取', owed ? `尚未收取${formatMoney(owed)}` : '已经收取'],
  ]
}
