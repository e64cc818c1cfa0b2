import { reviewPoints } from '@zhiheng/law'
import { Citation } from '../../../../parts/Citation.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import { checkCount, findingsFor } from './review-findings.ts'

/** 机器已查出的问题: each with its article and where to look. */
export function ReviewFindings() {
  const { given } = useAct()
  const findings = findingsFor(given)
  const faults = findings.filter(({ weight }) => weight === 'fault')
  const doubts = findings.filter(({ weight }) => weight === 'doubt')
  return (
    <section className="zh-findings" aria-label="机器已查出的问题">
      <h2 className="zh-h2">机器已查出的问题</h2>
      {faults.length === 0 ? (
        <p className="zh-law-good">✓ 核对{checkCount(given)}项条件及文书、期限，没有发现问题</p>
      ) : (
        <ul className="zh-refusals">
          {faults.map(({ what, basis, where, point }) => (
            <li key={`${where}${what}`}>
              {what} {basis && <Citation text={basis} />}
              <div className="zh-note">
                定位：{where}；要点：{reviewPoints[point]}
              </div>
            </li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <p>
          请核对：
          {doubts.map(({ what }) => (
            <UnverifiedMark key={what} word={what} />
          ))}
        </p>
      )}
    </section>
  )
}
