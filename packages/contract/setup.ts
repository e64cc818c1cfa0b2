import Type, { type Static } from 'typebox'
import { route } from './route.ts'

/** A unit as the shipped list names it, before the city corrects it. */
export const SetupUnit = Type.Object({
  code: Type.String(),
  name: Type.String(),
  prefix: Type.Union([Type.String(), Type.Null()], { description: '机关代字，如 连城管' }),
})
export type SetupUnit = Static<typeof SetupUnit>

const tag = '首次设置'

export const setup = {
  state: route({
    method: 'GET',
    path: '/api/setup',
    summary: '是否尚需首次设置',
    tag,
    access: 'public',
    response: Type.Object({
      needed: Type.Boolean(),
      city: Type.Union([Type.Object({ code: Type.String(), name: Type.String() }), Type.Null()]),
      units: Type.Array(SetupUnit, { description: 'the shipped units, only while setup is needed' }),
    }),
  }),
  run: route({
    method: 'POST',
    path: '/api/setup',
    summary: '首次设置：城市、单位名称与机关代字、第一位管理员；须服务器控制台打印的设置码',
    tag,
    access: 'public',
    body: Type.Object({
      setupCode: Type.String({ minLength: 1, maxLength: 64 }),
      city: Type.Object({
        code: Type.String({ pattern: '^[0-9]{4}([0-9]{2})?$', description: '行政区划代码，如 3207' }),
        name: Type.String({ minLength: 2, maxLength: 40 }),
      }),
      units: Type.Optional(
        Type.Array(
          Type.Object({
            code: Type.String(),
            name: Type.Optional(Type.String({ minLength: 2, maxLength: 80 })),
            prefix: Type.Optional(Type.String({ minLength: 1, maxLength: 12 })),
          }),
          { maxItems: 1000 },
        ),
      ),
      administrator: Type.Object({
        name: Type.String({ minLength: 1, maxLength: 60 }),
        loginName: Type.String({ minLength: 1, maxLength: 64 }),
        password: Type.String({ minLength: 1, maxLength: 256 }),
      }),
    }),
    response: Type.Object({ done: Type.Literal(true) }),
  }),
} as const
