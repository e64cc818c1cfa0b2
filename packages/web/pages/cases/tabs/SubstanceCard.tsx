import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseDate, itemMarks } from '@zhiheng/law'
import { Link } from 'react-router'
import { Citation } from '../../../parts/Citation.tsx'
import { UnverifiedMark } from '../../../parts/UnverifiedMark.tsx'
import { FactCard, Terms } from '../Terms.tsx'

/** 案由与事项: the copy of the item this case is handled under. */
export function SubstanceCard({ view }: { view: CaseView }) {
  const { item, act, filing, verification } = view.state
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
          [
            '行为时间',
            act &&
              (act.actFrom === act.actUntil
                ? formatChineseDate(act.actUntil)
                : `${formatChineseDate(act.actFrom)}至${formatChineseDate(act.actUntil)}`),
          ],
          ['行为地点', act?.place],
          ['核查情况', verification?.findings],
          ['立案依据', filing?.grounds],
        ]}
      />
    </FactCard>
  )
}
