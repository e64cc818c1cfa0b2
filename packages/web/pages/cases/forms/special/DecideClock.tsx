import { decideDeadline, nextExtension, withWeekday } from '@zhiheng/law'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import { Terms } from '../../Terms.tsx'

/** 办案期限 as it stands, with its arithmetic, and what the city allows to be added. */
export function DecideClock() {
  const { given } = useAct()
  const { state, context } = given.view
  const proof = decideDeadline(state, context.calendar, context.rules)
  const next = nextExtension(state, context.rules)
  if (!proof) return null
  return (
    <section className="zh-card" aria-label="办案期限">
      <h2>办案期限</h2>
      <Terms
        rows={[
          ['现届满日', withWeekday(proof.legalDueOn)],
          [
            '本次可以延长',
            next ? (
              <>
                第{next.order}次，至多{next.maxDays}日，
                {next.level === 'leader' ? '行政机关负责人批准' : '行政机关负责人集体讨论后批准'}
                {next.unverified !== null && <UnverifiedMark />}
              </>
            ) : (
              '已经延长过两次，不得再延长'
            ),
          ],
        ]}
      />
      <ol className="zh-proof-lines">
        {proof.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  )
}
