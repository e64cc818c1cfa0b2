import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import { problem } from '../platform/errors.ts'

/** How much of a file is looked at to tell its kind. */
const headLength = 1024 ** 2

/**
 * Shown by a browser as it is: pictures, video, sound and PDF, by a closed list. A picture that can carry a script (SVG) is
 * not among them; everything else is saved and never opened in the page's own place.
 */
const shown = new Set([
  ...['jpeg', 'png', 'gif', 'webp', 'bmp', 'avif', 'heic', 'heif', 'tiff'].map((kind) => `image/${kind}`),
  ...['mp4', 'webm', 'quicktime', 'ogg', 'mpeg', 'x-msvideo', 'matroska', '3gpp', 'mp2t'].map(
    (kind) => `video/${kind}`,
  ),
  ...['mpeg', 'mp4', 'x-m4a', 'aac', 'ogg', 'wav', 'amr', 'flac', 'webm'].map((kind) => `audio/${kind}`),
  'application/pdf',
])
export const isShown = (mediaType: string): boolean => shown.has(mediaType)

/** Names of the old and the zipped office papers: the container is told by content, what is in it by the name. */
const officeByContainer: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/x-cfb': {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    wps: 'application/vnd.ms-works',
  },
  'application/zip': {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    ofd: 'application/ofd',
  },
}

/** The names one kind goes by: one of them is kept. */
const sameAs: Readonly<Record<string, string>> = {
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'video/x-matroska': 'video/matroska',
  'video/vnd.avi': 'video/x-msvideo',
}

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/** What a file is, told by its own bytes; the name only helps where several kinds share one container. */
export async function mediaTypeOf(head: Uint8Array, name: string): Promise<string> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found?.mime === 'application/xml') return markupOf(head) ?? found.mime
  if (found) {
    const inside = officeByContainer[found.mime]?.[extensionOf(name)]
    return inside ?? sameAs[found.mime] ?? found.mime
  }
  const markup = markupOf(head)
  if (markup) return markup
  if (!looksLikeText(head)) return 'application/octet-stream'
  return extensionOf(name) === 'csv' ? 'text/csv' : 'text/plain'
}

/** What a browser would take for a page or a drawing, whatever the file is called. */
function markupOf(head: Uint8Array): string | null {
  const text = Buffer.from(head.subarray(0, 65_536)).toString('latin1').replaceAll('\0', '').toLowerCase()
  if (/<svg[\s>]/.test(text)) return 'image/svg+xml'
  if (/<(!doctype html|html|head|body|script|iframe|meta|title|a\s|div|table|img)[\s>]?/.test(text))
    return 'text/html'
  return text.trimStart().startsWith('<?xml') ? 'application/xml' : null
}

const looksLikeText = (head: Uint8Array): boolean =>
  !head
    .subarray(0, 65_536)
    .some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12)

/** Windows, Linux and macOS programs: never evidence in a file room, and never handed to the next desk. */
const programs: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
]

export const isProgram = (start: Uint8Array): boolean =>
  programs.some((magic) => magic.every((byte, at) => start[at] === byte))

/** 415 for a program, by its first bytes. */
export function refuseProgram(start: Uint8Array): void {
  if (!isProgram(start)) return
  throw problem(415, 'unsupported_media_type', '不接收可执行程序。', {
    wayForward: '请上传照片、音视频、PDF、办公文档或者数据文件；程序类电子数据请由鉴定机构封存固定。',
  })
}

/** The first bytes of a stream of them, at most as many as tell its kind. */
export async function headOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length >= headLength) break
  }
  return Buffer.concat(chunks).subarray(0, headLength)
}

/** How much of a stored file `headOf` asks for. */
export const headPart = (size: number) => ({ start: 0, end: Math.min(size, headLength) - 1 })
