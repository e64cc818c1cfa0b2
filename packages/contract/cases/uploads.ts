import Type, { type Static } from 'typebox'
import { route } from '../route.ts'
import { AttachmentRef } from './action-inputs.ts'

const tag = '附件'
const UploadId = Type.Object({ uploadId: Type.String({ format: 'uuid' }) })

/** A file on its way: how much of it the server has, and keeps. */
export const UploadView = Type.Object({
  uploadId: Type.String(),
  name: Type.String(),
  size: Type.Integer(),
  received: Type.Integer(),
  beganAt: Type.String(),
})
export type UploadView = Static<typeof UploadView>

/**
 * Files of any size come by the tus protocol, version 1.0.0 (core, creation, termination): `POST` names size and name in
 * `Upload-Length` and `Upload-Metadata`, `PATCH` sends bytes from `Upload-Offset`, `HEAD` asks how far it has come.
 */
export const beginUploadRoute = route({
  method: 'POST',
  path: '/api/uploads',
  summary: '开始上传（tus 协议）：请求头写明大小和文件名',
  tag,
  access: 'session',
  response: Type.Unknown(),
})
export const findUploadsRoute = route({
  method: 'GET',
  path: '/api/uploads',
  summary: '本人没有传完的文件，以及单个文件的上限',
  tag,
  access: 'session',
  response: Type.Object({ uploads: Type.Array(UploadView), maxBytes: Type.Integer() }),
})
export const findUploadRoute = route({
  method: 'GET',
  path: '/api/uploads/:uploadId',
  summary: '传到哪里了（HEAD 只答响应头）',
  tag,
  access: 'session',
  params: UploadId,
  response: UploadView,
})
export const sendPartRoute = route({
  method: 'PATCH',
  path: '/api/uploads/:uploadId',
  summary: '从断开的地方接着传',
  tag,
  access: 'session',
  params: UploadId,
  response: Type.Unknown(),
})
export const dropUploadRoute = route({
  method: 'DELETE',
  path: '/api/uploads/:uploadId',
  summary: '放弃上传，已传的部分随即删除',
  tag,
  access: 'session',
  params: UploadId,
  response: Type.Unknown(),
})
/** The bytes are all there: they are hashed, their kind is read from them, and they become an attachment. Ask again while it is not ready. */
export const finishUploadRoute = route({
  method: 'POST',
  path: '/api/uploads/:uploadId/finish',
  summary: '传完登记：计算校验值，按内容认定类型',
  tag,
  access: 'session',
  params: UploadId,
  response: Type.Object({
    ready: Type.Boolean(),
    attachment: Type.Union([AttachmentRef, Type.Null()]),
  }),
})

const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** A file of a case with what it says of itself: when, where and with what it was taken. */
export const AttachmentView = Type.Object({
  sha256: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  takenAt: orNull(Type.String()),
  latitude: orNull(Type.Number()),
  longitude: orNull(Type.Number()),
  camera: orNull(Type.String()),
  thumbnail: Type.Boolean(),
})
export type AttachmentView = Static<typeof AttachmentView>

export const findAttachmentsRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/attachments',
  summary: '本案附件及原始文件自带的拍摄时间、位置',
  tag,
  access: 'session',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }) }),
  response: Type.Object({
    attachments: Type.Array(AttachmentView),
    /** 还有图片正在读取。 */
    looking: Type.Boolean(),
  }),
})
export const openThumbnailRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/attachments/:sha256/thumbnail',
  summary: '缩略图，查阅留痕',
  tag,
  access: 'session',
  params: Type.Object({
    caseId: Type.String({ format: 'uuid' }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  }),
  response: Type.Unknown(),
})
