import type { catalogue } from '@zhiheng/contract/catalogue'
import type { ResponseOf } from '@zhiheng/contract/route'
import { formatChineseInstant } from '@zhiheng/law'
import { changeWords, daysInForce } from './words.ts'

type Page = Pick<ResponseOf<typeof catalogue.item>, 'versions' | 'history'>

/** The versions of a row by their days in force, and what was corrected in them, by whom, from which file. */
export function Versions({ versions, history }: Page) {
  return (
    <section className="zh-card">
      <h2>版本与更正</h2>
      <ul className="zh-cat-plain">
        {versions.map((one) => (
          <li key={one.version}>
            第 {one.version} 版，{daysInForce(one.validFrom, one.validTo)}
            <span className="zh-note">
              {' '}
              · {formatChineseInstant(one.importedAt)}由{one.importedBy}导入
            </span>
          </li>
        ))}
      </ul>
      {history.length > 0 && (
        <ul className="zh-cat-plain">
          {history.map((one) => (
            <li key={`${one.changedAt}${one.change}${one.version}${one.what}`}>
              <strong>{changeWords[one.change] ?? one.change}</strong> {one.what}
              <span className="zh-note">
                {' '}
                · {formatChineseInstant(one.changedAt)}，{one.changedBy}，{one.fileName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
