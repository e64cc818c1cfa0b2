import { randomUUID } from 'node:crypto'
import { actionInputs } from '@zhiheng/contract'
import {
  type ActionName,
  type AnyEntry,
  apply,
  caseFacts,
  isAction,
  ordinaryActions,
  type Payloads,
  paperKinds,
  payloadVersion,
} from '@zhiheng/law'
import Value from 'typebox/value'
import { factLookup, fill, sharedRenderer } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { loadCase } from './case-log.ts'
import { completePayload } from './complete-payload.ts'
import { definitions } from './definitions.ts'
import { gatherContext } from './gather-context.ts'
import { withNumbers } from './give-numbers.ts'
import { noSuch } from './no-such-thing.ts'
import { gatherSurroundings } from './paper-surroundings.ts'

type Asked = {
  readonly caseId: string
  readonly action: string
  readonly kind: string
  readonly input: unknown
  readonly now: Date
}

/**
 * The paper an act would make, from the form as it is now: nothing is written, no number is used, gaps are shown as
 * 【…】 and the sheet is marked 预览. Throws 400 when the form cannot be read, 404 outside the reach.
 */
export async function previewPaper(
  services: Services,
  actor: Actor,
  { caseId, action, kind, input, now }: Asked,
): Promise<Buffer> {
  const about = isAction(action)
    ? ordinaryActions[action].papers.find((paper) => paper.kind === kind)
    : undefined
  if (!isAction(action) || !about)
    throw problem(400, 'invalid_request', '这一步没有这份文书。', { field: 'kind' })
  const [fault] = Value.Errors(actionInputs[action], input)
  if (fault)
    throw problem(
      400,
      'invalid_request',
      `“${fault.instancePath.slice(1).replaceAll('/', '.') || '表单'}”还没有填好，暂时不能预览。`,
      { field: fault.instancePath.slice(1).replaceAll('/', '.') },
    )
  const filled = await inReach(services.db, actor, async (tx) => {
    const found = await loadCase(tx, actor.city, caseId, { lock: false })
    if (!found) throw noSuch('案件')
    const { key, state, dataKey } = found
    const ctx = await gatherContext(tx, { actor, state, now: now.toISOString(), unitId: key.unitId })
    const kit = {
      tx,
      actor,
      caseId,
      unitId: key.unitId,
      state,
      secrets: services.secrets,
      dataKey,
      calendar: ctx.calendar,
    }
    const draft = await completePayload[action](input as never, kit)
    const number = paperKinds[kind]?.numbered ? '（文号待编）' : null
    const paper = {
      id: randomUUID(),
      kind,
      about: about.about && 'id' in draft ? String(draft.id) : null,
      definition: '',
      number,
      uses: [],
      replaces: null,
    }
    const payload = withNumbers(action, draft as Payloads[ActionName], [paper], '（编号待定）')
    const by = {
      personId: actor.personId,
      name: actor.name,
      postId: actor.postId,
      roles: actor.roles,
      certificateNumber: actor.certificate?.number ?? null,
      actingFor: actor.actingFor?.name ?? null,
    }
    const entry = {
      version: payloadVersion,
      revision: state.revision + 1,
      action,
      at: now.toISOString(),
      on: actor.today,
      actor: by,
      payload,
      papers: [paper],
      to: null,
    } as AnyEntry
    const around = await gatherSurroundings(tx, {
      ...key,
      dataKey,
      secrets: services.secrets,
      calendar: ctx.calendar,
      rules: ctx.rules,
    })
    const definition = definitions().get(kind)
    if (!definition) throw new Error(`no definition of paper ${kind}`)
    return fill(
      definition,
      factLookup(caseFacts(apply(state, entry), paper.about, { ...around, open: (_, masked) => masked })),
    )
  })
  return sharedRenderer(services.config.fontsDir).renderPdf(filled, {
    issuedAt: now.toISOString(),
    author: actor.unitName,
    preview: true,
  })
}
