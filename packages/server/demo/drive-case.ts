import type { CaseView } from '@zhiheng/contract'
import { type ActionName, ordinaryActions, paperKinds } from '@zhiheng/law'
import { type CasePlan, loginOf, type OpenFile, type PlannedAct } from './case-plan.ts'
import { type DemoClient, Refused } from './demo-client.ts'

/** One act the server has acknowledged. */
export type Acknowledged = { readonly caseId: string; readonly revision: number; readonly action: ActionName }

/** A case under way by its plan, one act at a time. */
export type Drive = {
  readonly plan: CasePlan
  /** The next act; null when the plan is done. */
  readonly next: () => PlannedAct | null
  /** Does the next act. Refusals and broken connections are thrown; what was acknowledged stays done. */
  readonly step: () => Promise<Acknowledged>
}

/** Acts after which an older case page would not name what was made: ids of evidence, of orders, of papers to seal. */
const makesSomething = new Set<ActionName>([
  'recordInspection',
  'recordInterview',
  'addPhotos',
  'addCopy',
  'addEvidence',
  'proposePreservation',
  'orderCorrection',
  'recordHearing',
  'recordPayment',
  'issuePublicNotice',
  'applyDeferral',
  'proposeHalt',
  'proposeExtension',
  'proposeHandOver',
  'reportCrime',
  'raiseDispute',
  'issueCityPaper',
])
const outdates = (action: ActionName): boolean =>
  makesSomething.has(action) || ordinaryActions[action].papers.some(({ kind }) => paperKinds[kind]?.sealed)

/**
 * Opens a case of a plan where it stands: a case that exists goes on after its last act, as an interrupted generation
 * must. Null when somebody else has worked on it: then it is theirs.
 */
export async function openDrive(client: DemoClient, plan: CasePlan): Promise<Drive | null> {
  const { caseId, unit } = plan.story
  const login = (part: string) => loginOf(unit, part)
  const done = await actsDone(client, plan)
  if (done === null) return null
  let revision = done
  let seen: CaseView | null = null

  const fileFor = (act: PlannedAct): OpenFile => {
    const reader = () => client.as(login(act.part))
    const view = async () => {
      seen ??= await (await reader()).call<CaseView>('GET', `/api/cases/${caseId}`, { at: act.at })
      return seen
    }
    return {
      view,
      personId: async (part) => (await client.as(login(part))).personId,
      paper: async (kind) => {
        const found = (await view()).papers.findLast((one) => one.kind === kind && one.voided === null)
        if (!found) throw new Error(`案件 ${caseId} 没有文书 ${kind}`)
        return found.paperId
      },
      hash: async (paperId) => {
        const path = `/api/cases/${caseId}/papers/${paperId}/hash`
        return (await (await reader()).call<{ sha256: string }>('GET', path, { at: act.at })).sha256
      },
      upload: async (name, bytes) => (await reader()).upload({ name, bytes }, act.at),
    }
  }

  const next = () => plan.acts[revision] ?? null
  return {
    plan,
    next,
    step: async () => {
      const act = next()
      if (!act) throw new RangeError('the plan is done')
      const person = await client.as(login(act.part))
      const input = await act.input(fileFor(act))
      const [path, body] =
        act.action === 'registerClue'
          ? ['/api/cases', { caseId, input }]
          : [`/api/cases/${caseId}/actions/${act.action}`, { revision, input }]
      const taken = await person.call<{ revision: number; stage: string }>('POST', path, { at: act.at, body })
      revision = taken.revision
      if (outdates(act.action)) seen = null
      if (taken.stage !== act.after)
        throw new Error(`案件 ${caseId} 在 ${act.action} 后处于 ${taken.stage}，计划是 ${act.after}`)
      return { caseId, revision, action: act.action }
    },
  }
}

/** How many acts of the plan the log already has; null when it has others. */
async function actsDone(client: DemoClient, { story, acts }: CasePlan): Promise<number | null> {
  const [first] = acts
  if (!first) return 0
  const reader = await client.as(`${story.unit.login}.neiqin`)
  try {
    const { timeline } = await reader.call<CaseView>('GET', `/api/cases/${story.caseId}`, { at: first.at })
    const planned = timeline.every(({ action }, index) => action === acts[index]?.action)
    return planned ? timeline.length : null
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return 0
    throw error
  }
}

/** Does every act of a plan that is not done yet. */
export async function driveCase(
  client: DemoClient,
  plan: CasePlan,
  acknowledged: (act: Acknowledged) => void = () => {},
): Promise<void> {
  const drive = await openDrive(client, plan)
  if (!drive) throw new Error(`案件 ${plan.story.caseId} 已由他人办理`)
  while (drive.next()) acknowledged(await drive.step())
}
