import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { Ajv2019 } from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'

/** What is in an address is text and becomes a number where the schema says so; a body means what it says. */
export function validatorCompiler(): FastifySchemaCompiler<object> {
  const make = (coerceTypes: boolean | 'array') => {
    const ajv = new Ajv2019({ coerceTypes, useDefaults: true, removeAdditional: false, strict: false })
    addFormats.default(ajv)
    return ajv
  }
  const text = make('array')
  const json = make(false)
  return ({ schema, httpPart }) => {
    const validate = (httpPart === 'body' ? json : text).compile(schema)
    return (data: unknown) => validate(data) || { error: validate.errors ?? [] }
  }
}

export function serializerCompiler(): FastifySerializerCompiler<unknown> {
  const compile = SerializerSelector()({}, {})
  return ({ httpStatus = '', ...route }) => compile({ ...route, httpStatus })
}

/**
 * The same compiler, which writes its code with the first request that needs it: written all at once, the schemas of
 * every route would take half as much memory again as the server that runs. That each can be compiled a test shows.
 */
export function lazily<Compiler extends (route: never) => (data: never) => unknown>(
  compile: Compiler,
): Compiler {
  const lazy = (route: never) => {
    let made: ((data: never) => unknown) | null = null
    return (data: never) => {
      made ??= compile(route)
      return made(data)
    }
  }
  return lazy as Compiler
}
