import { type Element, elementTitles, isExcluded, soundEvidence } from '@zhiheng/law'
import { Checkbox, Radio } from 'antd'
import { useAct } from '../../act/act-context.ts'
import type { Given, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { PhraseText } from '../../controls/PhraseText.tsx'
import { elementNames, evidenceOf } from '../../evidence.ts'
import { elementProposal } from './element-proposals.ts'

export const elementLabels = { element: '要件', finding: '认定', evidence: '证据' }

const isElement = (text: string | null): text is Element => text !== null && text in elementTitles

/** The element named in the address, else the first not yet proved. */
export function initialElement({ view: { state }, about }: Given): Values {
  const element = isElement(about)
    ? about
    : (elementNames.find((one) => soundEvidence(state, one).length === 0) ?? 'subject')
  return valuesFor(state, element)
}

function valuesFor(state: Given['view']['state'], element: Element): Values {
  const before = state.elements[element]
  return {
    element,
    finding: before?.finding ?? elementProposal(state, element),
    evidence: soundEvidence(state, element),
  }
}

/** 要件—证据: all six elements at a glance, one of them open to be found on its evidence. */
export function ElementForm() {
  const { values, given, set, patch } = useAct<'establishElement'>()
  const { state } = given.view
  const evidence = evidenceOf(state).filter(({ id }) => !isExcluded(state, id))
  const chosen = values.evidence ?? []
  const toggle = (id: string) =>
    set('evidence', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <FieldShell path="element" label="要件" group>
        {({ id }) => (
          <Radio.Group
            name={id}
            className="zh-choices"
            value={values.element}
            onChange={({ target }) => patch(valuesFor(state, target.value))}
          >
            {elementNames.map((element) => (
              <Radio key={element} value={element}>
                {elementTitles[element]}{' '}
                <span className="zh-note">{standing(soundEvidence(state, element).length)}</span>
              </Radio>
            ))}
          </Radio.Group>
        )}
      </FieldShell>
      <FieldShell path="finding" label="认定" reason="写认定的事实，由下面所选的证据支持">
        {({ id, describedBy }) => (
          <PhraseText
            id={id}
            describedBy={describedBy}
            rows={4}
            value={values.finding ?? ''}
            onChange={(text) => set('finding', text)}
          />
        )}
      </FieldShell>
      <FieldShell path="evidence" label="证据" reason="至少一项；没有证据的事实不能认定" group>
        {() =>
          evidence.length === 0 ? (
            <p className="zh-note">本案还没有收集证据，请先制作笔录、固定照片或者提取书证。</p>
          ) : (
            <ul className="zh-checks">
              {evidence.map(({ id, kind, title }) => (
                <li key={id}>
                  <Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)}>
                    {kind}：{title}
                  </Checkbox>
                </li>
              ))}
            </ul>
          )
        }
      </FieldShell>
    </>
  )
}

const standing = (count: number) => (count > 0 ? `✓ ${count}份证据` : '✗ 尚未证明')
