import { cityPaperGaps } from '../../case/city-paper.ts'
import { penaltyLaw } from '../../citation.ts'
import { burdensIn } from '../../documents/burden-words.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'
import { stages, stageTitle } from '../stages.ts'

// biome-ignore format: a table of law is read in columns
export const cityPaperConditions = {
  cityPaperOfStage: {
    // The city says in the definition when its paper may be made; the Law knows no such paper.
    basis: null,                             guard: null,  about: 'payload',
    refusal: '这种本市文书不在目前的环节制作',
    detail: (q) =>
      `（应在：${(payloadOf(q, 'issueCityPaper')?.paper.stages ?? []).map((stage) => stageTitle(stage)).join('、')}；目前：${stages[q.state.stage].title}）`,
    forward: '到模板写明的环节再制作；确需提前使用的，请系统管理员发布写明该环节的模板',
    holds: (q) => payloadOf(q, 'issueCityPaper')?.paper.stages.includes(q.state.stage) ?? true,
  },
  cityPaperComplete: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '本市文书的填写内容不全，或者不合要求',
    detail: (q) => {
      const given = payloadOf(q, 'issueCityPaper')
      return given ? `（${cityPaperGaps(given).join('、')}）` : ''
    },
    forward: '补齐所列内容：日期写年月日，数字只写数字，选项从列出的中选择',
    holds: (q) => {
      const given = payloadOf(q, 'issueCityPaper')
      return given === null || cityPaperGaps(given).length === 0
    },
  },
  cityPaperTakesNothing: {
    basis: penaltyLaw(4),                    guard: null,  about: 'payload',
    refusal: '本市文书中写有只能由法定文书作出的处罚、强制或者责令',
    forward: '删去这些内容；确需作出的，按照法定程序用平台的决定书、通知书作出',
    holds: (q) => {
      const given = payloadOf(q, 'issueCityPaper')
      return given === null || !Object.values(given.values).some((value) => burdensIn(value).length > 0)
    },
  },
} as const satisfies Record<string, Condition>
