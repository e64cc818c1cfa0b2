import { Checkbox } from 'antd'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { servable } from './ServiceForm.tsx'

/** Which of the papers that still have to reach the party. */
export function PapersField() {
  const { values, given, set } = useAct<'recordFailedService'>()
  const chosen = values.paperIds ?? []
  const toggle = (id: string) =>
    set('paperIds', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const papers = servable(given)
  return (
    <FieldShell path="paperIds" label="文书" group>
      {() => (
        <ul className="zh-checks">
          {papers.map(({ paperId, title, number, sealed, needsSeal }) => (
            <li key={paperId}>
              <Checkbox checked={chosen.includes(paperId)} onChange={() => toggle(paperId)}>
                {title} <span className="zh-number">{number}</span>
                {needsSeal && !sealed && <span className="zh-field-fault"> 尚未用印</span>}
              </Checkbox>
            </li>
          ))}
          {papers.length === 0 && <li className="zh-note">没有等待送达的文书</li>}
        </ul>
      )}
    </FieldShell>
  )
}
