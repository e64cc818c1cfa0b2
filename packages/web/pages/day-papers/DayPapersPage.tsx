import { useQuery } from '@tanstack/react-query'
import {
  type DayPaper,
  type PaperStanding,
  paperStanding,
  paperStandings,
  papersOfDayRoute,
} from '@zhiheng/contract/cases/print'
import { Checkbox, Drawer, Form, Select } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { call } from '../../api/call.ts'
import { DateField, dayWords } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { PdfSheet } from '../cases/papers/PdfSheet.tsx'
import { CopiesField, PrintSettings } from '../cases/papers/PrintSettings.tsx'
import { useChosenPapers } from '../cases/papers/use-chosen-papers.ts'

type Asked = { readonly on?: string; readonly kind?: string; readonly standing?: PaperStanding }

const isStanding = (word: string | null): word is PaperStanding =>
  paperStandings.some((standing) => standing === word)

function askedFrom(search: URLSearchParams): Asked {
  const [on, kind, standing] = [search.get('on'), search.get('kind'), search.get('standing')]
  return { ...(on && { on }), ...(kind && { kind }), ...(isStanding(standing) && { standing }) }
}

/** 当日文书: what the unit issued on a day, chosen and printed as one file. Its filters are its address. */
export function DayPapersPage() {
  const [search, setSearch] = useSearchParams()
  const asked = askedFrom(search)
  const query = useQuery({
    queryKey: ['papers-of-day', asked],
    queryFn: () => call(papersOfDayRoute, { query: asked }),
  })
  const set = (part: Readonly<Record<string, string | null | undefined>>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name)
    setSearch(next, { replace: true })
  }
  const kinds = query.data?.kinds ?? []
  return (
    <div className="zh-page">
      <PageHeader
        title="当日文书"
        note="本单位当日制作的现行文书，按案件排列；选定后合为一个文件打印，每件案件查阅留痕"
      />
      <Form layout="vertical" className="zh-filters zh-no-print" component="search" aria-label="筛选文书">
        <Form.Item label="制作日期" htmlFor="papers-on">
          <DateField
            id="papers-on"
            value={asked.on ?? query.data?.on ?? null}
            onChange={(on) => set({ on, kind: null })}
          />
        </Form.Item>
        <Form.Item label="文书种类" htmlFor="papers-kind">
          <Select
            id="papers-kind"
            value={asked.kind ?? null}
            allowClear
            placeholder="全部种类"
            onChange={(kind: string | null | undefined) => set({ kind })}
            options={kinds.map(({ kind, title, papers }) => ({
              value: kind,
              label: `${title}（${papers}）`,
            }))}
          />
        </Form.Item>
        <Form.Item label="状态" htmlFor="papers-standing">
          <Select
            id="papers-standing"
            value={asked.standing ?? null}
            allowClear
            placeholder="全部状态"
            onChange={(standing: string | null | undefined) => set({ standing })}
            options={paperStandings.map((value) => ({ value, label: paperStanding[value] }))}
          />
        </Form.Item>
      </Form>
      <Loaded
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        empty={<NoPapers filtered={asked.kind !== undefined || asked.standing !== undefined} />}
      >
        {({ on, rows, more }) => (
          <>
            <h2 className="zh-hidden">{dayWords(on)}的文书</h2>
            <PaperTable key={search.toString()} rows={rows} />
            {more && <p className="zh-note">只列出前{rows.length}份，请按种类或者状态筛选后再选。</p>}
          </>
        )}
      </Loaded>
    </div>
  )
}

const NoPapers = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="当日没有这样的文书" hint="可以去掉种类或者状态的筛选，或者另选日期。" />
  ) : (
    <EmptyState title="本单位当日没有制作文书" hint="可以另选日期；文书在办理案件时制作。" />
  )

function PaperTable({ rows }: { rows: readonly DayPaper[] }) {
  const chosen = useChosenPapers(rows, false)
  const [load, setLoad] = useState<(() => Promise<Blob>) | null>(null)
  return (
    <div className="zh-card">
      <PrintSettings papers={rows.length} chosen={chosen} onPrint={(next) => setLoad(() => next)} />
      <table className="zh-table">
        <TableHead titles={['选择', '案件', '文书', '状态', '份数']} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.paperId}>
              <td data-label="选择">
                <Checkbox
                  checked={chosen.isChosen(row)}
                  onChange={({ target }) => chosen.choose(row, target.checked)}
                  aria-label={`选择${row.caseNumber ?? row.partyName ?? ''}${row.title}`}
                />
              </td>
              <td data-label="案件">
                <Link to={`/cases/${row.caseId}?tab=papers&paper=${row.paperId}`}>
                  {row.caseNumber ?? '尚未编号'}
                </Link>
                <div className="zh-note">
                  {row.partyName}
                  {row.cause}
                </div>
              </td>
              <td data-label="文书">
                {row.title}
                {row.number && <div className="zh-number">{row.number}</div>}
              </td>
              <td data-label="状态">{standingsOf(row).join('、') || '—'}</td>
              <td data-label="份数">
                <CopiesField
                  title={row.title}
                  value={chosen.copiesOf(row)}
                  onChange={(count) => chosen.setCopies(row, count)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Drawer
        open={load !== null}
        onClose={() => setLoad(null)}
        title="打印文书"
        size="large"
        destroyOnHidden
      >
        <PdfSheet title="打印文书" load={load} />
      </Drawer>
    </div>
  )
}

/** What the papers of a case say of themselves, in the same words. */
const standingsOf = ({ needsSeal, sealed, needsService, served }: DayPaper): readonly string[] => [
  ...(needsSeal ? [sealed ? paperStanding.sealed : paperStanding.toSeal] : []),
  ...(needsService ? [served ? paperStanding.served : paperStanding.toServe] : []),
]
