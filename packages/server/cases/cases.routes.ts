import {
  type ActionInput,
  actionRoutes,
  dropDraftRoute,
  dropViewRoute,
  fieldDayRoute,
  findCaseRoute,
  findCasesRoute,
  findDraftRoute,
  findHearingsRoute,
  findMajorFilingsRoute,
  findReadingsRoute,
  importCluesRoute,
  inboxRoute,
  neighbouringFinesRoute,
  noticesRoute,
  openAttachmentRoute,
  openPaperRoute,
  paperFactsRoute,
  paperHashRoute,
  paperSignatureRoute,
  papersOfDayRoute,
  previewPaperRoute,
  printPapersRoute,
  readNoticesRoute,
  registerClueRoute,
  revealRoute,
  saveDraftRoute,
  saveViewRoute,
  summaryRoute,
  uploadAttachmentRoute,
  viewsRoute,
} from '@zhiheng/contract'
import type { ActionName } from '@zhiheng/law'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asFile } from '../platform/as-file.ts'
import type { Part } from '../platform/blobs.ts'
import { problem } from '../platform/errors.ts'
import { type Handler, serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { openAttachment, receiveAttachment } from './attachments.ts'
import { byteRange } from './byte-range.ts'
import { dropDraft, dropView, findDraft, findViews, saveDraft, saveView } from './drafts-and-views.ts'
import { findCase, revealIdentifier } from './find-case.ts'
import { findCases } from './find-cases.ts'
import { findFieldDay } from './find-field-day.ts'
import { findHearings } from './find-hearings.ts'
import { findInbox, findNotices, readNotices } from './find-inbox.ts'
import { findMajorFilings } from './find-major-filings.ts'
import { findSummary } from './find-summary.ts'
import { importClues } from './import-clues.ts'
import { isShown } from './media-type.ts'
import { findNeighbouringFines } from './neighbouring-fines.ts'
import { hashPaper, openPaper } from './paper-bytes.ts'
import { checkSignature } from './paper-signature.ts'
import { findPapersOfDay } from './papers-of-day.ts'
import { previewPaper } from './preview-paper.ts'
import { printPapers } from './print-papers.ts'
import { findReadings } from './record-reading.ts'
import { registerClue, takeCaseAction } from './take-case-action.ts'
import { findPaperFacts } from './trace-facts.ts'
import { uploadRoutes } from './upload.routes.ts'

/** Parse, call, answer. What the law says of an act is asked in the gate and nowhere here. */
export function caseRoutes(app: FastifyInstance, services: Services): void {
  const { clock } = services
  serve(
    app,
    registerClueRoute,
    ({ body, actor, request }) => registerClue(services, actor, body.input, clock.now(request), body.caseId),
    { confirmsSession: true },
  )
  for (const { action, ...one } of actionRoutes) {
    const act: Handler<typeof one> = ({ params, body, actor, request }) => {
      const { caseId } = params as { caseId: string }
      const { revision, input, key } = body as {
        revision: number
        input: ActionInput<ActionName>
        key?: string
      }
      return takeCaseAction(services, actor, {
        caseId,
        action,
        revision,
        input,
        now: clock.now(request),
        ...(key !== undefined && { key }),
      })
    }
    serve(app, one, act, { confirmsSession: true })
  }
  serve(app, findCasesRoute, ({ query, actor }) => findCases(services, actor, query), {
    confirmsSession: true,
  })
  serve(app, summaryRoute, ({ query, actor }) => findSummary(services, actor, query.year), {
    confirmsSession: true,
  })
  serve(app, findHearingsRoute, ({ query, actor }) => findHearings(services, actor, query))
  serve(app, findMajorFilingsRoute, ({ query, actor }) => findMajorFilings(services, actor, query))
  serve(
    app,
    findCaseRoute,
    ({ params, actor, request }) => findCase(services, actor, params.caseId, clock.now(request)),
    { confirmsSession: true },
  )
  serve(app, findReadingsRoute, async ({ params, actor }) => ({
    readings: await findReadings(services, actor, params.caseId),
  }))
  serve(app, neighbouringFinesRoute, async ({ params, actor }) => ({
    tiers: await findNeighbouringFines(services, actor, params.caseId),
  }))
  serve(app, revealRoute, async ({ params, body, actor, request }) => ({
    text: await revealIdentifier(services, actor, params.caseId, body.what, clock.now(request)),
  }))
  serve(app, inboxRoute, ({ actor }) => findInbox(services, actor))
  serve(app, fieldDayRoute, ({ actor }) => findFieldDay(services, actor))
  serve(app, noticesRoute, ({ actor }) => findNotices(services, actor))
  serve(app, readNoticesRoute, async ({ body, actor }) => ({
    read: await readNotices(services, actor, body.noticeIds),
  }))
  draftAndViewRoutes(app, services)
  fileRoutes(app, services)
  uploadRoutes(app, services)
}

function draftAndViewRoutes(app: FastifyInstance, services: Services): void {
  serve(app, findDraftRoute, ({ params, actor }) => findDraft(services, actor, params.key))
  serve(
    app,
    saveDraftRoute,
    async ({ params, body, actor, request }) => ({
      savedAt: await saveDraft(services, actor, params.key, body.body, services.clock.now(request)),
    }),
    { bodyLimit: 1_000_000 },
  )
  serve(app, dropDraftRoute, async ({ params, actor }) => ({
    dropped: await dropDraft(services, actor, params.key),
  }))
  serve(app, viewsRoute, async ({ actor }) => ({ views: await findViews(services, actor) }))
  serve(app, saveViewRoute, ({ body, actor }) => saveView(services, actor, body.name, body.query))
  serve(app, dropViewRoute, async ({ params, actor }) => {
    await dropView(services, actor, params.viewId)
    return { dropped: true }
  })
}

function fileRoutes(app: FastifyInstance, services: Services): void {
  const { clock } = services
  serve(app, uploadAttachmentRoute, async ({ actor, request }) => {
    const file = await oneFile(request)
    return receiveAttachment(services, actor, { name: file.filename, stream: file.file })
  })
  serve(app, openAttachmentRoute, async ({ params, actor, request, reply }) => {
    const asked = (size: number) => byteRange(request.headers.range, size)
    const { stream, part, name, mediaType, size } = await openAttachment(
      services,
      actor,
      params.caseId,
      params.sha256,
      {
        now: clock.now(request),
        partOf: (whole) => {
          const found = asked(whole)
          return found === 'unsatisfiable' ? null : found
        },
      },
    )
    if (asked(size) === 'unsatisfiable') {
      stream.destroy()
      return reply.code(416).header('content-range', `bytes */${size}`).send()
    }
    return asEvidence(reply, { name, mediaType, size, part }).send(stream)
  })
  serve(app, importCluesRoute, async ({ actor, request, query }) => {
    const file = await oneFile(request)
    return importClues(
      services,
      actor,
      { name: file.filename, bytes: await file.toBuffer() },
      { dryRun: query.dryRun === true, now: clock.now(request) },
    )
  })
  serve(app, openPaperRoute, async ({ params, query, actor, request, reply }) => {
    const format = query.format ?? 'pdf'
    const { bytes, name } = await openPaper(services, actor, { ...params, format, now: clock.now(request) })
    const mediaType =
      format === 'pdf'
        ? 'application/pdf'
        : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return asFile(reply, { name, mediaType, inline: format === 'pdf' && !query.download }).send(bytes)
  })
  serve(app, paperHashRoute, ({ params, actor }) => hashPaper(services, actor, params.caseId, params.paperId))
  serve(app, paperSignatureRoute, ({ params, actor }) =>
    checkSignature(services, actor, params.caseId, params.paperId),
  )
  serve(app, paperFactsRoute, ({ params, actor, request }) =>
    findPaperFacts(services, actor, { ...params, now: clock.now(request) }),
  )
  serve(app, papersOfDayRoute, ({ query, actor }) => findPapersOfDay(services, actor, query))
  serve(app, printPapersRoute, async ({ body, actor, request, reply }) => {
    const merged = await printPapers(services, actor, { ...body, now: clock.now(request) })
    return asFile(reply, { name: '打印文书.pdf', mediaType: 'application/pdf', inline: true }).send(merged)
  })
  serve(app, previewPaperRoute, async ({ params, body, actor, request, reply }) => {
    const bytes = await previewPaper(services, actor, {
      caseId: params.caseId,
      ...body,
      now: clock.now(request),
    })
    return asFile(reply, { name: '预览.pdf', mediaType: 'application/pdf', inline: true }).send(bytes)
  })
}

async function oneFile(request: FastifyRequest) {
  const file = request.isMultipart() ? await request.file() : undefined
  if (!file) throw problem(400, 'file_missing', '没有收到文件。', { wayForward: '请选择文件后重新上传。' })
  return file
}

/**
 * What somebody brought: shown in place only where nothing in it can run, else saved as bytes of no kind; in a sandbox in
 * either case, so that even a browser that knows better finds no origin of ours to act in.
 */
function asEvidence(
  reply: FastifyReply,
  file: { name: string; mediaType: string; size: number; part: Part | null },
): FastifyReply {
  const { name, mediaType, size, part } = file
  const inline = isShown(mediaType)
  asFile(reply, { name, mediaType: inline ? mediaType : 'application/octet-stream', inline })
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('accept-ranges', 'bytes')
  if (!part) return reply.header('content-length', size)
  return reply
    .code(206)
    .header('content-range', `bytes ${part.start}-${part.end}/${size}`)
    .header('content-length', part.end - part.start + 1)
}
