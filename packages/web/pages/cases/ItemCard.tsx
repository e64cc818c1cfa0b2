import { Citation } from '../../parts/Citation.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import type { ItemFound } from './queries.ts'

/** An item as it stood: articles, range for people and for units, kinds of penalty, and every mark of doubt. */
export function ItemCard({ found }: { found: ItemFound }) {
  const { item, marks, fine, tiers, inForce } = found
  return (
    <section className="zh-item-card" aria-label={`所选事项：${item.name}`}>
      <strong>{item.name}</strong> <span className="zh-note zh-number">{item.code}</span>
      {!inForce && <p className="zh-field-fault">这一天不是有效的事项</p>}
      {marks.length > 0 && (
        <p className="zh-row">
          {marks.map((mark) => (
            <UnverifiedMark key={mark} word={mark} />
          ))}
        </p>
      )}
      <dl className="zh-terms">
        <div>
          <dt>违则</dt>
          <dd>
            {item.violationArticle ? (
              <Citation text={`《${item.lawTitle}》${item.violationArticle}`} />
            ) : (
              '罚则自含行为'
            )}
          </dd>
        </div>
        <div>
          <dt>罚则</dt>
          <dd>
            <Citation text={`《${item.lawTitle}》${item.penaltyArticle}`} />
          </dd>
        </div>
        <div>
          <dt>处罚种类</dt>
          <dd>{item.penaltyKinds.join('、') || '未列'}</dd>
        </div>
        <div>
          <dt>对个人</dt>
          <dd>{fine.person}</dd>
        </div>
        <div>
          <dt>对单位</dt>
          <dd>{fine.organisation}</dd>
        </div>
        <div>
          <dt>裁量档次</dt>
          <dd>{tiers.length > 0 ? `${tiers.length}档` : '没有公布的基准，裁量时须写明理由'}</dd>
        </div>
      </dl>
    </section>
  )
}
