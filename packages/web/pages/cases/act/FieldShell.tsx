import type { ReactNode } from 'react'
import { useAct } from './act-context.ts'
import { faultAt } from './check-input.ts'

type ShellProps = {
  path: string
  label: string
  reason?: string | undefined
  optional?: boolean | undefined
  /** Several controls under one name: a fieldset with a legend instead of a label. */
  group?: boolean | undefined
  children: (ids: { id: string; describedBy: string }) => ReactNode
}

/** Label above, control, the reason in grey under it, and what is wrong once the person has tried. */
export function FieldShell({ path, label, reason, optional = false, group = false, children }: ShellProps) {
  const { faults } = useAct()
  const fault = faultAt(faults, path)
  const id = `act-${path}`
  const describedBy = `${id}-why`
  const Frame = group ? 'fieldset' : 'div'
  const Name = group ? 'legend' : 'label'
  return (
    <Frame className={fault ? 'zh-field zh-field-bad' : 'zh-field'}>
      <Name className="zh-field-name" {...(group ? {} : { htmlFor: id })}>
        {label}
        {optional && <span className="zh-optional">（选填）</span>}
      </Name>
      {children({ id, describedBy })}
      <div id={describedBy}>
        {fault && <div className="zh-field-fault">{fault}</div>}
        {reason && <div className="zh-note">{reason}</div>}
      </div>
    </Frame>
  )
}
