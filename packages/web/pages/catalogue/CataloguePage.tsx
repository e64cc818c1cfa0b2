import type { ItemRow, LawRow, LeniencyRow } from '@zhiheng/contract/catalogue'
import { penaltyKindNames } from '@zhiheng/law'
import { Segmented } from 'antd'
import { Link } from 'react-router'
import { Citation } from '../../parts/Citation.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { Filters, useInForceOn } from './Filters.tsx'
import { Marks } from './Marks.tsx'
import { useItems, useLaws, useLeniency, useOverview } from './queries.ts'
import { Results } from './Results.tsx'
import { daysInForce } from './words.ts'
import './catalogue.css'

type Search = ReturnType<typeof useSearch>

/** The filters that are set, as the query of a list. */
function given<Name extends string>(search: Search, names: readonly Name[]): { [N in Name]?: string } {
  const set = names.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))
  return Object.fromEntries(set) as { [N in Name]?: string }
}

export function LawLine({ law }: { law: LawRow }) {
  return (
    <li>
      <div className="zh-cat-title">
        <Link to={`/catalogue/laws/${law.lawId}`}>{law.title}</Link>
        <Marks marks={law.marks} />
      </div>
      <div className="zh-note">
        {law.level} · {law.issuingBody} · {daysInForce(law.validFrom, law.validTo)} ·{' '}
        {law.itemCount > 0 ? `${law.itemCount} 个处罚事项` : '没有登记处罚事项'}
        {law.snapshots.map((name) => ` · 快照“${name}”`)}
      </div>
    </li>
  )
}

export function ItemLine({ item }: { item: ItemRow }) {
  return (
    <li>
      <div className="zh-cat-title">
        <Link to={`/catalogue/items/${item.code}`}>{item.name}</Link>
        {!item.inForce && <span className="zh-cat-ended">当日无效</span>}
        <Marks marks={item.marks} />
      </div>
      <div className="zh-note">
        <span className="zh-number">{item.code}</span> · {item.department} ·{' '}
        <Citation text={`《${item.lawTitle}》${item.penaltyArticle}`} />
        {item.penaltyKinds.length > 0 && ` · ${item.penaltyKinds.join('、')}`}
      </div>
    </li>
  )
}

function LeniencyLine({ entry }: { entry: LeniencyRow }) {
  return (
    <li>
      <div className="zh-cat-title">
        <strong>{entry.type}</strong>
        <span>{entry.condition}</span>
        <Marks marks={entry.marks} />
      </div>
      <div className="zh-note">
        {entry.itemCode ? (
          <Link to={`/catalogue/items/${entry.itemCode}`}>{entry.itemName ?? entry.itemCode}</Link>
        ) : (
          '适用于各类事项'
        )}{' '}
        · <Citation text={entry.legalBasis} />
      </div>
    </li>
  )
}

function Laws({ search }: { search: Search }) {
  const on = useInForceOn(search)
  const filters = given(search, ['text', 'level', 'department', 'snapshot'])
  const query = useLaws({ ...filters, ...(on && { inForceOn: on }), page: search.page })
  return (
    <>
      <Filters
        search={search}
        placeholder="题名、制定机关、令号"
        show={['level', 'department', 'snapshot']}
      />
      <Loaded query={query} rows={8}>
        {(list) => (
          <Results
            list={list}
            search={search}
            unit="部"
            filtered={Object.keys(filters).length > 0 || on !== null}
          >
            {(law) => <LawLine key={law.lawId} law={law} />}
          </Results>
        )}
      </Loaded>
    </>
  )
}

function Items({ search }: { search: Search }) {
  const on = useInForceOn(search)
  const filters = given(search, ['text', 'department', 'snapshot'])
  const kind = search.get('kind')
  const review = search.get('review')
  const query = useItems({
    ...filters,
    ...(kind && { penaltyKind: kind }),
    ...(review && { review: review === 'true' }),
    ...(on && { inForceOn: on }),
    page: search.page,
  })
  return (
    <>
      <Filters
        search={search}
        placeholder="行为、法规、条款号或编码"
        show={['department', 'kind', 'review', 'snapshot']}
        kinds={penaltyKindNames}
      />
      <Loaded query={query} rows={8}>
        {(list) => (
          <Results list={list} search={search} unit="条" filtered>
            {(item) => <ItemLine key={item.code} item={item} />}
          </Results>
        )}
      </Loaded>
    </>
  )
}

const leniencyTypes = ['不予处罚', '轻微不罚', '首违不罚', '从轻或减轻', '从轻', '减轻', '不得从轻']

function Leniency({ search }: { search: Search }) {
  const on = useInForceOn(search)
  const query = useLeniency({
    ...given(search, ['text', 'type']),
    ...(on && { inForceOn: on }),
    page: search.page,
  })
  return (
    <>
      <Filters search={search} placeholder="情形、依据、事项" show={['type']} kinds={leniencyTypes} />
      <Loaded query={query} rows={8}>
        {(list) => (
          <Results list={list} search={search} unit="条" filtered>
            {(entry) => <LeniencyLine key={entry.id} entry={entry} />}
          </Results>
        )}
      </Loaded>
    </>
  )
}

const views = { laws: '法律法规', items: '处罚事项', leniency: '从轻减免' } as const
type View = keyof typeof views
const isView = (text: string): text is View => Object.hasOwn(views, text)

/** 执法依据: laws, items and leniency entries in force on a day, and the named snapshots. */
export function CataloguePage() {
  const search = useSearch()
  const { data } = useOverview()
  const asked = search.get('view')
  const view: View = isView(asked) ? asked : 'laws'
  const snapshots = data?.snapshots.map(
    ({ name, laws, items }) =>
      `快照“${name}”收 ${laws.toLocaleString('zh-CN')} 部、${items.toLocaleString('zh-CN')} 条`,
  )
  return (
    <div className="zh-page">
      <PageHeader
        title="执法依据"
        note={
          data &&
          `法律法规 ${data.laws} 部，处罚事项 ${data.items.toLocaleString('zh-CN')} 条，裁量档次 ${data.tiers} 条。${snapshots?.join('；') ?? ''}`
        }
        actions={
          <>
            <Link to="/catalogue/calendar">工作日历</Link>
            {data?.mayImport && <Link to="/catalogue/import">导入</Link>}
          </>
        }
      />
      <Segmented
        aria-label="看什么"
        className="zh-cat-views"
        value={view}
        options={Object.entries(views).map(([value, label]) => ({ value, label }))}
        onChange={(value) => search.set({ view: value, level: '', kind: '', review: '', type: '' })}
      />
      {view === 'laws' && <Laws search={search} />}
      {view === 'items' && <Items search={search} />}
      {view === 'leniency' && <Leniency search={search} />}
    </div>
  )
}
