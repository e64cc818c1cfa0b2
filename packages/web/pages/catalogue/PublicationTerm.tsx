import type { CityRulesRow } from '@zhiheng/contract'
import { cite, penaltyLaw } from '@zhiheng/law'
import { Citation } from '../../parts/Citation.tsx'
import { MoneyText } from '../../parts/MoneyText.tsx'
import { Source } from './Source.tsx'

/** 公开: from which amounts on a decision is 具有一定社会影响, and on which sites it is shown. */
export function PublicationTerm(publication: CityRulesRow['rules']['publication']) {
  const { personFen, organisationFen, hugeFen, sites } = publication
  return (
    <div>
      <dt>应当公开的处罚（具有一定社会影响）和公开的平台</dt>
      <dd>
        公民 <MoneyText fen={personFen} /> 以上，法人或者其他组织 <MoneyText fen={organisationFen} /> 以上；
        <MoneyText fen={hugeFen} /> 以上的为巨额罚款，属于严重失信信息
        <ul className="zh-list">
          {sites.map(({ name, credit }) => (
            <li key={name}>
              {name}
              {credit && '（信用平台，按失信信息类别定公示期）'}
            </li>
          ))}
        </ul>
        <p className="zh-note">
          <Citation text={cite(penaltyLaw(48, { paragraph: 1 }))} /> <Source {...publication} />
        </p>
      </dd>
    </div>
  )
}
