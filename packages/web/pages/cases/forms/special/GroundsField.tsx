import {
  cite,
  type GroundFound,
  isExcluded,
  type MitigationCode,
  mitigations,
  penaltyLaw,
} from '@zhiheng/law'
import { Checkbox, Input } from 'antd'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { PhraseText } from '../../controls/PhraseText.tsx'
import { evidenceOf } from '../../evidence.ts'

const codes = Object.keys(mitigations) as MitigationCode[]
const said = { shall: '应当', may: '可以' } as const

/** 从轻、减轻: each ground with its article, and where chosen the fact and the evidence of the file that prove it. */
export function GroundsField() {
  const { values, set, patch } = useAct<'assessDiscretion'>()
  const chosen = values.mitigation ?? []
  const grounds = values.grounds ?? []
  const toggle = (code: MitigationCode, on: boolean) => {
    const next = on ? [...chosen, code] : chosen.filter((one) => one !== code)
    patch({
      mitigation: next,
      grounds: on
        ? [...grounds, { code, fact: '', evidence: [], provision: null }]
        : grounds.filter((one) => one.code !== code),
      ...(next.length === 0 ? { belowRange: false } : {}),
    })
  }
  const change = (ground: GroundFound) =>
    set('grounds', [...grounds.filter(({ code }) => code !== ground.code), ground])
  return (
    <FieldShell
      path="grounds"
      label="从轻或者减轻的法定情形"
      optional
      reason="每一情形都要写明本案的事实，并选择证明它的证据"
      group
    >
      {() => (
        <>
          <ul className="zh-checks">
            {codes.map((code) => {
              const { title, article, item, force } = mitigations[code]
              const ground = grounds.find((one) => one.code === code)
              return (
                <li key={code}>
                  <Checkbox
                    checked={chosen.includes(code)}
                    onChange={({ target }) => toggle(code, target.checked)}
                  >
                    {title}{' '}
                    <span className="zh-note">
                      {said[force]}，{cite(penaltyLaw(article, item ? { item } : {}))}
                    </span>
                  </Checkbox>
                  {chosen.includes(code) && (
                    <GroundProof
                      ground={ground ?? { code, fact: '', evidence: [], provision: null }}
                      onChange={change}
                    />
                  )}
                </li>
              )
            })}
          </ul>
          <Checkbox
            checked={values.belowRange === true}
            disabled={chosen.length === 0}
            onChange={({ target }) => set('belowRange', target.checked)}
          >
            减轻处罚：在法定幅度以下确定
          </Checkbox>
        </>
      )}
    </FieldShell>
  )
}

type ProofProps = { ground: GroundFound; onChange: (ground: GroundFound) => void }

function GroundProof({ ground, onChange }: ProofProps) {
  const { state } = useAct().given.view
  const { code, fact, evidence, provision } = ground
  const { title, prove, by } = mitigations[code]
  const id = `ground-${code}`
  const toggle = (one: string, on: boolean) =>
    onChange({ ...ground, evidence: on ? [...evidence, one] : evidence.filter((other) => other !== one) })
  return (
    <div className="zh-ground">
      <p className="zh-note">
        须证明：{prove}。通常的证据：{by}。
      </p>
      {code === 'M5' && (
        <Input
          aria-label="其他情形依据的规定"
          placeholder="依据的规定和条款，例如《某某条例》第十条"
          value={provision ?? ''}
          maxLength={200}
          onChange={({ target }) => onChange({ ...ground, provision: target.value })}
        />
      )}
      <PhraseText
        id={`${id}-fact`}
        aria-label={`${title}的事实`}
        rows={2}
        value={fact}
        onChange={(text) => onChange({ ...ground, fact: text })}
      />
      <fieldset className="zh-ground-evidence">
        <legend className="zh-note">证明它的证据</legend>
        {evidenceOf(state)
          .filter((one) => !isExcluded(state, one.id))
          .map((one) => (
            <Checkbox
              key={one.id}
              checked={evidence.includes(one.id)}
              onChange={({ target }) => toggle(one.id, target.checked)}
            >
              {one.kind}：{one.title}
            </Checkbox>
          ))}
      </fieldset>
    </div>
  )
}
