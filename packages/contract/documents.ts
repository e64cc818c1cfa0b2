import Type from 'typebox'
import { route } from './route.ts'

const tag = '文书'

/** A paper as the bureau defines it: what it must hold and on what basis, who signs, how it is served. */
export const DocumentDefinition = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  version: Type.String({ description: 'the day from which this wording is used' }),
  category: Type.String(),
  stage: Type.String(),
  numbered: Type.Union([Type.String(), Type.Null()]),
  served: Type.Union([Type.Literal('Y'), Type.Literal('N'), Type.Literal('H')]),
  signers: Type.Array(Type.String()),
  copies: Type.Integer(),
  volume: Type.Union([Type.Literal('正卷'), Type.Literal('副卷')]),
  mandatory: Type.Array(Type.Object({ path: Type.String(), label: Type.String(), basis: Type.String() })),
})

export const listDocumentDefinitions = route({
  method: 'GET',
  path: '/api/documents/definitions',
  summary: '文书格式：必备内容及其依据、签名盖章、送达方式',
  tag,
  access: 'session',
  response: Type.Array(DocumentDefinition),
})

/** For the operations page: in which typefaces papers are printed on this server. */
export const findDocumentFonts = route({
  method: 'GET',
  path: '/api/documents/fonts',
  summary: '文书正在使用的字体',
  tag,
  access: 'session',
  response: Type.Object({
    families: Type.Object({ body: Type.String(), title: Type.String(), label: Type.String() }),
    officialBody: Type.Boolean(),
    folder: Type.Union([Type.String(), Type.Null()]),
    advice: Type.Union([Type.String(), Type.Null()]),
  }),
})
