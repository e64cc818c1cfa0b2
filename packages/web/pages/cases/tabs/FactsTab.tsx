import type { CaseView } from '@zhiheng/contract/cases/views'
import { judge } from '@zhiheng/law'
import { Link } from 'react-router'
import { ElementMatrix } from '../ElementMatrix.tsx'
import { ClueCard } from './ClueCard.tsx'
import { DemolitionCard } from './DemolitionCard.tsx'
import { DiscretionCard } from './DiscretionCard.tsx'
import { EndingsCard } from './EndingsCard.tsx'
import { InquiriesCard } from './InquiriesCard.tsx'
import { MeasuresCard } from './MeasuresCard.tsx'
import { OtherPapersCard } from './OtherPapersCard.tsx'
import { PartyCard } from './PartyCard.tsx'
import { SeizureCard } from './SeizureCard.tsx'
import { SubstanceCard } from './SubstanceCard.tsx'
import { SubstituteCard } from './SubstituteCard.tsx'

/** 事实与要件: clue, party, cause, elements, discretion, and what was done to the party meanwhile. */
export function FactsTab({ view }: { view: CaseView }) {
  const { state, context, ours } = view
  const mayFind = ours && judge('establishElement', state, null, context).lawful
  return (
    <div className="zh-facts">
      <PartyCard view={view} />
      <SubstanceCard view={view} />
      <section className="zh-card" aria-label="要件与证据">
        <h2>要件—证据</h2>
        <ElementMatrix
          state={state}
          {...(mayFind
            ? {
                action: (element) => (
                  <Link to={`/cases/${state.caseId}/do/establishElement?about=${element}`}>认定</Link>
                ),
              }
            : {})}
        />
      </section>
      <DiscretionCard view={view} />
      <MeasuresCard view={view} />
      <SeizureCard view={view} />
      <SubstituteCard view={view} />
      <DemolitionCard view={view} />
      <InquiriesCard view={view} />
      <EndingsCard view={view} />
      <OtherPapersCard view={view} />
      <ClueCard view={view} />
    </div>
  )
}
