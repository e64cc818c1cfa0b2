import { formatMoney, type TierSnapshot } from '@zhiheng/law'
import { Radio } from 'antd'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'

const none = '不适用已公布的档次'

const boundsOf = ({ fineMinFen, fineMaxFen, fineRate, outcome }: TierSnapshot): string => {
  if (fineMinFen !== null && fineMaxFen !== null)
    return `${formatMoney(fineMinFen)} 至 ${formatMoney(fineMaxFen)}`
  if (fineRate) return `${fineRate.min} 至 ${fineRate.max}（按基数）`
  return outcome
}

/** A published standard binds by reason, not by number: leaving it is allowed and has to be explained. */
function departure(tier: TierSnapshot | undefined, fineFen: number, belowRange: boolean): string | null {
  if (!tier || belowRange) return null
  if (tier.fineMinFen === null || tier.fineMaxFen === null)
    return fineFen > 0 && !tier.fineRate ? `所选档次为“${tier.outcome}”，与拟处罚款不一致` : null
  if (fineFen >= tier.fineMinFen && fineFen <= tier.fineMaxFen) return null
  return `拟罚款不在所选档次的 ${boundsOf(tier)} 之内，请改选档次，或者在理由中说明`
}

/** 裁量基准's tiers that are for this party, each with its circumstance; none has to apply. */
export function TierField({ tiers }: { tiers: readonly TierSnapshot[] }) {
  const { values, given, patch } = useAct<'assessDiscretion'>()
  const { item, party } = given.view.state
  const whose = party?.kind === 'organisation' ? '单位' : '个人'
  const mine = tiers.filter((tier) => ['', '不区分', whose].includes(tier.party))
  const choose = (name: string) => {
    const tier = mine.find((one) => one.tier === name)
    patch(tier ? { tier: tier.tier, tierText: tier.circumstance } : { tier: null, tierText: null })
  }
  const gone = departure(
    mine.find((one) => one.tier === values.tier),
    values.fineFen ?? 0,
    values.belowRange === true,
  )
  return (
    <>
      <FieldShell
        path="tier"
        label="裁量档次"
        reason={
          mine.length === 0
            ? '本事项没有公布的裁量基准，须在理由中写明情节和考虑'
            : '《行政处罚法》第三十四条'
        }
        group
      >
        {({ id }) => (
          <Radio.Group
            name={id}
            className="zh-choices zh-choices-tall zh-tiers"
            value={values.tier ?? none}
            onChange={({ target }) => choose(target.value)}
          >
            {mine.map((tier) => (
              <Radio key={`${tier.tier}${tier.order}`} value={tier.tier}>
                <strong>{tier.tier}</strong> {boundsOf(tier)}{' '}
                {tier.confidence !== 'verified' && (
                  <UnverifiedMark why={`${tier.jurisdiction} ${tier.basis}`} />
                )}
                <span className="zh-note">{tier.circumstance}</span>
              </Radio>
            ))}
            <Radio value={none}>{none}</Radio>
          </Radio.Group>
        )}
      </FieldShell>
      {gone && (
        <p className="zh-departure" role="status">
          ▲ {gone}
        </p>
      )}
      <FieldList
        fields={[
          {
            kind: 'text',
            path: 'tierText',
            label: '档次和情节',
            rows: 2,
            ...(item?.fineReview ? {} : { optional: true as const }),
            reason: item?.fineReview
              ? '幅度须人工核对的事项：写明所依据的条文款项和所选档次'
              : '所选档次的情节，可以改写成本案的情节',
          },
        ]}
      />
    </>
  )
}
