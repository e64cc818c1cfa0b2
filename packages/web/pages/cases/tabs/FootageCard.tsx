import {
  beijingDay,
  type CaseState,
  type Coverage,
  coverageOf,
  formatChineseInstant,
  formatClock,
  type Stretch,
} from '@zhiheng/law'
import { AttachmentList } from '../papers/AttachmentList.tsx'

/** 执法全过程记录: what was done before the party, which footage shows it, and what no footage shows. */
export function FootageCard({ state }: { state: CaseState }) {
  const covered = coverageOf(state)
  const shown = new Set(covered.flatMap(({ recordings }) => recordings.map(({ id }) => id)))
  const loose = state.recordings.filter(({ id }) => !shown.has(id))
  if (covered.length + state.recordings.length === 0) return null
  return (
    <section className="zh-card" aria-labelledby="footage-title">
      <h2 id="footage-title">执法全过程记录</h2>
      <p className="zh-note">
        音像按佩戴人员、时间、地点对应（《行政处罚法》第四十七条）。没有录到的时段如实列出，由案卷说明。
      </p>
      <ul className="zh-list">
        {covered.map((one) => (
          <li key={`${one.id} ${one.from}`}>
            <strong>{one.title}</strong> <span className="zh-note">{spanWords(one)}</span>
            <div className={lackClass(state, one)}>{coverageWords(one)}</div>
          </li>
        ))}
      </ul>
      {state.recordings.map((film) => (
        <div key={film.id} className="zh-footage">
          <div className="zh-note">
            记录仪 {film.device} · {film.officer.name} ·{' '}
            {spanWords({ from: film.startedAt, until: film.endedAt })} · {film.place}
            {loose.includes(film) && ' · 与本案登记的活动没有对应，请核对时间和地点'}
            {film.note && ` · ${film.note}`}
          </div>
          <AttachmentList caseId={state.caseId} files={film.attachments} />
        </div>
      ))}
    </section>
  )
}

/** Red where footage was brought and leaves something out; a case without any footage is told so quietly. */
const lackClass = ({ recordings }: CaseState, { gaps }: Coverage): string | undefined => {
  if (gaps.length === 0) return undefined
  return recordings.length > 0 ? 'zh-matrix-lacks' : 'zh-note'
}

const spanWords = ({ from, until }: Stretch): string => {
  if (from === until) return formatChineseInstant(from)
  const end = beijingDay(from) === beijingDay(until) ? formatClock(until) : formatChineseInstant(until)
  return `${formatChineseInstant(from)}至${end}`
}

function coverageWords({ recordings, gaps }: Coverage): string {
  if (recordings.length === 0) return '没有音像记录'
  if (gaps.length === 0) return `音像完整（${recordings.map(({ device }) => device).join('、')}）`
  return `未录到：${gaps.map(spanWords).join('；')}`
}
