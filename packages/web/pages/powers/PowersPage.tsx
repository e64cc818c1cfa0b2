import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type InstrumentView, powers } from '@zhiheng/contract/powers'
import { casesInHandRules, formatChineseDate, grantWays, instrumentKinds } from '@zhiheng/law'
import { Alert, Button, Input, Select } from 'antd'
import { Link, useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { saveText } from '../../parts/csv.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { Handovers } from './Handovers.tsx'
import { powersKey, useInstruments } from './queries.ts'
import { daysWords, paperWords, powersCsv } from './words.ts'
import './powers.css'

/** So many rows of one instrument are shown at once; the CSV has them all. */
const mostShown = 200

function Grants({ grants }: Pick<InstrumentView, 'grants'>) {
  if (grants.length === 0) return null
  return (
    <table className="zh-table">
      <thead>
        <tr>
          <th scope="col">处罚权</th>
          <th scope="col">单位</th>
          <th scope="col">方式</th>
          <th scope="col">起止</th>
        </tr>
      </thead>
      <tbody>
        {grants.slice(0, mostShown).map(({ grantId, what, whom, way, from, until, entrustedBy, scope }) => (
          <tr key={grantId}>
            <td data-label="处罚权">{what}</td>
            <td data-label="单位">{whom}</td>
            <td data-label="方式">
              <span>
                {grantWays[way]}
                {entrustedBy && (
                  <span className="zh-note">
                    （{entrustedBy}委托；{scope}）
                  </span>
                )}
              </span>
            </td>
            <td data-label="起止">{daysWords(from, until)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Withdrawals({ withdrawals }: Pick<InstrumentView, 'withdrawals'>) {
  const [first] = withdrawals
  if (!first) return null
  return (
    <>
      <p>
        自{formatChineseDate(first.from)}起收回 {withdrawals.length} 项；{casesInHandRules[first.casesInHand]}
        {first.endsInstrument && `；终止《${first.endsInstrument}》的授权`}。
      </p>
      <ul className="zh-power-plain">
        {withdrawals.slice(0, mostShown).map(({ what, whom }) => (
          <li key={`${what}${whom}`}>
            {what} <span className="zh-note">{whom}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Verify({ one }: { one: InstrumentView }) {
  const client = useQueryClient()
  const verifying = useMutation({
    mutationFn: () => call(powers.verify, { params: { instrumentId: one.instrumentId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: powersKey }),
  })
  return (
    <ConfirmAct
      act="登记已核实"
      type="default"
      consequence="去掉这份文件的“未核实”标记；此后的证明以它为已核实的依据。"
      record={`登记《${one.title}》${one.documentNumber}已对照原文核实`}
      onConfirm={() => verifying.mutateAsync()}
    />
  )
}

function Instrument({ one, mayChange }: { one: InstrumentView; mayChange: boolean }) {
  const rows = one.grants.length + one.withdrawals.length
  const unverified = one.enteredBy === null ? '程序按目录推定，不是任何机关公布的文件。' : '尚未对照原文。'
  return (
    <li className="zh-card">
      <div className="zh-power-line">
        <span className="zh-power-way">{instrumentKinds[one.kind]}</span>
        <strong>{one.title}</strong>
        {!one.verified && <UnverifiedMark why={unverified} />}
      </div>
      <p className="zh-note">
        {[paperWords(one), one.note].filter(Boolean).join('。')}
        {one.enteredBy && ` · ${one.enteredBy}登记`}
      </p>
      <details className="zh-details">
        <summary>
          {one.withdrawals.length > 0 ? `收回 ${rows} 项` : `授权 ${rows} 项`}
          {one.prepared > 0 && `，触及在办案件 ${one.prepared} 件`}
        </summary>
        <Grants grants={one.grants} />
        <Withdrawals withdrawals={one.withdrawals} />
        {rows > mostShown && <p className="zh-note">只列出前 {mostShown} 项，全部见导出的表格。</p>}
        {one.prepared > 0 && <Handovers instrumentId={one.instrumentId} />}
      </details>
      {mayChange && one.enteredBy && !one.verified && <Verify one={one} />}
    </li>
  )
}

/** 赋权与收回: every instrument that gives or takes a power, with what it gives, from when to when. */
export function PowersPage() {
  const query = useInstruments()
  const search = useSearch()
  const navigate = useNavigate()
  const [text, kind] = [search.get('text'), search.get('kind')]
  const wanted = (one: InstrumentView) =>
    (kind === '' || one.kind === kind) &&
    (text === '' ||
      [one.title, one.documentNumber, one.issuingBody].some((word) => word.includes(text)) ||
      [...one.grants, ...one.withdrawals].some(({ what, whom }) => `${what}${whom}`.includes(text)))
  return (
    <div className="zh-page">
      <PageHeader
        title="赋权与收回"
        note="谁从哪一日起凭哪份文件有处罚权。收回另行登记，以前的授权原样保留；案件按办理当日的处罚权判断。"
        actions={
          query.data?.mayChange && (
            <>
              <Button onClick={() => navigate('/powers/new')}>登记授权文件</Button>
              <Button type="primary" onClick={() => navigate('/powers/withdraw')}>
                收回处罚权
              </Button>
            </>
          )
        }
      />
      <Loaded query={query} rows={10}>
        {({ instruments, starting, mayChange }) => {
          const shown = instruments.filter(wanted)
          return (
            <>
              {starting && (
                <Alert
                  className="zh-power-starting"
                  type="warning"
                  showIcon
                  title="本市尚未登记授权文件"
                  description="以下由程序按执法事项目录的部门、层级和“可赋权”一栏推定，全部未核实。正式运行前请登记三定规定、省政府赋权决定和委托书。"
                />
              )}
              <search className="zh-power-filters">
                <Input.Search
                  aria-label="查找"
                  placeholder="文件、文号、事项或者单位"
                  allowClear
                  defaultValue={text}
                  maxLength={100}
                  onSearch={(value) => search.set({ text: value.trim() })}
                />
                <Select
                  aria-label="文件种类"
                  placeholder="文件种类"
                  allowClear
                  value={kind || null}
                  options={Object.entries(instrumentKinds).map(([value, label]) => ({ value, label }))}
                  onChange={(value) => search.set({ kind: value ?? '' })}
                />
                <Button
                  disabled={shown.length === 0}
                  onClick={() => saveText('赋权与收回.csv', powersCsv(shown))}
                >
                  导出表格
                </Button>
              </search>
              {shown.length === 0 ? (
                <EmptyState title="没有符合条件的文件" hint="放宽查找的词语或者文件种类。" />
              ) : (
                <ul className="zh-power-cards">
                  {shown.map((one) => (
                    <Instrument key={one.instrumentId} one={one} mayChange={mayChange} />
                  ))}
                </ul>
              )}
              {!mayChange && (
                <p className="zh-note">
                  文件由市政府、市司法局的系统管理员登记。单位的处罚权见
                  <Link to="/organisation">机构</Link>中各单位的页面。
                </p>
              )}
            </>
          )
        }}
      </Loaded>
    </div>
  )
}
