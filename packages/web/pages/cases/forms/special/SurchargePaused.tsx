import {
  formatChineseDate,
  isPenalty,
  owed,
  payDeadline,
  simplifiedProposed,
  withWeekday,
} from '@zhiheng/law'
import { MoneyText } from '../../../../parts/MoneyText.tsx'
import { useAct } from '../../act/act-context.ts'
import { actChosen } from '../remedy-choices.ts'

/** What stands to be paid when the party goes to reconsideration or to court, and what then does not run on. */
export function SurchargePaused() {
  const { given, action, values } = useAct()
  const { state, context } = given.view
  const act = actChosen(values, given)
  const until = payDeadline(state, context.calendar)
  if (!state.decision?.approved || !act || !isPenalty(act)) return null
  const due = owed(state, given.today, context.calendar)
  return (
    <section className="zh-card" aria-label="复议、诉讼对执行的影响">
      <h2>复议、诉讼期间不停止执行</h2>
      <dl className="zh-terms">
        <div>
          <dt>尚欠罚款</dt>
          <dd>
            <MoneyText fen={due.fineFen} />
          </dd>
        </div>
        <div>
          <dt>加处罚款</dt>
          <dd>
            <MoneyText fen={due.surchargeFen} />
            （截至{formatChineseDate(given.today)}
            ；当事人申请、起诉的，自受理、立案之日起不再计算）
          </dd>
        </div>
        {until && (
          <div>
            <dt>缴款期限</dt>
            <dd>{withWeekday(until.legalDueOn)}</dd>
          </div>
        )}
        {action === 'registerReconsideration' && (
          <div>
            <dt>建议的程序</dt>
            <dd>{simplifiedProposed(state, act).reason}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
