import { useQueryClient } from '@tanstack/react-query'
import { actionRoutes } from '@zhiheng/contract/cases/routes'
import { ordinaryActions, stages } from '@zhiheng/law'
import { App, Button } from 'antd'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { call } from '../../../api/call.ts'
import { newId } from '../../../api/new-id.ts'
import { ConfirmAct } from '../../../parts/ConfirmAct.tsx'
import { ProblemAlert } from '../../../parts/ProblemAlert.tsx'
import { isStale, StaleNotice } from '../../../parts/StaleNotice.tsx'
import { type Draft, DraftStatus } from '../../../parts/use-draft.tsx'
import { refreshCase } from '../queries.ts'
import { mayTake } from '../steps.ts'
import { caseAddress } from '../words.ts'
import { ActContext, type ActContextValue } from './act-context.ts'
import type { ActForm, CaseActionName, Given, Values } from './act-form.ts'
import { faultsOf, isComplete } from './check-input.ts'
import { FieldList } from './FieldList.tsx'
import { FaultSummary, LawPanel } from './LawPanel.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { judgeForm } from './payload-for-judge.ts'
import { RecordLine } from './RecordLine.tsx'
import { useLookups } from './use-lookups.ts'

type SheetProps = {
  action: CaseActionName
  given: Given
  form: ActForm
  initial: Values
  draft: Draft<Values>
  onReload: () => Promise<void>
}

/** Sends the act; on success the draft goes and the case is read anew. What is refused stays on the form. */
function useSending({ action, given, draft }: Pick<SheetProps, 'action' | 'given' | 'draft'>) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const top = useRef<HTMLDivElement>(null)
  const [search] = useSearchParams()
  // One key for one opened form: pressed again over a bad line, the act is done once.
  const [key] = useState(newId)
  const { caseId, revision } = given.view.state
  const send = async (values: Values) => {
    const route = actionRoutes.find((one) => one.action === action)
    if (!route) return
    setError(null)
    try {
      const answer = await call(route, {
        params: { caseId },
        body: { revision, input: values, key },
      } as never)
      await draft.discard().catch(() => undefined)
      await refreshCase(client, caseId)
      const { stage } = answer as { stage: keyof typeof stages }
      void message.success(`已${ordinaryActions[action].title}，案件处于“${stages[stage].title}”环节`)
      navigate(caseAddress(caseId, search))
    } catch (refused) {
      setError(refused)
      window.setTimeout(() => top.current?.focus(), 0)
    }
  }
  return { send, error, clear: () => setError(null), top }
}

/** A form with everything around it: what the law still asks, the paper it makes, and the one button that acts. */
export function ActSheet({ action, given, form, initial, draft, onReload }: SheetProps) {
  const [values, setValues] = useState<Values>(initial)
  const [tried, setTried] = useState(false)
  const { save } = draft
  const patch = useCallback(
    (part: Values) =>
      setValues((before) => {
        const after = { ...before, ...part }
        save(after)
        return after
      }),
    [save],
  )
  const set = useCallback((path: string, value: unknown) => patch({ [path]: value }), [patch])
  const lookups = useLookups(given, values)
  const complete = isComplete(action, values)
  const faults = useMemo(
    () => (tried && !complete ? faultsOf(action, values) : {}),
    [tried, complete, action, values],
  )
  const judgement = useMemo(() => judgeForm(action, values, given, lookups), [action, values, given, lookups])
  const context = useMemo<ActContextValue>(
    () => ({ action, given, values, set, patch, faults, lookups }),
    [action, given, values, set, patch, faults, lookups],
  )
  const sending = useSending({ action, given, draft })
  const { Above, Body, fields = [] } = form
  const reload = () => void onReload().then(sending.clear)

  return (
    <ActContext value={context}>
      <div ref={sending.top} tabIndex={-1} className="zh-act-top">
        {isStale(sending.error) ? (
          <StaleNotice error={sending.error} onReload={reload} />
        ) : (
          <ProblemAlert error={sending.error} fields={labelsOf(form)} />
        )}
      </div>
      <div className="zh-act">
        <div className="zh-act-form">
          {Above && <Above />}
          <FieldList fields={fields} />
          {Body && <Body />}
        </div>
        <aside className="zh-act-side" aria-label="依法核对与文书">
          <LawPanel judgement={judgement} complete={complete} />
          <PaperPreview />
        </aside>
      </div>
      <FaultSummary faults={faults} labels={labelsOf(form)} />
      <ActBar
        {...{ action, form, draft, values, given }}
        ready={complete && judgement.lawful && mayTake(given.view, action)}
        to={judgement.lawful ? judgement.to : null}
        onTry={() => setTried(true)}
        onAct={() => sending.send(values)}
      />
    </ActContext>
  )
}

const labelsOf = ({ fields = [], labels = {} }: ActForm): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(fields.map(({ path, label }) => [path, label])),
  ...labels,
})

type BarProps = Pick<SheetProps, 'action' | 'form' | 'draft' | 'given'> & {
  values: Values
  ready: boolean
  to: keyof typeof stages | null
  onTry: () => void
  onAct: () => Promise<void>
}

function ActBar({ action, form, draft, given, values, ready, to, onTry, onAct }: BarProps) {
  const act = form.act?.(given, values) ?? ordinaryActions[action].title
  return (
    <div className="zh-act-bar zh-no-print">
      <DraftStatus draft={draft} />
      {ready ? (
        <ConfirmAct
          act={act}
          grave={form.grave ?? false}
          consequence={form.consequence(given, values)}
          record={<RecordLine to={to} />}
          onConfirm={onAct}
        />
      ) : (
        <Button
          type="primary"
          onClick={() => {
            onTry()
            focusFirstFault()
          }}
        >
          {act}
        </Button>
      )}
    </div>
  )
}

/** To the first field at fault, or to the reasons of the law when every field is filled in. */
function focusFirstFault() {
  window.setTimeout(() => {
    const field = document.querySelector<HTMLElement>('.zh-field-bad')
    const target = field?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]')
    const law = document.querySelector<HTMLElement>('.zh-law')
    const to = target ?? law
    to?.focus()
    to?.scrollIntoView({ block: 'center' })
  }, 0)
}
