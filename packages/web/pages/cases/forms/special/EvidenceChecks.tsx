import { isExcluded, standingOf } from '@zhiheng/law'
import { Checkbox } from 'antd'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { evidenceOf } from '../../evidence.ts'

/** Several pieces at once: one comparison often proves more than one of them. */
export function EvidenceChecks() {
  const { values, given, set } = useAct<'verifyEvidence'>()
  const { state } = given.view
  const chosen = values.evidenceIds ?? []
  const toggle = (id: string) =>
    set('evidenceIds', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <FieldShell path="evidenceIds" label="证据" reason="至少一项；已经排除的不能再查证" group>
      {() => (
        <ul className="zh-checks">
          {evidenceOf(state)
            .filter(({ id }) => !isExcluded(state, id))
            .map(({ id, kind, title }) => (
              <li key={id}>
                <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
                  {kind}：{title}
                  {standingOf(state, id).verified && <span className="zh-note"> 已查证属实</span>}
                </Checkbox>
              </li>
            ))}
        </ul>
      )}
    </FieldShell>
  )
}
