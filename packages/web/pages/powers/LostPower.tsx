import type { CaseView } from '@zhiheng/contract/cases/views'
import { cite, type Stage } from '@zhiheng/law'
import { Alert } from 'antd'
import { Link } from 'react-router'
import { Citation } from '../../parts/Citation.tsx'
import { useCasePowers } from './queries.ts'

/** Where a decision is still to come: what was decided while the power was there is served and performed. */
const undecided: ReadonlySet<Stage> = new Set<Stage>([
  'VERIFYING',
  'FILING_REVIEW',
  'INVESTIGATING',
  'REPORTED',
  'NOTICE_REVIEW',
  'NOTICE',
  'HEARING',
  'LEGAL_REVIEW',
  'COLLECTIVE',
  'DECISION_REVIEW',
  'SUSPENDED',
  'JURISDICTION',
])

/** Why this case cannot be decided here, and to whom it lawfully goes; nothing where the unit has the power. */
export function LostPower({ view }: { view: CaseView }) {
  const { state, context } = view
  const power = context.powers?.[state.item?.code ?? '']
  if (!power || power.may || !undecided.has(state.stage)) return null
  return <Lost caseId={state.caseId} power={power} />
}

function Lost({
  caseId,
  power,
}: {
  caseId: string
  power: NonNullable<NonNullable<CaseView['context']['powers']>[string]>
}) {
  const prepared = useCasePowers(caseId).data
  return (
    <Alert
      className="zh-power-starting"
      type="error"
      showIcon
      role="alert"
      title="本单位今日对本案事项没有处罚权，不能立案、告知、责令改正或者作出决定"
      description={
        <>
          <p>
            {power.says}。{power.basis && <Citation text={cite(power.basis)} />}
          </p>
          {prepared && (
            <p>
              已准备移送：依{prepared.instrument}，接收单位为<strong>{prepared.receiver}</strong>。
            </p>
          )}
          {power.nextStep && <p>依法的下一步：{power.nextStep}。</p>}
          <p>
            <Link to={`/cases/${caseId}/do/proposeHandOver`}>报请移送</Link>
          </p>
        </>
      }
    />
  )
}
