import { beijingDay, type PlainDate } from '../calendar/plain-date.ts'
import { paperWords } from '../documents/paper-words.ts'
import { type Amendment, originalOf } from './amendment.ts'
import { paperTitle } from './city-paper.ts'
import { witnessesOf } from './people-on-file.ts'
import { privateThingsIn } from './public-text.ts'
import { type CaseState, currentPaper, type Paper, serviceOf } from './state.ts'

/** 更正 as the holder of the corrected paper is told of it. */
export type ToldCorrection = {
  /** The 更正通知书, with its number. */
  readonly by: string
  readonly on: PlainDate
  readonly servedOn: PlainDate | null
  /** Null where the words speak of a person: what is hidden on both sides tells nobody what was put right. */
  readonly words: { readonly wrong: string; readonly right: string } | null
}

/**
 * The 更正 of one paper that are out, each followed by the 更正 of its own 更正通知书. One without a seal is none yet
 * (《行政处罚法》第七十五条第二款); the paper itself stays in force.
 */
export function correctionsOf(state: CaseState, paper: Paper): readonly ToldCorrection[] {
  return state.amendments
    .filter(({ paperId }) => paperId === paper.id)
    .flatMap((one) => {
      const notice = currentPaper(state, 'D50S', one.id)
      return notice?.sealed ? [told(state, one, notice), ...correctionsOf(state, notice)] : []
    })
}

function told(state: CaseState, one: Amendment, notice: Paper): ToldCorrection {
  const service = serviceOf(state, notice.id)
  // An agency or a witness is told nothing of the party, a unit's name neither.
  const toOther = paperWords[originalOf(state, notice).kind]?.to === 'other'
  const party = toOther ? state.party?.name : undefined
  const secret = [one.wrong, one.right].some(
    (text) => speaksOfPerson(text, state) || (!!party && text.includes(party)),
  )
  return {
    by: `《${paperTitle(notice)}》${notice.number ? `（${notice.number}）` : ''}`,
    on: notice.issued.on,
    servedOn: service ? beijingDay(service.servedAt) : null,
    words: secret ? null : { wrong: one.wrong.trim(), right: one.right.trim() },
  }
}

/** A home, and a word before what reads like a person's name: the wrong name stands on no file that could be asked. */
const ofPerson =
  /住址|户籍|家庭|身份证|出生|(?:姓名|当事人|经营者|法定代表人|负责人|代理人|联系人|询问人|见证人|证人|亲属)[为是系:：“”"\s]*[\p{Script=Han}·]{2,4}(?![\p{Script=Han}·])/u

/** Numbers, homes and who reported (PUB-6), and anybody the file names beside the agency's own people. */
function speaksOfPerson(text: string, state: CaseState): boolean {
  if (ofPerson.test(text) || privateThingsIn(text, state).length > 0) return true
  return personsOn(state).some((name) => text.includes(name))
}

function personsOn(state: CaseState): readonly string[] {
  const { party, interviews, services, talks, hearing } = state
  const found = [
    party?.kind === 'person' && party.name,
    party?.legalRepresentative,
    ...witnessesOf(state).map(({ name }) => name),
    ...[...interviews, ...talks].map(({ personName }) => personName),
    ...services.map(({ recipient }) => recipient),
    ...(hearing.agents?.agents ?? []).map(({ name }) => name),
  ]
  const unit = party?.kind === 'organisation' ? party.name : ''
  return found.flatMap((name) => (name && name !== unit && name.trim().length > 1 ? [name.trim()] : []))
}
