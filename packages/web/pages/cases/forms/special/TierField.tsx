import {
  clausesOf,
  dailyFineOf,
  departureFrom,
  proposeTier,
  standardFor,
  type TierSnapshot,
  tierBounds,
} from '@zhiheng/law'
import { Checkbox, Radio } from 'antd'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { DepartureField } from './DepartureField.tsx'

const none = '不适用已公布的档次'

/**
 * 裁量基准: the circumstances of the city's standard to be found one by one, the tier that follows with its reason, the
 * tier chosen, and why where that leaves the standard. An item whose amounts are read by hand gets no proposal.
 */
export function TierField({ tiers }: { tiers: readonly TierSnapshot[] }) {
  const { values, given, patch } = useAct<'assessDiscretion'>()
  const { item, party } = given.view.state
  if (!item || !party) return null
  const mine = standardFor(given.view.state, tiers)
  const found = values.found ?? []
  const proposal = proposeTier(item, mine, found)
  const toggle = (clause: string, on: boolean) => {
    const next = on ? [...found, clause] : found.filter((one) => one !== clause)
    const follows = proposeTier(item, mine, next)
    const chosen = follows.kind === 'tier' ? follows.tier : null
    patch({
      found: next,
      tier: chosen?.tier ?? null,
      tierText: chosen ? metOf(chosen, next).join('，') : null,
    })
  }
  // What was not found is not written down for a tier chosen all the same.
  const choose = (name: string) => {
    const tier = mine.find((one) => one.tier === name)
    const met = tier ? metOf(tier, found).join('，') : ''
    patch({ tier: tier?.tier ?? null, tierText: met === '' ? null : met })
  }
  const departs = departureFrom(item, {
    tier: values.tier ?? null,
    fineFen: values.fineFen ?? 0,
    belowRange: values.belowRange === true,
    benchmark: mine,
    found,
  })
  // An empty form leaves nothing yet.
  const begun = found.length > 0 || values.tier !== null || (values.fineFen ?? 0) > 0
  return (
    <>
      {mine.length > 0 && proposal.kind !== 'byHand' && (
        <FoundField tiers={mine} found={found} onToggle={toggle} />
      )}
      {dailyFineOf(given.view.state) ? (
        <p className="zh-proposed">按日连续处罚以原罚款数额乘以日数，原罚款已经按裁量基准确定，不再选档。</p>
      ) : (
        <Proposed proposal={proposal} />
      )}
      <FieldShell
        path="tier"
        label="裁量档次"
        reason={mine.length === 0 ? undefined : '《行政处罚法》第三十四条'}
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
                <strong>{tier.tier}</strong> {item.fineReview === null ? tierBounds(tier) : null}{' '}
                <Unverified tier={tier} />
                {item.fineReview !== null && <span className="zh-note">{tier.circumstance}</span>}
              </Radio>
            ))}
            <Radio value={none}>{none}</Radio>
          </Radio.Group>
        )}
      </FieldShell>
      <FieldList
        fields={[
          {
            kind: 'text',
            path: 'tierText',
            label: '档次和情节',
            rows: 2,
            ...(item.fineReview ? {} : { optional: true as const }),
            reason: item.fineReview
              ? '幅度须人工核对的事项：写明依据第几条第几款（项）和所选的档次'
              : '由认定的情节带出，可以改写成本案的情节',
          },
        ]}
      />
      {departs !== null && begun && <DepartureField departs={departs} tiers={mine} />}
    </>
  )
}

/** What of a tier was found. */
const metOf = (tier: TierSnapshot, found: readonly string[]) =>
  clausesOf(tier).clauses.filter((clause) => found.includes(clause))

const Unverified = ({ tier }: { tier: TierSnapshot }) =>
  tier.confidence === 'verified' ? null : <UnverifiedMark why={`${tier.jurisdiction}，${tier.basis}`} />

type FoundProps = {
  tiers: readonly TierSnapshot[]
  found: readonly string[]
  onToggle: (clause: string, on: boolean) => void
}

function FoundField({ tiers, found, onToggle }: FoundProps) {
  return (
    <FieldShell
      path="found"
      label="认定的情节"
      reason="对照公布的裁量基准逐项认定，只勾选案卷证据能够证明的；档次由此推荐"
      group
    >
      {() => (
        <dl className="zh-standard">
          {tiers.map((tier) => {
            const { all, clauses } = clausesOf(tier)
            return (
              <div key={`${tier.tier}${tier.order}`}>
                <dt>
                  {tier.tier}
                  {clauses.length > 1 && <span className="zh-note">{all ? '须全部具备' : '具备其一'}</span>}
                </dt>
                <dd>
                  {clauses.map((clause) => (
                    <Checkbox
                      key={clause}
                      checked={found.includes(clause)}
                      onChange={({ target }) => onToggle(clause, target.checked)}
                    >
                      {clause}
                    </Checkbox>
                  ))}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </FieldShell>
  )
}

/** The tier proposed, where it comes from, and the reason line by line; or why there is none. */
function Proposed({ proposal }: { proposal: ReturnType<typeof proposeTier> }) {
  if (proposal.kind === 'unpublished')
    return <p className="zh-proposed">本事项没有公布的裁量基准，不推荐档次；须在理由中写明情节和考虑。</p>
  if (proposal.kind === 'byHand') return <p className="zh-proposed">{proposal.why}。</p>
  return (
    <section className="zh-proposed" aria-label="推荐的档次" aria-live="polite">
      {proposal.kind === 'tier' ? (
        <p>
          推荐<strong>“{proposal.tier.tier}”</strong>档，{tierBounds(proposal.tier)}。
          <span className="zh-note">
            基准来源：{proposal.tier.jurisdiction}，{proposal.tier.basis} <Unverified tier={proposal.tier} />
          </span>
        </p>
      ) : (
        <p>认定的情节与各档都不相符，不推荐档次。</p>
      )}
      <details>
        <summary>逐档理由</summary>
        <ol>
          {proposal.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </details>
    </section>
  )
}
