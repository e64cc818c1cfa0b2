import type { Refusal } from '@zhiheng/contract/problem'
import { Button } from 'antd'
import { EmptyState } from './EmptyState.tsx'
import { RefusalList } from './RefusalList.tsx'

export type NextStep = {
  readonly action: string
  readonly title: string
  /** What the act leads to, in a few words: «进入立案审批» . */
  readonly leadsTo?: string
  readonly judgement:
    | { readonly lawful: true; readonly to: string | null }
    | { readonly lawful: false; readonly refusals: readonly Refusal[] }
}

/** This many refused steps are read at a glance; the rest waits behind a line. */
const atAGlance = 4

function Refused({ steps }: { steps: readonly NextStep[] }) {
  return (
    <ul className="zh-not-yet">
      {steps.map(({ action, title, judgement }) => (
        <li key={action}>
          <div>
            <span className="zh-not-yet-word">尚不能</span> <strong>{title}</strong>
          </div>
          {!judgement.lawful && <RefusalList refusals={judgement.refusals} compact />}
        </li>
      ))}
    </ul>
  )
}

/**
 * 下一步合法动作: what the law allows this person now as buttons, and what it does not allow yet with every reason,
 * its article and the way forward. `leading` names the acts that move the case on: they come first and stand out.
 */
export function NextSteps({
  steps,
  onTake,
  leading = [],
  busy = null,
  idle = '现在没有需要您办理的事项。',
}: {
  steps: readonly NextStep[]
  onTake: (action: string) => void
  leading?: readonly string[]
  /** The act being done: its button waits, the others rest. */
  busy?: string | null
  idle?: string
}) {
  const rank = ({ action }: NextStep) => (leading.includes(action) ? leading.indexOf(action) : leading.length)
  const lawful = steps.filter(({ judgement }) => judgement.lawful).sort((a, b) => rank(a) - rank(b))
  const refused = steps.filter(({ judgement }) => !judgement.lawful).sort((a, b) => rank(a) - rank(b))
  return (
    <section className="zh-next" aria-label="下一步合法动作">
      <h2 className="zh-h2">下一步合法动作</h2>
      {lawful.length === 0 && <EmptyState title={idle} small />}
      <div className="zh-next-buttons">
        {lawful.map((step) => (
          <Button
            key={step.action}
            type={leading.includes(step.action) ? 'primary' : 'default'}
            loading={busy === step.action}
            disabled={busy !== null && busy !== step.action}
            onClick={() => onTake(step.action)}
          >
            <span>
              {step.title}
              {step.leadsTo && <small> → {step.leadsTo}</small>}
            </span>
          </Button>
        ))}
      </div>
      {refused.length > 0 && <Refused steps={refused.slice(0, atAGlance)} />}
      {refused.length > atAGlance && (
        <details className="zh-details">
          <summary>其余{refused.length - atAGlance}项尚不能办理</summary>
          <Refused steps={refused.slice(atAGlance)} />
        </details>
      )}
    </section>
  )
}
