import { useMutation, useQueryClient } from '@tanstack/react-query'
import {
  ownSampleKind,
  paperWordings,
  type WordingKindRow,
  type WordingRow,
} from '@zhiheng/contract/paper-wordings'
import { formatChineseDate, type PlainDate } from '@zhiheng/law'
import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../api/call.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { TableHead } from '../../parts/TableHead.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { editorAddress, useWordings, wordingStates, wordingsKey } from './queries.ts'
import './wordings.css'

const actWords = ({ acts }: WordingRow): string =>
  acts
    .map(({ act, from }) => `${formatChineseDate(from)}起${act === 'publish' ? '使用' : '停用'}`)
    .join('；') || '尚未发布'

/** The day and the confirmation of publishing a version, or of taking it back. */
function FromDay({ one, act, today }: { one: WordingRow; act: 'publish' | 'withdraw'; today: PlainDate }) {
  const client = useQueryClient()
  const earliest = act === 'publish' ? today : laterOf(today, one.acts.at(-1)?.from)
  const [from, setFrom] = useState<PlainDate | null>(earliest)
  const changing = useMutation({
    mutationFn: () =>
      call(paperWordings[act], {
        body: { kind: one.kind, version: one.version, from: from ?? earliest },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: wordingsKey }),
  })
  const named = `《${one.title}》${one.version}`
  const words = act === 'publish' ? '发布' : '停用'
  return (
    <ConfirmAct
      act={words}
      type={act === 'publish' ? 'primary' : 'default'}
      disabled={from === null}
      consequence={
        act === 'publish'
          ? '自该日起新做的这种文书都用这份文字；以前做成的文书不变。'
          : '自该日起不再用这份文字，回到本市此前仍在使用的文字或者平台的文字，本市增加的文书不能再制作；以前做成的文书不变。'
      }
      record={`${words}文书模板${named}，自${formatChineseDate(from ?? earliest)}起`}
      onConfirm={() => changing.mutateAsync()}
    >
      <DateField aria-label={`${words}自哪一日起`} value={from} onChange={setFrom} min={earliest} />
    </ConfirmAct>
  )
}

const laterOf = (a: PlainDate, b: PlainDate | undefined): PlainDate => (b !== undefined && b > a ? b : a)

function OwnWordings({
  rows,
  mayChange,
  today,
}: {
  rows: readonly WordingRow[]
  mayChange: boolean
  today: PlainDate
}) {
  if (rows.length === 0)
    return (
      <EmptyState
        title="本市没有自己的文字"
        hint="各种文书都用平台的文字；需要改动的，在下面找到该文书，点“改动文字”。"
      />
    )
  return (
    <table className="zh-table">
      <TableHead titles={['文书', '版本', '状态', '起止', '保存', '办理']} />
      <tbody>
        {rows.map((one) => (
          <tr key={`${one.kind}${one.version}`}>
            <td data-label="文书">
              {one.kind} {one.title}
            </td>
            <td data-label="版本">
              <Link className="zh-number" to={editorAddress(one.kind, one.version)}>
                {one.version}
              </Link>
            </td>
            <td data-label="状态">{wordingStates[one.state]}</td>
            <td data-label="起止">{actWords(one)}</td>
            <td data-label="保存">
              {one.savedBy ?? '运行维护命令'}，{formatChineseDate(dayOf(one.savedAt))}
            </td>
            <td data-label="办理">
              {mayChange && (
                <span className="zh-row">
                  {one.acts.at(-1)?.act === 'publish' ? (
                    <FromDay one={one} act="withdraw" today={today} />
                  ) : (
                    <FromDay one={one} act="publish" today={today} />
                  )}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The Beijing day of an instant. */
const dayOf = (instant: string): PlainDate =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)

function Kinds({ rows, mayChange }: { rows: readonly WordingKindRow[]; mayChange: boolean }) {
  return (
    <table className="zh-table">
      <TableHead titles={['编号', '文书', '类别', '来源', '现行版本', '模板']} />
      <tbody>
        {rows.map(({ kind, title, category, origin, version, from }) => (
          <tr key={kind}>
            <td data-label="编号" className="zh-number">
              {kind}
            </td>
            <td data-label="文书">{title}</td>
            <td data-label="类别">{category}</td>
            <td data-label="来源">
              {origin === 'city' ? `本市${from ? `（${formatChineseDate(from)}起）` : ''}` : '平台'}
            </td>
            <td data-label="现行版本" className="zh-number">
              {version}
            </td>
            <td data-label="模板">
              <Link
                to={editorAddress(kind, version)}
                aria-label={`${mayChange ? '改动' : '查看'}${title}的文字`}
              >
                {mayChange ? '改动文字' : '查看文字'}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** 文书模板: each kind of paper with the wording in force and whose it is; the city's own versions, published and taken back. */
export function WordingsPage() {
  const query = useWordings()
  const search = useSearch()
  const text = search.get('text')
  return (
    <div className="zh-page">
      <PageHeader
        title="文书模板"
        note="文书按制作当日的文字做成，做成以后不再变。本市可以改动平台的文字；法定的内容、固定条款、签名盖章和送达方式不能减少。"
      />
      <Loaded query={query} rows={12}>
        {({ kinds, wordings, mayChange, today }) => (
          <>
            <section className="zh-card" aria-label="本市的文字">
              <h2>本市的文字</h2>
              {mayChange && (
                <p className="zh-row">
                  <Link to={editorAddress(ownSampleKind, '样例')}>增加本市文书</Link>
                </p>
              )}
              <OwnWordings rows={wordings} mayChange={mayChange} today={today} />
            </section>
            <section className="zh-card" aria-label="各种文书">
              <h2>各种文书</h2>
              <search className="zh-wording-filters">
                <Input.Search
                  aria-label="查找文书"
                  placeholder="编号、名称或者类别"
                  allowClear
                  defaultValue={text}
                  maxLength={40}
                  onSearch={(value) => search.set({ text: value.trim() })}
                />
              </search>
              <Kinds
                mayChange={mayChange}
                rows={kinds.filter(({ kind, title, category }) =>
                  `${kind} ${title} ${category}`.includes(text),
                )}
              />
              {!mayChange && <p className="zh-note">模板由市政府、市司法局的系统管理员改动。</p>}
            </section>
          </>
        )}
      </Loaded>
    </div>
  )
}
