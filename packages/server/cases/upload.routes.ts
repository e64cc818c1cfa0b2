import type { Readable } from 'node:stream'
import {
  beginUploadRoute,
  dropUploadRoute,
  findAttachmentsRoute,
  findUploadRoute,
  findUploadsRoute,
  finishUploadRoute,
  openThumbnailRoute,
  sendPartRoute,
} from '@zhiheng/contract'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { findAttachments, openThumbnail } from './attachment-details.ts'
import { beginUpload, dropUpload, findUpload, findUploads, finishUpload, receivePart } from './uploads.ts'

/** tus 1.0.0 over our own session, token and wall; docs/decisions/0019. */
export function uploadRoutes(app: FastifyInstance, services: Services): void {
  // The bytes of a part are handed on as they come and never gathered.
  app.addContentTypeParser('application/offset+octet-stream', (_request, payload, done) =>
    done(null, payload),
  )
  serve(app, beginUploadRoute, async ({ actor, request, reply }) => {
    const upload = await beginUpload(services, actor, {
      size: numberIn(request.headers['upload-length']),
      name: nameIn(request.headers['upload-metadata']),
    })
    return tus(reply.code(201).header('location', `/api/uploads/${upload.uploadId}`)).send()
  })
  serve(app, findUploadsRoute, async ({ actor }) => ({
    uploads: await findUploads(services, actor),
    maxBytes: services.config.uploadMaxBytes,
  }))
  serve(app, findUploadRoute, async ({ params, actor, reply }) => {
    const upload = await findUpload(services, actor, params.uploadId)
    tus(reply, upload.received).header('upload-length', upload.size).header('cache-control', 'no-store')
    return upload
  })
  serve(app, sendPartRoute, async ({ params, body, actor, request, reply }) => {
    if (request.headers['content-type'] !== 'application/offset+octet-stream')
      throw problem(415, 'unsupported_media_type', '续传的内容类型不正确。')
    const offset = numberIn(request.headers['upload-offset'])
    const received = await receivePart(services, actor, params.uploadId, offset, body as unknown as Readable)
    return tus(reply.code(204), received).send()
  })
  serve(app, dropUploadRoute, async ({ params, actor, reply }) => {
    await dropUpload(services, actor, params.uploadId)
    return tus(reply.code(204)).send()
  })
  serve(app, finishUploadRoute, async ({ params, actor, request }) => {
    const attachment = await finishUpload(services, actor, params.uploadId, services.clock.now(request))
    return { ready: attachment !== null, attachment }
  })
  serve(app, findAttachmentsRoute, ({ params, actor }) => findAttachments(services, actor, params.caseId))
  serve(app, openThumbnailRoute, async ({ params, actor, request, reply }) => {
    const { caseId, sha256 } = params
    const stream = await openThumbnail(services, actor, caseId, sha256, services.clock.now(request))
    return reply
      .type('image/jpeg')
      .header('content-security-policy', "sandbox; default-src 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(stream)
  })
}

function tus(reply: FastifyReply, offset?: number): FastifyReply {
  if (offset !== undefined) reply.header('upload-offset', offset)
  return reply.header('tus-resumable', '1.0.0')
}

const numberIn = (header: string | string[] | undefined): number =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : Number.NaN

/** `Upload-Metadata: filename <base64>,filetype <base64>`; what the file claims to be is not asked. */
function nameIn(header: string | string[] | undefined): string {
  const pairs = typeof header === 'string' ? header.split(',') : []
  const given = pairs.map((pair) => pair.trim().split(' ')).find(([key]) => key === 'filename')?.[1]
  return Buffer.from(given ?? '', 'base64').toString('utf8')
}
