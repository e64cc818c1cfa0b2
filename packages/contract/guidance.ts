import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const tag = '一次性告知'
const closed = { additionalProperties: false }
const Id = Type.String({ format: 'uuid' })
const Line = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const Lines = Type.Array(Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }), {
  minItems: 1,
  maxItems: 40,
})

/** 场景 as the clerk keeps it: each saving is a version of its own, the newest is used. */
export const GuidanceSceneView = Type.Object({
  scene: Type.String(),
  version: Type.Integer({ description: '0：平台列出的场景，还没有填写内容' }),
  matters: Type.Array(Type.String()),
  cautions: Type.Array(Type.String()),
  items: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  keptAt: Type.Union([Type.String(), Type.Null()]),
  keptBy: Type.Union([Type.String(), Type.Null()]),
})
export type GuidanceSceneView = Static<typeof GuidanceSceneView>

export const GuidanceGiven = Type.Object({
  paperId: Id,
  scene: Type.String(),
  receiver: Type.String(),
  place: Type.String(),
  givenOn: Type.String(),
  officer: Type.String(),
})
export type GuidanceGiven = Static<typeof GuidanceGiven>

export const guidance = {
  find: route({
    method: 'GET',
    path: '/api/guidance',
    summary: '一次性告知的场景和本单位最近出具的告知单',
    tag,
    access: 'session',
    response: Type.Object({
      scenes: Type.Array(GuidanceSceneView),
      given: Type.Array(GuidanceGiven),
      mayKeep: Type.Boolean(),
      mayGive: Type.Boolean(),
    }),
  }),
  keep: route({
    method: 'POST',
    path: '/api/guidance/scenes',
    summary: '填写、修改一个场景的告知内容（承办机构负责人、内勤）',
    tag,
    access: 'session',
    body: Type.Object(
      {
        scene: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
        version: Type.Integer({ minimum: 0, description: '所改的版本；他人已改则答 409' }),
        matters: Lines,
        cautions: Lines,
        itemCodes: Type.Array(Line, { minItems: 1, maxItems: 20, uniqueItems: true }),
      },
      closed,
    ),
    response: Type.Object({ version: Type.Integer() }),
  }),
  give: route({
    method: 'POST',
    path: '/api/guidance/papers',
    summary: '出具一次性告知单',
    tag,
    access: 'session',
    body: Type.Object(
      {
        scene: Type.String({ minLength: 1, maxLength: 60 }),
        version: Type.Integer({ minimum: 1 }),
        receiver: Line,
        place: Line,
      },
      closed,
    ),
    response: Type.Object({ paperId: Id }),
  }),
  paper: route({
    method: 'GET',
    path: '/api/guidance/papers/:paperId',
    summary: '一次性告知单（PDF）',
    tag,
    access: 'session',
    params: Type.Object({ paperId: Id }),
    response: Type.Unknown(),
  }),
} as const
