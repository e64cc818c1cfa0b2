import type { Departure, TierSnapshot } from '@zhiheng/law'
import { Radio } from 'antd'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { PhraseText } from '../../controls/PhraseText.tsx'

const empty: Departure = { tier: null, misfit: '', facts: '' }
const noRow = '各档都不适用'

type Props = { departs: string; tiers: readonly TierSnapshot[] }

/** 逸脱: a published standard may be left, with which row, why it does not fit and which facts, discussed together. */
export function DepartureField({ departs, tiers }: Props) {
  const { values, set } = useAct<'assessDiscretion'>()
  const departure = values.departure ?? empty
  const change = (part: Partial<Departure>) => set('departure', { ...departure, ...part })
  return (
    <FieldShell
      path="departure"
      label="逸脱裁量基准的理由"
      reason="写明以后须经行政机关负责人集体讨论，未经讨论的不得作出决定；理由载入调查终结报告"
      group
    >
      {({ id }) => (
        <div className="zh-inline-fields zh-departure-reasons">
          <p className="zh-departure" role="status">
            ▲ {departs}
          </p>
          <span className="zh-field-name">离开的是哪一档</span>
          <Radio.Group
            name={`${id}-tier`}
            aria-label="离开的是哪一档"
            className="zh-choices"
            value={departure.tier ?? noRow}
            onChange={({ target }) => change({ tier: target.value === noRow ? null : target.value })}
          >
            {tiers.map(({ tier, order }) => (
              <Radio key={`${tier}${order}`} value={tier}>
                {tier}
              </Radio>
            ))}
            <Radio value={noRow}>{noRow}</Radio>
          </Radio.Group>
          <label className="zh-field-name" htmlFor={`${id}-misfit`}>
            为什么不适用
          </label>
          <PhraseText
            id={`${id}-misfit`}
            rows={2}
            value={departure.misfit}
            onChange={(misfit) => change({ misfit })}
          />
          <label className="zh-field-name" htmlFor={`${id}-facts`}>
            依据哪些事实
          </label>
          <PhraseText
            id={`${id}-facts`}
            rows={2}
            value={departure.facts}
            onChange={(facts) => change({ facts })}
          />
        </div>
      )}
    </FieldShell>
  )
}
