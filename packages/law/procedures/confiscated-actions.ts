import type { ConfiscatedActionName } from '../case/confiscated-goods.ts'
import { paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { payable } from './stages.ts'

/** 罚没物品处理 (第七十四条): what becomes of goods that the decision confiscated. */
// biome-ignore format: a table of law is read in columns
export const confiscatedActions: { readonly [A in ConfiscatedActionName]: Action } = {
  disposeConfiscated:      row({ title: '登记罚没物品处理',         by: ['R1', 'R2'],                    relation: 'handler',    from: [...payable, 'SUSPENDED_EXEC', 'ENDED_EXEC'],
    needs: ['twoCertifiedOfficers', 'goodsConfiscated', 'goodsLeft', 'disposalFounded', 'disposalDay', 'disposalSupervised', 'proceedsOfSale', 'notStayed', 'decisionStands'],
    papers: paperAbout('D53') }),
}
