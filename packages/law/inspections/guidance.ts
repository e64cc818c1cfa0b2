import type { Facts, Surroundings } from '../case/fact-parts.ts'
import { agencyFacts } from './inspection-facts.ts'

/** 一次性告知 (K03): what a clerk keeps for a scene, and what is printed for one receiver. */
export type GuidanceScene = {
  readonly scene: string
  /** 一次性告知事项 and 注意事项, one a line. */
  readonly matters: readonly string[]
  readonly cautions: readonly string[]
  /** 处罚依据, from the catalogue's items. */
  readonly penalties: readonly {
    readonly name: string
    readonly violation: string
    readonly penalty: string
  }[]
}
export type GuidanceSheet = GuidanceScene & {
  readonly receiver: string
  readonly place: string
  readonly givenOn: string
  readonly officer: string
  readonly certificate: string
}

/** The scenes the rule book names (K03, [SEED]); what is told under each a bureau fills in and verifies by itself. */
export const guidanceScenes = ['临时占用公共广场摆摊设点', '沿街商铺开业', '沿街商铺装饰装修'] as const

export const guidanceFacts = (sheet: GuidanceSheet, agency: Surroundings['agency']): Facts => ({
  ...agencyFacts(agency),
  'guidance.scene': sheet.scene,
  'guidance.matters': sheet.matters.map((text) => ({ text })),
  'guidance.cautions': sheet.cautions.map((text) => ({ text })),
  'guidance.penalties': sheet.penalties.map((one) => ({ ...one })),
  'guidance.receiver': sheet.receiver,
  'guidance.place': sheet.place,
  'guidance.givenOn': sheet.givenOn,
  'guidance.officer': sheet.officer,
  'guidance.certificate': sheet.certificate,
})
