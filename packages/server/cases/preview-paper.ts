import { randomUUID } from 'node:crypto'
import { actionInputs } from '@zhiheng/contract'
import { type ActionName, apply, isAction, ordinaryActions, type Payloads, rulesOfCase } from '@zhiheng/law'
import Value from 'typebox/value'
import { definitionsInForce, type FilledDocument, sharedRenderer } from '../documents/index.ts'
import type { Actor } from '../platform/actor.ts'
import { inReach, type Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { loadCase } from './case-log.ts'
import { completePayload } from './complete-payload.ts'
import { fillPaper } from './fill-paper.ts'
import { gatherContext } from './gather-context.ts'
import { withNumbers } from './give-numbers.ts'
import { newEntry } from './new-entry.ts'
import { noSuch } from './no-such-thing.ts'
import { gatherSurroundings } from './paper-surroundings.ts'
import { recordReading } from './record-reading.ts'

type Asked = {
  readonly caseId: string
  readonly action: string
  readonly kind: string
  readonly input: unknown
  readonly now: Date
}

/**
 * The paper an act would make, from the form as it is now: no act is written, no number is used, gaps are shown as
 * 【…】 and the sheet is marked 预览. Throws 400 when the form cannot be read, 404 outside the reach.
 */
export async function previewPaper(services: Services, actor: Actor, asked: Asked): Promise<Buffer> {
  const { action, kind, input, now } = asked
  // A city's own paper stands in no row: the form itself says which it is.
  const made =
    isAction(action) &&
    (action === 'issueCityPaper'
      ? (input as { kind?: unknown } | null)?.kind === kind && { about: true }
      : ordinaryActions[action].papers.find((paper) => paper.kind === kind))
  if (!isAction(action) || !made)
    throw problem(400, 'invalid_request', '这一步没有这份文书。', {
      field: 'kind',
      wayForward: '回到办理页面，从列出的文书中选择。',
    })
  mustBeReadable(action, input)
  const filled = await inReach(services.db, actor, (tx) =>
    fillPreview(services, tx, actor, { ...asked, action, isAbout: made.about }),
  )
  return sharedRenderer(services.config.fontsDir).renderPdf(filled, {
    issuedAt: now.toISOString(),
    author: actor.unitName,
    preview: true,
  })
}

function mustBeReadable(action: ActionName, input: unknown): void {
  const [fault] = Value.Errors(actionInputs[action], input)
  if (!fault) return
  const field = fault.instancePath.slice(1).replaceAll('/', '.')
  throw problem(400, 'invalid_request', `“${field || '表单'}”还没有填好，暂时不能预览。`, {
    field,
    wayForward: '填好以后再预览。',
  })
}

async function fillPreview(
  services: Services,
  tx: Tx,
  actor: Actor,
  {
    caseId,
    action,
    kind,
    input,
    now,
    isAbout,
  }: Asked & { readonly action: ActionName; readonly isAbout: boolean },
): Promise<FilledDocument> {
  const found = await loadCase(tx, actor.city, caseId, { lock: false })
  if (!found) throw noSuch('案件')
  const { key, state, dataKey } = found
  const { secrets } = services
  const definition = (await definitionsInForce(tx, actor.city, actor.today)).get(kind)
  if (!definition) throw noSuch('文书')
  // A preview shows what the file holds: it is a reading like any other.
  await recordReading(tx, actor, key, {
    what: 'paper',
    detail: `预览${definition.title}`,
    now,
  })
  const { calendar, ...context } = await gatherContext(tx, {
    actor,
    state,
    now: now.toISOString(),
    unitId: key.unitId,
  })
  const rules = rulesOfCase(context.rules, state, context.unit.line)
  const kit = { ...key, tx, actor, state, secrets, dataKey, calendar, rules }
  const draft = await completePayload[action](input as never, kit)
  const paper = {
    id: randomUUID(),
    kind,
    about: isAbout && 'id' in draft ? String(draft.id) : null,
    definition: '',
    ...('paper' in draft && { city: draft.paper }),
    number: definition.numbered ? '（文号待编）' : null,
    uses: [],
    replaces: null,
  }
  const payload = withNumbers(action, draft as Payloads[ActionName], [paper], '（编号待定）')
  const entry = newEntry({ action, actor, state, now, payload, papers: [paper], to: null })
  const around = await gatherSurroundings(tx, { ...key, dataKey, secrets, calendar, rules })
  const masked = { ...around, open: (_: string, stars: string) => stars }
  return fillPaper(definition, apply(state, entry), paper.about, masked)
}
