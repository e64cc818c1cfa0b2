import { grantWays } from '@zhiheng/law'
import { Input, Pagination } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useToday } from '../../api/session.ts'
import { DateField } from '../../parts/DateField.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { ProofButton } from './ProofChain.tsx'
import { useUnitPowers } from './queries.ts'
import './powers.css'

const waysInWords = (byWay: Readonly<Record<string, number>>): string =>
  Object.entries(grantWays)
    .flatMap(([way, word]) => (byWay[way] ? [`${word} ${byWay[way]} 项`] : []))
    .join('，')

/** 本单位的处罚权: what this unit may punish on a day, item by item with its proof. */
export function UnitPowers({ unitId }: { unitId: number }) {
  const today = useToday()
  const [on, setOn] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [page, setPage] = useState(1)
  const query = useUnitPowers(unitId, { on, text, page })
  return (
    <section className="zh-card" aria-labelledby="unit-powers">
      <h2 id="unit-powers">本单位的处罚权</h2>
      <div className="zh-power-filters">
        <DateField
          aria-label="查哪一日的处罚权"
          value={on ?? today}
          onChange={(day) => {
            setOn(day)
            setPage(1)
          }}
        />
        <Input.Search
          aria-label="查找事项"
          placeholder="事项名称、编号或者法规"
          allowClear
          maxLength={100}
          onSearch={(value) => {
            setText(value.trim())
            setPage(1)
          }}
        />
      </div>
      <Loaded
        query={query}
        isEmpty={({ total, byWay }) => total === 0 && Object.keys(byWay).length === 0}
        empty={
          <EmptyState
            small
            title="当日没有处罚权"
            hint="没有法律规定或者文件把处罚权交给本单位；新的授权文件由市司法局登记。"
          />
        }
      >
        {({ total, unverified, byWay, rows }) => (
          <>
            <p className="zh-note">
              {waysInWords(byWay)}
              {unverified > 0 && `；其中 ${unverified} 项的文件未核实`}
              {text && `；符合查找的 ${total} 项`}
            </p>
            <ul className="zh-power-list">
              {rows.map(({ code, name, lawTitle, penaltyArticle, way, verified }) => (
                <li key={code}>
                  <div className="zh-power-line">
                    <Link to={`/catalogue/items/${code}`}>{name}</Link>
                    <span className="zh-power-way">{grantWays[way]}</span>
                    {!verified && <UnverifiedMark why="这份文件尚未对照原文，或者是按目录推定的。" />}
                    <ProofButton item={code} unitId={unitId} on={on} of={name} />
                  </div>
                  <p className="zh-note">
                    <span className="zh-number">{code}</span> 《{lawTitle}》{penaltyArticle}
                  </p>
                </li>
              ))}
            </ul>
            {total > 20 && (
              <Pagination
                current={page}
                pageSize={20}
                total={total}
                onChange={setPage}
                showSizeChanger={false}
                size="small"
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  )
}
