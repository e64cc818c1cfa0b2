import type { CaseView } from '@zhiheng/contract/cases/views'
import { currentPaper, formatChineseDate, itemMarks, limitationHarms, versionWords } from '@zhiheng/law'
import { Link } from 'react-router'
import { Citation } from '../../../parts/Citation.tsx'
import { UnverifiedMark } from '../../../parts/UnverifiedMark.tsx'
import { LimitationProof } from '../forms/special/LimitationProof.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** 案由与事项: the copy of the item this case is handled under. */
export function SubstanceCard({ view }: { view: CaseView }) {
  const { item, act, clue, filing, verification } = view.state
  const registered = currentPaper(view.state, 'D01')
  return (
    <FactCard title="案由与事项">
      <Terms
        rows={[
          ['案由', act?.cause],
          [
            '事项',
            item && (
              <>
                <Link to={`/catalogue/items/${item.code}`}>{item.name}</Link>{' '}
                <span className="zh-number zh-note">{item.code}</span>{' '}
                {itemMarks(item).map((mark) => (
                  <UnverifiedMark key={mark} word={mark} />
                ))}
              </>
            ),
          ],
          [
            '违则',
            item?.violationArticle && <Citation text={`《${item.lawTitle}》${item.violationArticle}`} />,
          ],
          ['罚则', item && <Citation text={`《${item.lawTitle}》${item.penaltyArticle}`} />],
          ['新旧规定', versionWords(view.state)],
          [
            '行为时间',
            act &&
              (act.actFrom === act.actUntil
                ? formatChineseDate(act.actUntil)
                : `${formatChineseDate(act.actFrom)}至${formatChineseDate(act.actUntil)}`),
          ],
          ['行为地点', act?.place],
          ['行为状态', act?.continuing && '有连续或者继续状态，追责时效自行为终了之日起算'],
          ['危害后果', act?.harm && act.harm !== 'none' && limitationHarms[act.harm]],
          ['危害后果的认定', act?.harmReason],
          ['危害后果的证据', act?.harmEvidence?.map(({ name }) => name).join('；')],
          [
            '追责时效',
            act && clue && <LimitationProof act={act} clue={clue} paper={registered?.number ?? null} />,
          ],
          ['核查情况', verification?.findings],
          ['立案依据', filing?.grounds],
        ]}
      />
    </FactCard>
  )
}
