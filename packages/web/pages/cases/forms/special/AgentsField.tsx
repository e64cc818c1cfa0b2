import { Button } from 'antd'
import { useAct } from '../../act/act-context.ts'
import type { Filling, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { EditTable } from '../../controls/EditTable.tsx'
import { textColumns } from '../../controls/text-columns.tsx'

type Agent = NonNullable<Filling<'nameHearingAgents'>['agents']>[number]
const blank: Agent = { name: '', idNumber: '', relation: '' }
const columns = [
  { key: 'name', title: '姓名', max: 200 },
  { key: 'relation', title: '身份（律师、亲属、职工等）', max: 100 },
  { key: 'idNumber', title: '证件号码（选填，登记后掩码）', max: 60 },
] as const

export const agentsLabels = { agents: '代理人' }
export const initialAgents = (): Values => ({ agents: [blank], authority: 'general', attachments: [] })

/** One or two people who act for the party (《行政处罚法》第六十四条第五项). */
export function AgentsField() {
  const { values, set } = useAct<'nameHearingAgents'>()
  const agents = values.agents ?? []
  return (
    <FieldShell
      path="agents"
      label="代理人"
      reason="当事人可以亲自参加听证，也可以委托一至二人代理（《行政处罚法》第六十四条第五项）"
      group
    >
      {({ id }) => (
        <>
          <EditTable
            rows={agents}
            columns={textColumns(id, columns)}
            nameRow={(index) => `第${index + 1}名代理人`}
            onChange={(next) => set('agents', next)}
          />
          {agents.length < 2 && (
            <Button onClick={() => set('agents', [...agents, blank])}>加一名代理人</Button>
          )}
        </>
      )}
    </FieldShell>
  )
}
