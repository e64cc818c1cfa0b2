import {
  type DeadlineProof,
  daysLate,
  describeRemaining,
  formatChineseDate,
  formatChineseInstant,
  formatLength,
  type PlainDate,
  type Remaining,
  withWeekday,
} from '@zhiheng/law'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { Citation } from './Citation.tsx'
import { printSheet } from './print-sheet.ts'
import { UnverifiedMark } from './UnverifiedMark.tsx'

const signs = { ok: '○', near: '◐', due: '●', overdue: '■', settled: '✓' } as const

type ClockProps = {
  proof: DeadlineProof
  /** The Beijing day of the server (`useToday()`). */
  today: PlainDate
  /** The instant of the server, for clocks that count hours. */
  now?: string
  /** The day the thing was done (`CaseDeadline.metOn`): the clock no longer runs. */
  metOn?: PlainDate | null
  /** In tables: the day and what is left, without the title. */
  compact?: boolean
}

/** The end as people say it: a day with its weekday, or an hour where the clock counts hours. */
export const dueText = (proof: DeadlineProof): string =>
  proof.dueAt === undefined ? withWeekday(proof.legalDueOn) : formatChineseInstant(proof.dueAt)

/** What to say of the clock: how much is left, or that it was done, and if late, by how much. */
function standing(proof: DeadlineProof, remaining: Remaining, metOn: PlainDate | null) {
  if (metOn === null) return remaining
  const late = daysLate(proof, metOn)
  return late > 0
    ? { level: 'overdue' as const, text: `${formatChineseDate(metOn)}完成，逾期${late}日` }
    : { level: 'settled' as const, text: `${formatChineseDate(metOn)}完成` }
}

/** A deadline: its end and what is left of it. It opens its proof. */
export function DeadlineClock({ proof, today, now, metOn = null, compact = false }: ClockProps) {
  const [open, setOpen] = useState(false)
  const remaining = describeRemaining(proof, today, now === undefined ? {} : { now })
  const { level, text } = standing(proof, remaining, metOn)
  return (
    <>
      <button
        type="button"
        className={`zh-clock zh-level-${level}${compact ? ' zh-clock-compact' : ''}`}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        title="查看期限的起算、依据和算法"
      >
        <span className={compact ? 'zh-hidden' : 'zh-clock-title'}>{proof.title}</span>
        <span className="zh-clock-due">{dueText(proof)}</span>
        <span className="zh-clock-left">
          <span aria-hidden="true">{signs[level]} </span>
          {text}
        </span>
        {(proof.unverified !== null || proof.provisional) && (
          <span className="zh-unverified">{proof.provisional ? '暂定' : '未核实'}</span>
        )}
        <span className="zh-hidden">，查看期限证明</span>
      </button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="期限证明"
        size="large"
        destroyOnHidden
        classNames={{ section: 'zh-sheet' }}
        extra={<Button onClick={printSheet}>打印</Button>}
      >
        <DeadlineProofSheet
          proof={proof}
          today={today}
          {...(now === undefined ? {} : { now })}
          metOn={metOn}
        />
      </Drawer>
    </>
  )
}

function Line({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The sum of a deadline laid open, so that a court can do it again by hand. */
export function DeadlineProofSheet({ proof, today, now, metOn = null }: Omit<ClockProps, 'compact'>) {
  const remaining = describeRemaining(proof, today, now === undefined ? {} : { now })
  const { level, text } = standing(proof, remaining, metOn)
  const { start, excluded } = proof
  return (
    <article className="zh-proof">
      <h2>{proof.title}</h2>
      <p className={`zh-proof-due zh-level-${level}`}>
        <strong>{dueText(proof)}</strong>
        <span className="zh-clock-left">{text}</span>
      </p>
      {proof.provisionalBecause !== null && <p className="zh-proof-note">暂定：{proof.provisionalBecause}</p>}
      {proof.unverified !== null && (
        <p className="zh-proof-note">
          <UnverifiedMark /> {proof.unverified}
        </p>
      )}
      <dl className="zh-terms">
        <Line term="起算事实">
          {start.fact}，{start.at === undefined ? withWeekday(start.on) : formatChineseInstant(start.at)}
          {start.entry !== null && <span className="zh-note">（案件记录第{start.entry}条）</span>}
        </Line>
        <Line term="期间">{formatLength(proof.length)}</Line>
        <Line term="依据">
          <Citation text={proof.basis.join('、')} />
        </Line>
        {excluded.length > 0 && (
          <Line term="不计入">
            <ul>
              {excluded.map(({ from, to, reason }) => (
                <li key={`${from}${to}${reason}`}>
                  {formatChineseDate(from)}至{formatChineseDate(to)}，{reason}
                </li>
              ))}
            </ul>
            共{proof.excludedDays}日
          </Line>
        )}
        <Line term="法定届满日">
          {dueText(proof)}
          {proof.rolledBecause !== null && <div className="zh-note">{proof.rolledBecause}</div>}
          {proof.expiry === 'hard' && <div className="zh-note">本期限从严掌握，遇休息日不顺延</div>}
        </Line>
        {proof.safeDueOn !== proof.legalDueOn && (
          <Line term="稳妥办结日">
            {withWeekday(proof.safeDueOn)}
            <div className="zh-note">不依赖顺延的最后一个工作日，建议在此之前办结</div>
          </Line>
        )}
      </dl>
      <h3>算法</h3>
      <ol className="zh-proof-lines">
        {proof.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p className="zh-note">
        按{formatChineseDate(today)}的情况计算；工作日历版本 {proof.calendarVersion}；规则 {proof.rule}
      </p>
    </article>
  )
}
