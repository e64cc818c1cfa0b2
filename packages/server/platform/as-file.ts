import type { FastifyReply } from 'fastify'

/** Sent so that a browser shows or saves it and never runs it. */
export function asFile(
  reply: FastifyReply,
  { name, mediaType, inline }: { name: string; mediaType: string; inline: boolean },
): FastifyReply {
  return reply
    .type(mediaType)
    .header(
      'content-disposition',
      `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
}
