import { useQuery } from '@tanstack/react-query'
import {
  ageOnActDay,
  basisOfGround,
  cite,
  formatChineseDate,
  limitationEnd,
  mustEducate,
  type NoPenaltyGround,
  noPenaltyGrounds,
} from '@zhiheng/law'
import { Checkbox } from 'antd'
import { Loaded } from '../../../../parts/Loaded.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Field, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { evidenceOf } from '../../evidence.ts'
import { itemQuery } from '../../queries.ts'
import { Terms } from '../../Terms.tsx'
import { courseOf, findingsOf } from '../findings.ts'
import { answerWords } from './EarlierViolationCard.tsx'

export const noPenaltyLabels = {
  ground: '不予处罚的情形',
  evidence: '证据',
  leniencyIds: '参照的情形',
  course: '案件来源和调查经过',
  facts: '查明的事实',
  reason: '理由',
  opinion: '处理建议',
  education: '教育的内容',
  guardianOrder: '责令监护人',
  expertOpinion: '鉴定意见',
  partyEvidence: '当事人提供的证据',
}

/** The ground the file itself speaks for, where it does. */
function likelyGround({ view: { state } }: Given): NoPenaltyGround | null {
  const { discretion, act, clue } = state
  if ((ageOnActDay(state) ?? 99) < 14) return 'underFourteen'
  if (act && clue && clue.foundOn > limitationEnd(act)) return 'beyondLimitation'
  if (discretion?.minor && discretion.correctedInTime && discretion.noHarm) return 'minorHarmless'
  return state.earlierViolation && !state.earlierViolation.found ? 'firstViolation' : null
}

export function initialNoPenalty(given: Given): Values {
  const { state } = given.view
  const { noPenalty: before, discretion } = state
  const corrected =
    state.corrections.length > 0 && state.corrections.every(({ rechecks }) => rechecks.at(-1)?.corrected)
  return {
    ground: before?.ground ?? likelyGround(given),
    course: before?.course ?? courseOf(state),
    facts: before?.facts ?? findingsOf(state),
    opinion: before?.opinion ?? '建议不予行政处罚。',
    reason: before?.reason ?? '',
    evidence: before?.evidence ?? evidenceOf(state).map(({ id }) => id),
    minor: before?.minor ?? discretion?.minor ?? false,
    slightHarm: before?.slightHarm ?? false,
    noHarm: before?.noHarm ?? discretion?.noHarm ?? false,
    correctedInTime: before?.correctedInTime ?? discretion?.correctedInTime ?? corrected,
    grave: before?.grave ?? false,
    education: before?.education ?? '',
    guardianOrder: before?.guardianOrder ?? null,
    expertOpinion: before?.expertOpinion ?? null,
    partyEvidence: before?.partyEvidence ?? [],
    leniencyIds: before?.leniency.map(({ id }) => id) ?? [],
  }
}

const on =
  (...grounds: readonly NoPenaltyGround[]) =>
  ({ ground }: Values) =>
    grounds.some((one) => one === ground)

const groundField: Field = {
  kind: 'choice',
  path: 'ground',
  label: '不予处罚的情形',
  choices: () =>
    (Object.keys(noPenaltyGrounds) as NoPenaltyGround[]).map((value) => ({
      value,
      label: noPenaltyGrounds[value].title,
      note: cite(basisOfGround(value)),
    })),
}

const circumstances: readonly Field[] = [
  { kind: 'yes', path: 'minor', label: '情节', says: '违法行为轻微', showIf: on('minorHarmless') },
  { kind: 'yes', path: 'noHarm', label: '后果', says: '没有造成危害后果', showIf: on('minorHarmless') },
  { kind: 'yes', path: 'slightHarm', label: '后果', says: '危害后果轻微', showIf: on('firstViolation') },
  {
    kind: 'yes',
    path: 'correctedInTime',
    label: '改正',
    says: '及时改正',
    showIf: on('minorHarmless', 'firstViolation'),
    reason: '责令改正的，须经复查确认',
  },
  {
    kind: 'text',
    path: 'guardianOrder',
    label: '责令监护人',
    rows: 2,
    showIf: on('underFourteen', 'noCapacity'),
    phrases: ['责令监护人对其加以管教。', '责令监护人对其严加看管和治疗。'],
  },
  { kind: 'file', path: 'expertOpinion', label: '鉴定意见', showIf: on('noCapacity') },
  { kind: 'files', path: 'partyEvidence', label: '当事人提供的证据', showIf: on('noFault') },
]

const words: readonly Field[] = [
  { kind: 'text', path: 'course', label: '案件来源和调查经过', rows: 5, reason: '由案件记录带出，可以修改' },
  { kind: 'text', path: 'facts', label: '查明的事实', rows: 6, reason: '由认定的要件带出，印在决定书上' },
  { kind: 'text', path: 'reason', label: '理由', rows: 4, reason: '为什么符合所选的情形，逐项对应证据' },
  {
    kind: 'text',
    path: 'education',
    label: '教育的内容',
    rows: 3,
    reason: '不予处罚的，应当对当事人进行教育（《行政处罚法》第三十三条第三款），印在决定书上',
    showIf: ({ ground }) => typeof ground !== 'string' || mustEducate(ground as NoPenaltyGround),
    phrases: ['今后应当遵守有关规定，再次发生同类违法行为的，将依法予以处罚。'],
  },
  { kind: 'text', path: 'opinion', label: '处理建议', rows: 2 },
  {
    kind: 'yes',
    path: 'grave',
    label: '重大复杂',
    says: '情节复杂或者重大违法行为，提交集体讨论',
    reason: '《行政处罚法》第五十七条第二款',
  },
]

/** 终结调查，建议不予处罚: one ground with what it asks for, the evidence, the published lists, and the words of the decision. */
export function NoPenaltyForm() {
  const { values } = useAct<'concludeNoPenalty'>()
  return (
    <>
      <FieldList fields={[groundField]} />
      {values.ground === 'firstViolation' && <AskedCard />}
      <FieldList fields={circumstances} />
      <EvidenceField />
      <LeniencyField />
      <FieldList fields={words} />
    </>
  )
}

function AskedCard() {
  const { state, context } = useAct().given.view
  const { earlierViolation: asked, pledge } = state
  const { firstViolation } = context.rules
  return (
    <section className="zh-item-card" aria-label="首违的根据">
      <Terms
        rows={[
          [
            '违法记录',
            <>
              {asked ? `${formatChineseDate(asked.on)}查询：${answerWords(asked.found)}` : '尚未查询'}{' '}
              {!firstViolation.verified && <UnverifiedMark why={firstViolation.source} />}
            </>,
          ],
          ['承诺书', pledge ? (pledge.signedBy === 'party' ? '当事人已签署' : '当事人拒绝签署') : '尚未签署'],
        ]}
      />
    </section>
  )
}

function EvidenceField() {
  const { values, given, set } = useAct<'concludeNoPenalty'>()
  const rows = evidenceOf(given.view.state)
  const chosen = values.evidence ?? []
  const toggle = (id: string) =>
    set('evidence', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <FieldShell path="evidence" label="证据" reason="至少一项，印在决定书上" group>
      {() => (
        <ul className="zh-checks">
          {rows.map(({ id, kind, title }) => (
            <li key={id}>
              <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
                {kind}：{title}
              </Checkbox>
            </li>
          ))}
        </ul>
      )}
    </FieldShell>
  )
}

/** The lists of the catalogue that speak of no penalty at all. */
const exempting = new Set(['不予处罚', '轻微不罚', '首违不罚'])

/** 不予处罚 entries of the catalogue for this item: referred to, never a condition; those not checked at their source say so. */
function LeniencyField() {
  const { values, given, set } = useAct<'concludeNoPenalty'>()
  const { item, act } = given.view.state
  const query = useQuery({
    ...itemQuery(item?.code ?? '', act?.actUntil ?? given.today),
    enabled: item !== null,
  })
  const chosen = values.leniencyIds ?? []
  const toggle = (id: string) =>
    set('leniencyIds', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <FieldShell path="leniencyIds" label="参照的不予处罚情形" optional group>
      {() => (
        <Loaded query={query}>
          {({ leniency }) => (
            <ul className="zh-checks">
              {leniency
                .filter(({ type }) => exempting.has(type))
                .map(({ id, condition, legalBasis, marks }) => (
                  <li key={id}>
                    <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
                      {condition} <span className="zh-note">{legalBasis}</span>{' '}
                      {marks.map((mark) => (
                        <UnverifiedMark key={mark} word={mark} />
                      ))}
                    </Checkbox>
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
      )}
    </FieldShell>
  )
}
