import {
  type CaseState,
  elementTitles,
  evidenceOnFile,
  isExcluded,
  soundEvidence,
  standingOf,
} from '@zhiheng/law'
import { Button } from 'antd'
import { elementNames } from './evidence.ts'

/** 要件—证据: elements down, evidence across, and in plain words what is still unproved. It is printed as it stands. */
export function EvidenceMatrix({ state }: { state: CaseState }) {
  const pieces = evidenceOnFile(state)
  const open = elementNames.filter((element) => soundEvidence(state, element).length === 0)
  const entered = new Set(state.exhibits.map(({ id }) => id))
  const waits = (id: string) => entered.has(id) && !standingOf(state, id).verified
  return (
    <section className="zh-card zh-evidence-matrix" aria-label="要件证据对照表">
      <div className="zh-matrix-head">
        <h2 className="zh-h2">要件—证据对照表</h2>
        <Button size="small" onClick={() => window.print()}>
          打印
        </Button>
      </div>
      <p className={open.length > 0 ? 'zh-matrix-lacks' : 'zh-matrix-whole'}>
        {open.length > 0
          ? `尚未证明：${open.map((element) => elementTitles[element]).join('、')}。`
          : '六项要件均有证据证明。'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard */}
      <div className="zh-matrix-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">要件</th>
              {pieces.map(({ id, kindWords, title }, index) => (
                <th
                  key={id}
                  scope="col"
                  title={title}
                  className={isExcluded(state, id) ? 'zh-excluded' : undefined}
                >
                  证{index + 1}
                  <small>{kindWords}</small>
                </th>
              ))}
              <th scope="col">认定</th>
            </tr>
          </thead>
          <tbody>
            {elementNames.map((element) => {
              const found = state.elements[element]
              const proved = soundEvidence(state, element)
              return (
                <tr key={element} className={proved.length > 0 ? undefined : 'zh-matrix-open'}>
                  <th scope="row">{elementTitles[element]}</th>
                  {pieces.map(({ id }) => (
                    <td key={id}>
                      {mark(found?.evidence.includes(id) ?? false, isExcluded(state, id), waits(id))}
                    </td>
                  ))}
                  <td className="zh-matrix-finding">
                    {proved.length > 0 ? found?.finding : <strong>尚未证明</strong>}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className="zh-note">✓ 证明 · 待 用于认定、尚待查证属实 · ✗ 已经排除，不作为认定事实的根据</p>
    </section>
  )
}

function mark(relied: boolean, excluded: boolean, waits: boolean) {
  if (!relied) return ''
  if (excluded) return <span className="zh-excluded">✗</span>
  return waits ? '待' : '✓'
}
