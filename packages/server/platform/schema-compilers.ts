import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

/**
 * Each of the two compilers below writes its code with the first request that needs it: written all at once, the schemas
 * of every route would double the memory of a server that starts, and its start would wait for them. That each of them
 * can be compiled a test shows.
 */
function atFirstUse<Given extends unknown[], Made>(make: () => (...given: Given) => Made) {
  let made: ((...given: Given) => Made) | null = null
  return (...given: Given): Made => {
    made ??= make()
    return made(...given)
  }
}

/** What is in an address is text and becomes a number where the schema says so; a body means what it says. */
export function lazyValidators(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean | 'array') => {
    const ajv = new Ajv2019({ coerceTypes, useDefaults: true, removeAdditional: false, strict: false })
    addFormats.default(ajv)
    return ajv
  }
  const text = make('array')
  const json = make(false)
  return ({ schema, httpPart }) => {
    const check = atFirstUse(() => {
      const validate = (httpPart === 'body' ? json : text).compile(schema)
      return (data: unknown) => validate(data) || { error: validate.errors }
    })
    return check as ReturnType<FastifySchemaCompiler<object>>
  }
}

export function lazySerializers(): FastifySerializerCompiler<unknown> {
  const compile = SerializerSelector()({}, {})
  return (route) => atFirstUse(() => compile(route as Parameters<typeof compile>[0]))
}
