import { formatChineseDate, isPlainDate } from '@zhiheng/law'
import { Link, useParams } from 'react-router'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { ItemLine } from './CataloguePage.tsx'
import { AsOf, Fact } from './facts.tsx'
import { Marks } from './Marks.tsx'
import { useItems, useLaw } from './queries.ts'
import { Results } from './Results.tsx'
import { Versions } from './Versions.tsx'
import { confidenceWord, daysInForce } from './words.ts'
import './catalogue.css'

const day = (plain: string | null) => (plain && isPlainDate(plain) ? formatChineseDate(plain) : '未登记')

/** `on` null: the law is not in force, so what rested on it is shown as it last was. */
function LawItems({ lawId, on }: { lawId: string; on: string | null }) {
  const search = useSearch()
  const query = useItems({ lawId, ...(on ? { inForceOn: on } : {}), page: search.page })
  return (
    <section>
      <h2 className="zh-h2">处罚事项{on === null && '（法规当日无效，列出其最后的版本）'}</h2>
      <Loaded query={query} rows={6}>
        {(list) => (
          <Results list={list} search={search} unit="条" filtered>
            {(item) => <ItemLine key={item.code} item={item} />}
          </Results>
        )}
      </Loaded>
    </section>
  )
}

/** A law: what is known of it, the items that rest on it, its versions. */
export function LawPage() {
  const { lawId = '' } = useParams()
  const search = useSearch()
  const query = useLaw(lawId, search.get('on') || null)
  return (
    <div className="zh-page">
      <p className="zh-no-print">
        <Link to="/catalogue">执法依据</Link>
      </p>
      {query.data === undefined && <PageHeader title="法律法规" />}
      <Loaded query={query} rows={10}>
        {({ law, inForce, askedOn, ...page }) => (
          <>
            <PageHeader title={law.title} note={<Marks marks={law.marks} />} />
            <AsOf on={askedOn} inForce={inForce} onChange={(on) => search.set({ on })} />
            <section className="zh-card">
              <h2>法规信息</h2>
              <dl className="zh-cat-facts">
                <Fact name="效力层级">{law.level}</Fact>
                <Fact name="制定机关">{law.issuingBody}</Fact>
                <Fact name="首次公布令号">{law.documentNumber || '未登记'}</Fact>
                <Fact name="有效期">{daysInForce(law.validFrom, law.validTo)}</Fact>
                <Fact name="通过">{day(page.adoptedOn)}</Fact>
                <Fact name="条文所载施行日">{day(page.effectiveOn)}</Fact>
                <Fact name="最后修改">{day(page.lastAmendedOn)}</Fact>
                <Fact name="条线">{law.departments.join('、')}</Fact>
                <Fact name="目录快照">
                  {law.snapshots.length > 0 ? law.snapshots.join('、') : '不在快照中'}
                </Fact>
                <Fact name="核验">{confidenceWord(law.confidence)}</Fact>
                <Fact name="来源">{page.source}</Fact>
                {page.note && <Fact name="备注">{page.note}</Fact>}
                <Fact name="条文">目录不含条文全文，引用以公布的文本为准。</Fact>
              </dl>
            </section>
            {law.itemCount > 0 && <LawItems lawId={law.lawId} on={inForce ? askedOn : null} />}
            <Versions versions={page.versions} history={page.history} />
          </>
        )}
      </Loaded>
    </div>
  )
}
