import { useAct } from '../../act/act-context.ts'
import { HearingFacts } from '../../tabs/HearingFacts.tsx'

/** What stands of the hearing before an act of it: what was told, asked, set, and how many days are left between. */
export function HearingSummary() {
  const { view } = useAct().given
  return (
    <section className="zh-card" aria-label="听证情况">
      <h2>听证情况</h2>
      <HearingFacts view={view} />
    </section>
  )
}
