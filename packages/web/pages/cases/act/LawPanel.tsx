import { type Judgement, stages } from '@zhiheng/law'
import { RefusalList } from '../../../parts/RefusalList.tsx'

/** 依法核对: every reason why not, with its article; live while the form is filled in. */
export function LawPanel({ judgement, complete }: { judgement: Judgement; complete: boolean }) {
  return (
    <section className="zh-card zh-law" aria-label="依法核对" aria-live="polite" tabIndex={-1}>
      <h2>依法核对</h2>
      {judgement.lawful ? (
        <p className={complete ? 'zh-law-good' : 'zh-note'}>
          {complete
            ? `✓ 符合办理条件${judgement.to ? `，办理后进入“${stages[judgement.to].title}”` : ''}`
            : '案件本身符合办理条件；填完后再核对所填内容。'}
        </p>
      ) : (
        <>
          <p className="zh-law-bad">尚不能办理，共{judgement.refusals.length}项：</p>
          <RefusalList refusals={judgement.refusals} />
        </>
      )}
    </section>
  )
}

/** Everything still missing, once the person has tried: by the names of the fields. */
export function FaultSummary({
  faults,
  labels,
}: {
  faults: Readonly<Record<string, string>>
  labels: Readonly<Record<string, string>>
}) {
  const roots = [...new Set(Object.keys(faults).map((path) => path.split('.')[0] ?? path))]
  if (roots.length === 0) return null
  return (
    <p className="zh-field-fault zh-fault-summary" role="alert">
      还没有填好：{roots.map((root) => labels[root] ?? root).join('、')}
    </p>
  )
}
