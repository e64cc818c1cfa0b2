import type { CaseView } from '@zhiheng/contract/cases/views'
import {
  basisOfGround,
  type CrimeTransfer,
  cancellationGrounds,
  cite,
  formatChineseDate,
  formatChineseInstant,
  type HandOver,
  nonFilingGrounds,
  noPenaltyGrounds,
} from '@zhiheng/law'
import { handOverOutcomeLabels, policeAnswerLabels, signedByLabels } from '../../../labels.ts'
import { Citation } from '../../../parts/Citation.tsx'
import { UnverifiedMark } from '../../../parts/UnverifiedMark.tsx'
import { answerWords } from '../forms/special/EarlierViolationCard.tsx'
import { AttachmentList } from '../papers/AttachmentList.tsx'
import { FactCard, Terms } from '../Terms.tsx'
import { DisputeCards } from './DisputeCards.tsx'

/** The ways out of the ordinary procedure that this case has taken or tried; nothing where it has none. */
export function EndingsCard({ view }: { view: CaseView }) {
  const { handOvers, crimeTransfers } = view.state
  return (
    <>
      <DisputeCards view={view} />
      <NonFilingCard view={view} />
      <NoPenaltyCard view={view} />
      {handOvers.map((one) => (
        <HandOverCard key={one.id} one={one} view={view} />
      ))}
      {crimeTransfers.map((one) => (
        <CrimeCard key={one.id} one={one} view={view} />
      ))}
      <CancellationCard view={view} />
    </>
  )
}

const signed = (
  given: { readonly opinion: string; readonly by: { readonly name: string }; readonly on: string } | null,
) => given && `${given.opinion}（${given.by.name}，${formatChineseDate(given.on)}）`

function NonFilingCard({ view }: { view: CaseView }) {
  const { nonFiling, complainantTold } = view.state
  if (!nonFiling) return null
  return (
    <FactCard title="不予立案">
      <Terms
        rows={[
          ['情形', nonFilingGrounds[nonFiling.ground].title],
          ['理由', nonFiling.reason],
          ['承办机构', signed(nonFiling.countersigned)],
          ['批准', signed(nonFiling.approved)],
          ['告知举报人', complainantTold && `${complainantTold.result}${complainantTold.reason}`],
        ]}
      />
    </FactCard>
  )
}

function NoPenaltyCard({ view }: { view: CaseView }) {
  const { state, context } = view
  const { noPenalty, earlierViolation, pledge, education } = state
  if (!noPenalty && !earlierViolation && !pledge) return null
  const files = [noPenalty?.expertOpinion ?? [], noPenalty?.partyEvidence ?? []].flat()
  const { firstViolation } = context.rules
  return (
    <FactCard title="不予处罚">
      <Terms
        rows={[
          ['情形', noPenalty && noPenaltyGrounds[noPenalty.ground].title],
          ['依据', noPenalty && <Citation text={cite(basisOfGround(noPenalty.ground))} />],
          ['理由', noPenalty?.reason],
          [
            '违法记录',
            earlierViolation && (
              <>
                {formatChineseDate(earlierViolation.on)}查询（{formatChineseDate(earlierViolation.since)}
                以来）：
                {answerWords(earlierViolation.found)}{' '}
                {!firstViolation.verified && <UnverifiedMark why={firstViolation.source} />}
              </>
            ),
          ],
          ['承诺书', pledge && `${pledge.promise}（${signedByLabels[pledge.signedBy]}）`],
          [
            '参照的情形',
            noPenalty && noPenalty.leniency.length > 0 && (
              <ul className="zh-list">
                {noPenalty.leniency.map(({ id, condition, legalBasis, verified }) => (
                  <li key={id}>
                    {condition} <span className="zh-note">{legalBasis}</span>{' '}
                    {!verified && <UnverifiedMark />}
                  </li>
                ))}
              </ul>
            ),
          ],
          ['责令监护人', noPenalty?.guardianOrder],
          ['决定', noPenalty?.decided && signed(noPenalty.decided)],
          ['决定书', noPenalty?.decided && <span className="zh-number">{noPenalty.decided.number}</span>],
          [
            '教育',
            education && `${formatChineseInstant(education.at)}：${education.content}${education.response}`,
          ],
          ['附件', files.length > 0 && <AttachmentList caseId={state.caseId} files={files} />],
        ]}
      />
    </FactCard>
  )
}

function HandOverCard({ one, view }: { one: HandOver; view: CaseView }) {
  const { proposed, countersigned, approved, answered, rejected, resumed } = one
  const files = [answered?.receipt ?? [], resumed?.attachments ?? []].flat()
  return (
    <FactCard title={`移送${proposed.receiver}`}>
      <Terms
        rows={[
          ['理由', proposed.reason],
          ['材料', proposed.materials.join('、')],
          ['承办机构', signed(countersigned)],
          ['批准', signed(approved)],
          ['退回报请', rejected && `${rejected.reason}（${rejected.by.name}）`],
          [
            '答复',
            answered &&
              `${formatChineseDate(answered.answeredOn)}，${answered.answeredBy}：${handOverOutcomeLabels[answered.outcome]}。${answered.note}`,
          ],
          ['恢复办理', resumed && `${formatChineseDate(resumed.on)}：${resumed.reason}`],
          ['附件', files.length > 0 && <AttachmentList caseId={view.state.caseId} files={files} />],
        ]}
      />
    </FactCard>
  )
}

function CrimeCard({ one, view }: { one: CrimeTransfer; view: CaseView }) {
  const { reported, decided, delivered, answered, materials } = one
  const files = [
    reported.investigationReport ?? [],
    reported.appraisals,
    reported.others,
    delivered?.receipt ?? [],
    answered?.notice ?? [],
    materials?.receipt ?? [],
  ].flat()
  return (
    <FactCard title={`涉嫌${reported.crime}`}>
      <Terms
        rows={[
          [
            '专案组',
            reported.team.map(({ name, certificateNumber }) => `${name}（${certificateNumber}）`).join('、'),
          ],
          ['理由', reported.reason],
          ['接收机关', reported.receiver],
          ['涉案物品', reported.goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')],
          ['决定', decided && `${decided.transfers ? '移送' : '不移送'}：${signed(decided)}`],
          [
            '移送',
            delivered && `${formatChineseInstant(delivered.deliveredAt)}，${delivered.receivedBy}签收`,
          ],
          [
            '公安机关',
            answered &&
              `${formatChineseDate(answered.receivedOn)}收到${answered.number}：${policeAnswerLabels[answered.outcome]}。${answered.note}`,
          ],
          [
            '移交物品',
            materials &&
              `${formatChineseInstant(materials.at)}，${materials.receivedBy}接收：${materials.list}`,
          ],
          ['附件', files.length > 0 && <AttachmentList caseId={view.state.caseId} files={files} />],
        ]}
      />
    </FactCard>
  )
}

function CancellationCard({ view }: { view: CaseView }) {
  const { cancellation } = view.state
  if (!cancellation) return null
  const { ground, reason, goodsNote, countersigned, reviewed, approved, rejected } = cancellation
  return (
    <FactCard title="撤销案件">
      <Terms
        rows={[
          ['情形', cancellationGrounds[ground].title],
          ['理由', reason],
          ['涉案财物', goodsNote],
          ['承办机构', signed(countersigned)],
          ['法制审核', signed(reviewed)],
          ['批准', signed(approved)],
          ['退回报请', rejected && `${rejected.reason}（${rejected.by.name}）`],
        ]}
      />
    </FactCard>
  )
}
