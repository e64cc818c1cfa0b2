import type { catalogue, LeniencyRow, TierRow } from '@zhiheng/contract/catalogue'
import type { ResponseOf } from '@zhiheng/contract/route'
import { type FineBasis, formatMoney, type ItemSnapshot, type ViolationSource } from '@zhiheng/law'
import { Alert } from 'antd'
import { Link, useParams } from 'react-router'
import { Citation } from '../../parts/Citation.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { ItemPowers } from '../powers/ItemPowers.tsx'
import { AsOf, Fact } from './facts.tsx'
import { Marks } from './Marks.tsx'
import { useItem } from './queries.ts'
import { Versions } from './Versions.tsx'
import {
  confidenceWord,
  daysInForce,
  delegableWords,
  fineBasisWords,
  isDoubtful,
  orderWords,
  violationSourceWords,
} from './words.ts'
import './catalogue.css'

type Page = ResponseOf<typeof catalogue.item>

function Basis({ item, authority, snapshots }: Pick<Page, 'item' | 'authority' | 'snapshots'>) {
  return (
    <section className="zh-card">
      <h2>依据</h2>
      <dl className="zh-cat-facts">
        <Fact name="法规">
          <Link to={`/catalogue/laws/${item.lawId}`}>《{item.lawTitle}》</Link>（{item.lawLevel}）
        </Fact>
        <Fact name="违则">
          {item.violationArticle || '未列'}
          <span className="zh-note">
            （{violationSourceWords[item.violationSource as ViolationSource] ?? item.violationSource}）
          </span>
        </Fact>
        <Fact name="罚则">{item.penaltyArticle}</Fact>
        <Fact name="处罚种类">{item.penaltyKinds.length > 0 ? item.penaltyKinds.join('、') : '未列'}</Fact>
        {item.kindsBasis && (
          <Fact name="上位法依据">
            <Citation text={item.kindsBasis} />
          </Fact>
        )}
        <Fact name="责令改正">
          {orderWords[item.mustOrderCorrection as ItemSnapshot['mustOrderCorrection']]}
        </Fact>
        <Fact name="条线与层级">
          {item.department}；{item.levels.join('、')}
        </Fact>
        <Fact name="镇街实施">
          {item.delegable ? delegableWords[item.delegableBasis as ItemSnapshot['delegableBasis']] : '不可'}
        </Fact>
        {authority && <Fact name="条文所称机关">{authority}</Fact>}
        <Fact name="有效期">{daysInForce(item.validFrom, item.validTo)}</Fact>
        <Fact name="目录快照">{snapshots.length > 0 ? snapshots.join('、') : '不在快照中'}</Fact>
        <Fact name="核验">{confidenceWord(item.confidence)}</Fact>
        <Fact name="来源">{item.source}</Fact>
      </dl>
    </section>
  )
}

function Fine({ item, fine }: Pick<Page, 'item' | 'fine'>) {
  const same = fine.person === fine.organisation
  return (
    <section className="zh-card">
      <h2>罚款</h2>
      {item.fineReview && (
        <Alert
          className="zh-cat-review"
          type="warning"
          showIcon
          title={`幅度须人工核对：${item.fineReview}`}
          description="系统不据目录计算本事项的罚款。办案时对照条文选定档次，并写明理由。"
        />
      )}
      <dl className="zh-cat-facts">
        <Fact name="计算方式">
          {fineBasisWords[item.fineBasis as FineBasis]}
          {item.finePer && `（${item.finePer}）`}
        </Fact>
        {item.fineText && <Fact name="条文所列">{item.fineText}</Fact>}
        {item.fineReference && (
          <Fact name="另依">
            <Citation text={item.fineReference} />
          </Fact>
        )}
        {!item.fineReview &&
          (same ? (
            <Fact name="幅度">{fine.person}</Fact>
          ) : (
            <>
              <Fact name="对个人">{fine.person}</Fact>
              <Fact name="对单位">{fine.organisation}</Fact>
            </>
          ))}
      </dl>
    </section>
  )
}

function amounts({ fineMinFen, fineMaxFen, fineRate }: TierRow): string {
  if (fineMinFen !== null && fineMaxFen !== null)
    return `${formatMoney(fineMinFen)} 至 ${formatMoney(fineMaxFen)}`
  return fineRate ? `${fineRate.min} 至 ${fineRate.max}（倍或者%）` : '—'
}

const distinct = (words: readonly string[]) => [...new Set(words)]

function Tiers({ tiers }: { tiers: readonly TierRow[] }) {
  const doubtful = distinct(tiers.map((tier) => tier.confidence).filter(isDoubtful))
  return (
    <section className="zh-card">
      <h2>
        裁量档次 <Marks marks={doubtful.map(confidenceWord)} />
      </h2>
      {tiers.length === 0 ? (
        <EmptyState small title="没有登记裁量档次" hint="按条文幅度裁量，并说明理由。" />
      ) : (
        <table className="zh-table">
          <thead>
            <tr>
              <th scope="col">档次</th>
              <th scope="col">当事人</th>
              <th scope="col">情节</th>
              <th scope="col">罚款</th>
              <th scope="col">处理</th>
            </tr>
          </thead>
          <tbody>
            {tiers.map((tier) => (
              <tr key={`${tier.order}${tier.party}`}>
                <td data-label="档次">{tier.tier}</td>
                <td data-label="当事人">{tier.party || '不区分'}</td>
                <td data-label="情节">{tier.circumstance}</td>
                <td data-label="罚款" className="zh-money">
                  {amounts(tier)}
                </td>
                <td data-label="处理">{tier.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {tiers.length > 0 && (
        <p className="zh-note">
          {distinct(tiers.map((tier) => tier.jurisdiction)).join('、')}。依据：
          {distinct(tiers.flatMap((tier) => tier.basis.split('；'))).join('；')}
        </p>
      )}
    </section>
  )
}

function Leniency({ entries }: { entries: readonly LeniencyRow[] }) {
  const own = entries.filter((entry) => entry.itemCode !== null)
  const general = entries.filter((entry) => entry.itemCode === null)
  const line = (entry: LeniencyRow) => (
    <li key={entry.id}>
      <strong>{entry.type}</strong> {entry.condition} <Marks marks={entry.marks} />
      <div className="zh-note">
        <Citation text={entry.legalBasis} />
        {entry.lookbackDays !== null && ` · 回溯 ${entry.lookbackDays} 日`}
        {entry.correctionDeadline && ` · 改正期限 ${entry.correctionDeadline}`}
      </div>
    </li>
  )
  return (
    <section className="zh-card">
      <h2>从轻、减轻、不予处罚情形</h2>
      {own.length > 0 ? (
        <ul className="zh-cat-plain">{own.map(line)}</ul>
      ) : (
        <p className="zh-note">没有本事项专门的情形。</p>
      )}
      {general.length > 0 && (
        <details className="zh-details">
          <summary>适用于各类事项的 {general.length} 种情形</summary>
          <ul className="zh-cat-plain">{general.map(line)}</ul>
        </details>
      )}
    </section>
  )
}

/** An item as it stood on a day: basis, fine, tiers, leniency, versions; every doubt in words. */
export function ItemPage() {
  const { code = '' } = useParams()
  const search = useSearch()
  const query = useItem(code, search.get('on') || null)
  return (
    <div className="zh-page">
      <p className="zh-no-print">
        <Link to="/catalogue?view=items">处罚事项</Link>
      </p>
      {query.data === undefined && <PageHeader title="处罚事项" />}
      <Loaded query={query} rows={12}>
        {(page) => (
          <>
            <PageHeader title={page.item.name} number={page.item.code} note={<Marks marks={page.marks} />} />
            <AsOf on={page.askedOn} inForce={page.inForce} onChange={(on) => search.set({ on })} />
            <Basis item={page.item} authority={page.authority} snapshots={page.snapshots} />
            <Fine item={page.item} fine={page.fine} />
            <ItemPowers code={page.item.code} on={search.get('on') || null} />
            <Tiers tiers={page.tiers} />
            <Leniency entries={page.leniency} />
            <Versions versions={page.versions} history={page.history} />
          </>
        )}
      </Loaded>
    </div>
  )
}
