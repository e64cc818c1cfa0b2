import { findDocumentFonts, listDocumentDefinitions } from '@zhiheng/contract'
import type { FastifyInstance } from 'fastify'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { labelOfFact } from './fact-paths.ts'
import { leaseRoutes } from './lease.routes.ts'
import { shippedDefinitions } from './paper-wordings.ts'
import { sharedRenderer } from './render-process.ts'
import { wordingRoutes } from './wording.routes.ts'

/** What papers there are, in which typefaces they are printed, and the 号段; the papers of a case are served with the case. */
export function documentRoutes(app: FastifyInstance, services: Services): void {
  leaseRoutes(app, services)
  wordingRoutes(app, services)
  const definitions = [...shippedDefinitions().values()].map((definition) => {
    const { kind, title, version, category, stage, numbered, served, signers, copies, volume } = definition
    const mandatory = definition.mandatory.map(({ path, basis }) => ({
      path,
      label: labelOfFact(path),
      basis,
    }))
    return { kind, title, version, category, stage, numbered, served, signers, copies, volume, mandatory }
  })
  serve(app, listDocumentDefinitions, async () => definitions)

  serve(app, findDocumentFonts, async () => {
    const fonts = await sharedRenderer(services.config.fontsDir).fontsInUse()
    const advice = fonts.officialBody
      ? null
      : '正文暂以宋体代替仿宋。请把本单位已获授权的仿宋_GB2312、方正小标宋字体文件放入一个目录，以 FONTS_DIR 指明后重新启动。'
    return { ...fonts, advice }
  })
}
