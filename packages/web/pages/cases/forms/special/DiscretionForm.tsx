import { useQuery } from '@tanstack/react-query'
import {
  aboveMiddle,
  bindingGrounds,
  dailyFineOf,
  dailyFineSum,
  fineRange,
  lawDay,
  type MitigationCode,
} from '@zhiheng/law'
import { Checkbox } from 'antd'
import { EmptyState } from '../../../../parts/EmptyState.tsx'
import { Loaded } from '../../../../parts/Loaded.tsx'
import { MoneyField } from '../../../../parts/MoneyField.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Field, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { itemQuery } from '../../queries.ts'
import { FineRangeCard } from './FineRangeCard.tsx'
import { GroundsField } from './GroundsField.tsx'
import { NeighboursCard } from './NeighboursCard.tsx'
import { RivalItems } from './RivalItems.tsx'
import { TierField } from './TierField.tsx'

export const discretionLabels = {
  tier: '裁量档次',
  tierText: '档次和情节',
  found: '认定的情节',
  mitigation: '从轻减轻情形',
  grounds: '从轻减轻情形的事实和证据',
  departure: '逸脱裁量基准的理由',
  aboveMiddleReason: '高于中间值的理由',
  penaltyKinds: '处罚种类',
  fineFen: '罚款数额',
  confiscatedFen: '没收的价值',
  rivalItemCodes: '同一行为违反的其他规定',
  reason: '裁量理由',
}

export function initialDiscretion({ view: { state } }: Given): Values {
  const before = state.discretion
  const daily = dailyFineOf(state)
  const kinds = state.item?.penaltyKinds ?? []
  const corrected = state.corrections.some(({ rechecks }) => rechecks.at(-1)?.corrected)
  return {
    tier: before?.tier ?? null,
    tierText: before?.tierText ?? null,
    minor: before?.minor ?? false,
    correctedInTime: before?.correctedInTime ?? corrected,
    noHarm: before?.noHarm ?? false,
    found: before?.found ?? [],
    mitigation: before?.mitigation ?? [],
    grounds: before?.grounds ?? [],
    departure: before?.departure ?? null,
    aboveMiddleReason: before?.aboveMiddleReason ?? null,
    belowRange: before?.belowRange ?? false,
    penaltyKinds: before?.penaltyKinds ?? (kinds.includes('罚款') ? ['罚款'] : []),
    fineFen: daily ? dailyFineSum(daily) : (before?.fineFen ?? 0),
    confiscation: before?.confiscation ?? null,
    confiscatedFen: before?.confiscatedFen ?? null,
    reason: before?.reason ?? '',
    rivalItemCodes: before?.rivalItems.map(({ code }) => code) ?? [],
    grave: before?.grave ?? false,
  }
}

const circumstances: readonly Field[] = [
  { kind: 'yes', path: 'minor', label: '情节', says: '违法行为轻微' },
  { kind: 'yes', path: 'correctedInTime', label: '改正', says: '及时改正' },
  {
    kind: 'yes',
    path: 'noHarm',
    label: '后果',
    says: '没有造成危害后果',
    reason: '轻微、及时改正、没有危害后果三项俱备的，不予行政处罚（《行政处罚法》第三十三条第一款）',
  },
]

/** A ground for which the fine shall be lighter, and a fine above the middle of the range all the same (第三十二条). */
function asksWhyAbove({ mitigation, fineFen }: Values, { view: { state } }: Given): boolean {
  if (!state.item || !state.party || bindingGrounds((mitigation as MitigationCode[]) ?? []).length === 0)
    return false
  const range = fineRange(state.item, state.party.kind)
  return !('review' in range) && aboveMiddle(range, Number(fineFen))
}

const after: readonly Field[] = [
  {
    kind: 'text',
    path: 'aboveMiddleReason',
    label: discretionLabels.aboveMiddleReason,
    rows: 2,
    showIf: asksWhyAbove,
    reason:
      '具有应当从轻或者减轻的情形，数额却高于法定幅度的中间值：写明为什么已经从轻；载入调查终结报告（《行政处罚法》第三十二条）',
  },
  {
    kind: 'yes',
    path: 'grave',
    label: '重大复杂',
    says: '情节复杂或者重大违法行为，提交集体讨论',
    reason: '《行政处罚法》第五十七条第二款；达到城市设置的罚款数额的，不勾选也须集体讨论',
  },
  {
    kind: 'text',
    path: 'reason',
    label: '裁量理由',
    rows: 4,
    reason: '写明适用的档次、事实和情节，为什么是这个数额（《行政处罚法》第三十四条）',
  },
]

/** 裁量: the item's range and tiers, the circumstances, and what is proposed; checked by the law as it is filled in. */
export function DiscretionForm() {
  const { given } = useAct()
  const { item } = given.view.state
  const query = useQuery({
    ...itemQuery(item?.code ?? '', lawDay(given.view.state, given.today)),
    enabled: item !== null,
  })
  if (!item) return <EmptyState title="尚未确定案由和处罚事项" small />
  return (
    <>
      <FineRangeCard />
      <Loaded query={query}>{({ tiers }) => <TierField tiers={tiers} />}</Loaded>
      <NeighboursCard />
      <FieldList fields={circumstances} />
      <GroundsField />
      <KindsField allowed={item.penaltyKinds} />
      <RivalItems />
      <FieldList fields={after} />
    </>
  )
}

function KindsField({ allowed }: { allowed: readonly string[] }) {
  const { values, set, patch } = useAct<'assessDiscretion'>()
  const chosen: readonly string[] = values.penaltyKinds ?? []
  const fined = chosen.includes('罚款')
  const toggle = (kind: string, on: boolean) => {
    const next = on ? [...chosen, kind] : chosen.filter((one) => one !== kind)
    patch({ penaltyKinds: next, ...(next.includes('罚款') ? {} : { fineFen: 0 }) })
  }
  return (
    <>
      <FieldShell path="penaltyKinds" label="处罚种类" reason="只列该事项罚则规定的种类" group>
        {() => (
          <ul className="zh-checks">
            {allowed.map((kind) => (
              <li key={kind}>
                <Checkbox
                  checked={chosen.includes(kind)}
                  onChange={({ target }) => toggle(kind, target.checked)}
                >
                  {kind}
                </Checkbox>
              </li>
            ))}
          </ul>
        )}
      </FieldShell>
      {fined && (
        <FieldShell path="fineFen" label="罚款数额">
          {({ id }) => (
            <MoneyField id={id} value={values.fineFen} onChange={(fen) => set('fineFen', fen ?? 0)} />
          )}
        </FieldShell>
      )}
      {chosen.some((kind) => kind.startsWith('没收')) && (
        <FieldList
          fields={[
            {
              kind: 'line',
              path: 'confiscation',
              label: '没收的内容',
              nullable: true,
              reason: '违法所得的数额及计算方法，或者物品名称、数量',
            },
            {
              kind: 'money',
              path: 'confiscatedFen',
              label: '没收的价值',
              nullable: true,
              reason: '违法所得的数额，或者物品的价值；达到较大数额的应当告知听证权利',
            },
          ]}
        />
      )}
    </>
  )
}
