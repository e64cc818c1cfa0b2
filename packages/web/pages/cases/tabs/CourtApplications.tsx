import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  adverseCourtWord,
  type CourtApplication,
  contestPending,
  courtAcceptedOn,
  courtCompetences,
  courtEndGrounds,
  courtMaterials,
  courtMeans,
  currentPaper,
  formatChineseDate,
  formatMoney,
  ruledToEnforce,
} from '@zhiheng/law'
import { Tag } from 'antd'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, type Term, Terms } from '../Terms.tsx'

/** 强制执行申请: what was asked of which court, what it answered, and how it ended. */
export function CourtApplications({ view }: { view: CaseView }) {
  const { courtApplications, caseId } = view.state
  if (courtApplications.length === 0) return null
  return (
    <FactCard title="强制执行申请">
      {courtApplications.map((one) => (
        <section key={one.id} className="zh-seizure" aria-label="强制执行申请">
          <h3>
            {one.proposed.court} <Tag>{standing(one)}</Tag>
          </h3>
          <Terms rows={[...askedTerms(view, one), ...answerTerms(one)]} />
          <AttachmentList caseId={caseId} files={filesOf(one)} />
        </section>
      ))}
    </FactCard>
  )
}

function standing(one: CourtApplication): string {
  if (one.refused) return '不予批准'
  if (one.ended) return courtEndGrounds[one.ended.ground].title
  if (!one.reviewed) return '待法制审核'
  if (!one.approved) return '待主要负责人签批'
  if (!one.submitted) return '待提交人民法院'
  if (ruledToEnforce(one)) return '裁定准予执行'
  if (!one.answer) return '已经提交，待受理'
  if (contestPending(one)) return '已向上一级人民法院申请复议'
  if (adverseCourtWord(one)) return one.ruling ? '裁定不予执行' : '不予受理'
  return courtAcceptedOn(one) === null ? '待受理' : '已经受理，待裁定'
}

function askedTerms({ state }: CaseView, { id, proposed, submitted }: CourtApplication): readonly Term[] {
  return [
    ['申请书', currentPaper(state, 'Q17', id)?.number],
    [
      '申请执行',
      `罚款${formatMoney(proposed.principalFen)}，加处罚款${formatMoney(proposed.surchargeFen)}（截至${formatChineseDate(proposed.asOf)}）`,
    ],
    ['其他义务', proposed.otherDuty],
    [
      '管辖',
      `${courtCompetences[proposed.competence]}${proposed.competence === 'property' ? `：${proposed.propertyPlace}` : ''}`,
    ],
    ['标的', proposed.subject],
    ['立即执行', proposed.urgent && proposed.urgentReason],
    ['逾期的正当理由', proposed.lateReason],
    [
      '提交',
      submitted &&
        `${formatChineseDate(submitted.submittedOn)}${courtMeans[submitted.means]}，${submitted.receipt}`,
    ],
    ...(submitted
      ? (Object.keys(courtMaterials) as (keyof typeof courtMaterials)[]).map(
          (key): Term => [courtMaterials[key].title, submitted[key]],
        )
      : []),
  ]
}

function answerTerms({ answer, ruling, contests, ended }: CourtApplication): readonly Term[] {
  return [
    [
      '受理',
      answer &&
        `${formatChineseDate(answer.receivedOn)}${answer.accepted ? '受理' : `不予受理：${answer.reason}`}，${answer.number}${answer.hearsBoth ? '，听取双方意见' : ''}`,
    ],
    ...contests.map((one): Term => {
      const higher = one.higher
      const says = higher
        ? `${formatChineseDate(higher.receivedOn)}${higher.overturned ? '改变原裁定' : '维持原裁定'}，${higher.number}`
        : '尚未裁定'
      return [
        one.against === 'ruling' ? '不予执行的复议' : '不予受理的复议',
        `${formatChineseDate(one.appliedOn)}向${one.court}申请；${says}`,
      ]
    }),
    [
      '裁定',
      ruling &&
        `${formatChineseDate(ruling.ruledOn)}${ruling.enforce ? '准予执行' : `不予执行：${ruling.reason}`}，${ruling.number}${ruling.presidentApproved ? '，院长批准立即执行' : ''}`,
    ],
    ['撤回、结束', ended && `${formatChineseDate(ended.endedOn)}，${ended.reason}`],
  ]
}

const filesOf = ({ submitted, answer, ruling, contests, ended }: CourtApplication) =>
  [submitted, answer, ...contests.flatMap((one) => [one, one.higher]), ruling, ended].flatMap(
    (one) => one?.attachments ?? [],
  )
