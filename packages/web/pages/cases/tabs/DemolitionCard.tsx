import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  cite,
  type Demolition,
  demolitionBases,
  demolitionChecklist,
  demolitionRemedies,
  formatChineseDate,
  formatChineseInstant,
  formatMoney,
  ordersNotForCourt,
  type Precondition,
  planningLaw,
  workUnderWay,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 限期拆除 and 强制拆除: each building, and the preconditions of its demolition in their order. */
export function DemolitionCard({ view }: { view: CaseView }) {
  const { demolitions } = view.state
  if (demolitions.length === 0) return null
  return (
    <FactCard title="限期拆除、强制拆除">
      {demolitions.map((one) => (
        <section key={one.id} className="zh-seizure" aria-label={one.told.building}>
          <h3>
            {one.told.building} <Tag>{standing(one)}</Tag>
          </h3>
          <Terms rows={[...orderTerms(view, one), ...workTerms(one)]} />
          {one.approved && !one.work?.performed && !one.work?.stopped ? (
            <Preconditions lines={demolitionChecklist({ state: view.state, ctx: view.context }, one.id)} />
          ) : null}
        </section>
      ))}
    </FactCard>
  )
}

function Preconditions({ lines }: { lines: readonly Precondition[] }) {
  const open = lines.filter(({ met }) => !met).length
  return (
    <>
      <h4>{open === 0 ? '强制拆除的前置条件已经齐备' : `强制拆除的前置条件，尚缺${open}项`}</h4>
      <ol className="zh-preconditions" aria-label="强制拆除的前置条件">
        {lines.map(({ id, title, basis, met, forward }) => (
          <li key={id} data-met={met}>
            <span className="zh-precondition-mark">{met ? '具备' : '尚缺'}</span>
            <span>
              {title}
              {basis ? <small>{cite(basis)}</small> : null}
              {met ? null : <small>{forward}</small>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

function standing({ proposed, approved, announced, work }: Demolition): string {
  if (work?.performed) return '已经强制拆除'
  if (work?.stopped) return '停止强制拆除'
  if (workUnderWay(work)) return '已经决定强制拆除，待实施'
  if (work && !work.refused) {
    if (!work.countersigned) return '待承办机构负责人审核'
    return work.reviewed ? '待行政机关负责人批准' : '待法制审核'
  }
  if (announced) return '已经公告'
  if (approved) return '已经责令限期拆除'
  return proposed ? '待批准限期拆除' : '已经告知'
}

function orderTerms({ state, context }: CaseView, one: Demolition): readonly Term[] {
  const { told, proposed, announced, posted, mandate, defences } = one
  const remedies = demolitionRemedies(state, one, context.calendar)
  return [
    ['位置、面积', `${told.place}，${told.area}`],
    [
      '情形',
      `${demolitionBases[told.basis].title}（${cite(planningLaw(demolitionBases[told.basis].article))}）`,
    ],
    ['认定意见', `${told.findingBy}：${told.finding}`],
    ['陈述、申辩', defences.map(({ content, answer }) => `${content}——${answer}`).join('；')],
    ['限期拆除', proposed && `${formatChineseDate(proposed.demolishBy)}前${proposed.demand}`],
    [
      '公告',
      announced &&
        `限${formatChineseDate(announced.selfBy)}前自行拆除${posted ? `，张贴于${posted.where}` : '，尚未张贴'}`,
    ],
    [
      '复议、起诉的期限',
      remedies && `至${formatChineseDate(remedies.opensOn)}届满（${remedies.opensBecause}）`,
    ],
    [
      '申请人民法院',
      ordersNotForCourt(state, context.rules).includes(one) &&
        `人民法院不受理拆除的申请，由行政机关依法实施${context.rules.demolition.verified ? '' : '（法释〔2013〕5号，未核实）'}`,
    ],
    [
      '责成',
      mandate &&
        `${mandate.governmentName}${mandate.number}（${formatChineseDate(mandate.issuedOn)}），责成${mandate.toWhom}`,
    ],
  ]
}

function workTerms({ work }: Demolition): readonly Term[] {
  if (!work) return []
  const { proposed, performed, stopped } = work
  return [
    ['方式', proposed.manner],
    [
      '决定的时间',
      `${formatChineseInstant(proposed.plannedFrom)}至${formatChineseInstant(proposed.plannedUntil)}`,
    ],
    [
      '实施',
      performed && `${formatChineseInstant(performed.startedAt)}至${formatChineseInstant(performed.endedAt)}`,
    ],
    ['结果', performed?.result],
    [
      '屋内物品',
      performed &&
        (performed.nothingInside
          ? '没有物品'
          : `${performed.things.map(({ name, quantity }) => `${name}${quantity}`).join('、')}；${performed.thingsTo}`),
    ],
    ['费用', performed && `${formatMoney(performed.costFen)}，${performed.costBasis}`],
    ['停止的理由', stopped?.reason],
  ]
}
