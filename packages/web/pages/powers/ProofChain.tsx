import { formatChineseDate } from '@zhiheng/law'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { Citation } from '../../parts/Citation.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'
import { type ProofAsked, useProof } from './queries.ts'
import './powers.css'

const why = '这一环依据目录推定，或者文件尚未对照原文；正式引用以前须核对。'

/** 处罚权证明: fact by fact, each with its article, up to the one that fails; it can be read out as it stands. */
export function ProofChain(asked: ProofAsked) {
  const query = useProof(asked)
  return (
    <Loaded query={query} rows={4}>
      {({ proof, unitName, askedOn }) => (
        <section className="zh-power-proof" aria-label={`${unitName}的处罚权证明`}>
          <p className={proof.may ? 'zh-power-yes' : 'zh-power-no'}>
            {formatChineseDate(askedOn)}，{unitName}
            {proof.may ? '有权处罚' : '无权处罚'}
          </p>
          <ol>
            {proof.links.map(({ id, title, holds, says, basis, verified }) => (
              <li key={id} className={holds ? 'zh-power-holds' : 'zh-power-fails'}>
                <strong>{title}</strong>
                {!holds && <span className="zh-power-here">至此不成立</span>}{' '}
                {!verified && <UnverifiedMark why={why} />}
                <p>{says}</p>
                {basis && (
                  <p className="zh-note">
                    <Citation text={basis} />
                  </p>
                )}
              </li>
            ))}
          </ol>
          {proof.nextStep && <p>依法的下一步：{proof.nextStep}。</p>}
        </section>
      )}
    </Loaded>
  )
}

/** The proof one click away from every answer. */
export function ProofButton(asked: ProofAsked & { readonly of: string }) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        aria-label={`${open ? '收起' : '查看'}${asked.of}的处罚权证明`}
        onClick={() => setOpen(!open)}
      >
        {open ? '收起证明' : '证明'}
      </Button>
      <div id={id} className="zh-power-unfold">
        {open && <ProofChain item={asked.item} unitId={asked.unitId} on={asked.on} />}
      </div>
    </>
  )
}
