import type { RoleCode } from './ordinary-actions.ts'
import type { Stage } from './stages.ts'

/**
 * 退回: from where a file may go back to where, and by whom. Only a stage that was really visited qualifies
 * (that is judged, not listed), and nothing that was written is lost: the log keeps every version.
 */
// biome-ignore format: a table of law is read in columns
export const returns: Readonly<
  Partial<Record<Stage, { readonly to: readonly Stage[]; readonly by: readonly RoleCode[] }>>
> = {
  FILING_REVIEW:   { to: ['VERIFYING'],                     by: ['R3', 'R5'] },
  REPORTED:        { to: ['INVESTIGATING'],                 by: ['R3'] },
  NOTICE_REVIEW:   { to: ['REPORTED', 'INVESTIGATING'],     by: ['R4', 'R5'] },
  NOTICE:          { to: ['INVESTIGATING'],                 by: ['R1', 'R2', 'R3'] },
  HEARING:         { to: ['INVESTIGATING'],                 by: ['R1', 'R2', 'R3'] },
  LEGAL_REVIEW:    { to: ['NOTICE', 'HEARING', 'INVESTIGATING'], by: ['R4'] },
  COLLECTIVE:      { to: ['LEGAL_REVIEW', 'INVESTIGATING'], by: ['R6'] },
  DECISION_REVIEW: { to: ['LEGAL_REVIEW', 'INVESTIGATING'], by: ['R3', 'R5', 'R7'] },
  CLOSING_REVIEW:  { to: ['PERFORMED', 'ENDED_EXEC', 'NO_PENALTY', 'TRANSFERRED', 'HANDED_OVER', 'WITHDRAWN', 'TERMINATED', 'REOPENED', 'REVERSED'], by: ['R3', 'R5'] },
}
