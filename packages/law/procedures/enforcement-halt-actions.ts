import type { EnforcementHaltActionName } from '../case/enforcement-halt.ts'
import { paperAbout, row } from './action-row.ts'
import type { Action } from './ordinary-actions.ts'
import { payable, type Stage } from './stages.ts'

const enforced: readonly Stage[] = [...payable, 'SUSPENDED_EXEC']

/** 中止、恢复、终结执行 (S17, S18; 《行政强制法》第三十九条、第四十条). */
// biome-ignore format: a table of law is read in columns
export const enforcementHaltActions: { readonly [A in EnforcementHaltActionName]: Action } = {
  proposeEnforcementHalt:     row({ title: '报请中止、恢复或者终结执行', by: ['R1', 'R2'],                 relation: 'handler',    from: enforced,
    needs: ['noEnforcementHaltPending', 'enforcementHaltFits', 'enforcementHaltTrue', 'enforcementHaltProved', 'courtSettled', 'substitutesEnded', 'demolitionsEnded'] }),
  countersignEnforcementHalt: row({ title: '承办机构审核中止、恢复或者终结执行', by: ['R3'],               relation: 'notHandler', from: enforced,
    needs: ['enforcementHaltPending'] }),
  approveEnforcementHalt:     row({ title: '批准中止、恢复或者终结执行', by: ['R5', 'R7'],                 relation: 'notHandler', from: enforced,                 to: 'afterEnforcementHalt',
    needs: ['enforcementHaltPending', 'enforcementHaltCountersigned', 'enforcementHaltStillFits', 'courtSettled', 'substitutesEnded', 'demolitionsEnded'],
    papers: paperAbout('Q14') }),
  declineEnforcementHalt:     row({ title: '不批准中止、恢复或者终结执行', by: ['R5', 'R7'],               relation: 'notHandler', from: enforced,
    needs: ['enforcementHaltPending'] }),
}
