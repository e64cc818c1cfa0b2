import type { AbleUnit } from '@zhiheng/contract/powers'
import { grantWays } from '@zhiheng/law'
import { Select } from 'antd'
import { useState } from 'react'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { useUnits } from '../organisation/queries.ts'
import { ProofButton, ProofChain } from './ProofChain.tsx'
import { useItemPowers } from './queries.ts'
import { daysWords } from './words.ts'
import './powers.css'

function Units({ units, code, on }: { units: readonly AbleUnit[]; code: string; on: string | null }) {
  return (
    <ul className="zh-power-list">
      {units.map(({ unitId, name, way, instrument, from, until, verified }) => (
        <li key={unitId}>
          <div className="zh-power-line">
            <strong>{name}</strong>
            <span className="zh-power-way">{grantWays[way]}</span>
            {!verified && <UnverifiedMark why="这份文件尚未对照原文，或者是按目录推定的。" />}
            <ProofButton item={code} unitId={unitId} on={on} of={name} />
          </div>
          <p className="zh-note">
            {instrument}；{daysWords(from, until)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Any unit may be asked about, also one that may not: then the proof says where it fails. */
function AskAnother({ code, on }: { code: string; on: string | null }) {
  const units = useUnits().data?.units ?? []
  const [unitId, setUnitId] = useState<number | null>(null)
  return (
    <>
      <Select
        aria-label="查其他单位是否有权"
        className="zh-power-ask"
        value={unitId}
        onChange={(value: number | null | undefined) => setUnitId(value ?? null)}
        options={units
          .filter(({ kind }) => kind !== 'line')
          .map((one) => ({ value: one.unitId, label: one.name }))}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="查其他单位是否有权"
      />
      {unitId !== null && <ProofChain item={code} unitId={unitId} on={on} />}
    </>
  )
}

/** 谁有权处罚: who may punish under this item on the page's day, each with its proof. */
export function ItemPowers({ code, on }: { code: string; on: string | null }) {
  const query = useItemPowers(code, on)
  return (
    <section className="zh-card" aria-labelledby="item-powers">
      <h2 id="item-powers">谁有权处罚</h2>
      <Loaded
        query={query}
        isEmpty={({ able }) => able.length === 0}
        empty={
          <>
            <EmptyState
              small
              title="当日没有单位有权处罚本事项"
              hint="事项当日无效，或者没有文件把处罚权交给任何单位。可以查某一单位，看在哪一环不成立。"
            />
            <AskAnother code={code} on={on} />
          </>
        }
      >
        {({ able }) => {
          const bureaus = able.filter(({ level }) => level !== 'town')
          const towns = able.filter(({ level }) => level === 'town')
          return (
            <>
              {bureaus.length > 0 && <Units units={bureaus} code={code} on={on} />}
              {towns.length > 0 && (
                <details className="zh-details" open={bureaus.length === 0}>
                  <summary>镇街 {towns.length} 个</summary>
                  <Units units={towns} code={code} on={on} />
                </details>
              )}
              <AskAnother code={code} on={on} />
            </>
          )
        }}
      </Loaded>
    </section>
  )
}
