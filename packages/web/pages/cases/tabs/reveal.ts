import { revealRoute } from '@zhiheng/contract/cases/routes'
import { call } from '../../../api/call.ts'

type What = 'party.idNumber' | 'party.phone' | 'reporter.phone' | 'address.phone'

/** Opens one identifier; the opening is put on the record of the case. */
export const revealOf = (caseId: string, what: What) => async (): Promise<string> =>
  (await call(revealRoute, { params: { caseId }, body: { what } })).text
