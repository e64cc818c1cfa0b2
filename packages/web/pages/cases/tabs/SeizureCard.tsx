import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  basisLevels,
  coverageOf,
  formatChineseDate,
  formatChineseInstant,
  grantedSeizureExtension,
  pendingSeizureEnd,
  pendingSeizureExtension,
  type Seizure,
  seizedObjects,
  seizedToReturn,
  seizureEnd,
  seizureEndedOn,
  seizureInForce,
  seizureKinds,
  seizureOutcomes,
  seizureOverdue,
  seizurePeriod,
} from '@zhiheng/law'
import { Alert, Table, Tag } from 'antd'
import { Link } from 'react-router'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 强制措施: each 查封、扣押 with its list, its clock and where it stands. */
export function SeizureCard({ view }: { view: CaseView }) {
  const { seizures } = view.state
  if (seizures.length === 0) return null
  return (
    <FactCard title="强制措施">
      {seizures.map((one) => (
        <Measure key={one.id} view={view} one={one} />
      ))}
    </FactCard>
  )
}

function Measure({ view, one }: { view: CaseView; one: Seizure }) {
  const { state, context } = view
  const { kind, object, goods, place } = one.proposed
  const late = seizureOverdue(state, one, context.today, context.calendar)
  return (
    <section className="zh-seizure" aria-label={`${seizureKinds[kind]}${seizedObjects[object]}`}>
      <h3>
        {seizureKinds[kind]}
        {seizedObjects[object]} <Tag {...(late ? { color: 'error' } : {})}>{standing(one, late)}</Tag>
        {one.urgent && <Tag>紧急情况当场实施</Tag>}
      </h3>
      {late && (
        <Alert
          type="error"
          showIcon
          title={`${seizureKinds[kind]}期限已经届满，必须立即解除并退还财物`}
          description="《行政强制法》第二十八条第一款第四项：期限届满的，行政机关应当及时作出解除决定。解除以前不能终结调查、作出决定或者结案。"
          action={
            view.ours &&
            !pendingSeizureEnd(one) && (
              <Link to={`/cases/${state.caseId}/do/proposeSeizureEnd?about=${one.id}`}>报请解除</Link>
            )
          }
        />
      )}
      <Table
        size="small"
        pagination={false}
        rowKey={(row) => `${row.name}${row.specification}${row.quantity}`}
        dataSource={[...(one.carriedOut?.goods ?? goods)]}
        scroll={{ x: 'max-content' }}
        columns={[
          { title: '名称', dataIndex: 'name' },
          { title: '规格型号', dataIndex: 'specification' },
          { title: '数量', dataIndex: 'quantity' },
          { title: '状态', dataIndex: 'condition' },
          { title: '与违法行为的关系', dataIndex: 'relation' },
        ]}
      />
      <Terms rows={[['地点', one.carriedOut?.place ?? place], ...termsOf(view, one)]} />
    </section>
  )
}

function standing(one: Seizure, late: boolean): string {
  const word = seizureKinds[one.proposed.kind]
  if (one.returned) return '已经退还、移交'
  if (seizedToReturn(one)) return '已经解除、移送，待退还、移交'
  const ended = seizureEndedOn(one)
  if (ended)
    return `${formatChineseDate(ended)}${seizureOutcomes[seizureEnd(one)?.proposed.outcome ?? 'lift']}`
  if (late) return '期限已经届满'
  if (seizureInForce(one)) return one.urgent && !one.approved ? `${word}中，待补办批准` : `${word}中`
  if (one.refused) return '不予批准'
  if (one.approved) return '已经批准，待实施'
  return one.countersigned ? '待行政机关负责人批准' : '待承办机构负责人审核'
}

function termsOf({ state, context }: CaseView, one: Seizure): readonly Term[] {
  const { proposed, carriedOut, urgent } = one
  const period = seizurePeriod(state, one, context.calendar)
  const extension = grantedSeizureExtension(one)
  const asked = pendingSeizureExtension(one)
  const end = seizureEnd(one) ?? pendingSeizureEnd(one)
  const film = coverageOf(state).find(({ id }) => id === one.id)
  return [
    ['依据', `《${proposed.basisLaw}》${proposed.basisArticle}（${basisLevels[proposed.basisLevel].title}）`],
    ['理由', proposed.reason],
    ['紧急情况', urgent?.urgency],
    [
      '报告',
      urgent?.reported &&
        `${formatChineseInstant(urgent.reported.reportedAt)}向${urgent.reported.reportedTo}报告`,
    ],
    ['实施', carriedOut && `${formatChineseInstant(carriedOut.startedAt)}，${carriedOut.keptAt}`],
    [
      '期限',
      period && (
        <Link to={`/cases/${state.caseId}?tab=clocks`}>
          至{formatChineseDate(period.legalDueOn)}
          {period.excludedDays > 0 && `，已扣除检测、鉴定${period.excludedDays}日`}
          {extension?.approved && `，已延长${extension.proposed.days}日`}
        </Link>
      ),
    ],
    ['延长', asked && `已报请延长${asked.proposed.days}日，待批准：${asked.proposed.reason}`],
    ['保管', one.entrusted && `委托${one.entrusted.keeper}保管，${one.entrusted.place}`],
    [
      '处理',
      end &&
        `${seizureOutcomes[end.proposed.outcome]}：${end.proposed.reason}${end.approved ? '' : '（待批准）'}`,
    ],
    [
      '退还、移交',
      one.returned &&
        `${formatChineseInstant(one.returned.at)}，${one.returned.receivedBy}签收，${one.returned.course}`,
    ],
    [
      '音像记录',
      film &&
        (film.gaps.length === 0
          ? '覆盖全过程'
          : (one.footageNote?.reason ?? carriedOut?.filmNote) ||
            '没有覆盖全过程，结案前应当挂接音像或者说明原因'),
    ],
  ]
}
