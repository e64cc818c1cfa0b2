import type { Question } from '../../case/judge-context.ts'
import { mayPunish } from '../../case/substance.ts'
import type { ItemSnapshot } from '../../catalogue/item.ts'
import { penaltyLaw } from '../../citation.ts'
import type { PowerHere } from '../../powers/power-here.ts'
import type { Condition } from '../condition.ts'
import { choosingAnew, payloadOf } from '../condition.ts'

const itemOf = (q: Question): ItemSnapshot | null =>
  choosingAnew(q)
    ? null
    : (payloadOf(q, 'chooseItem')?.item ?? payloadOf(q, 'decideSummary')?.item ?? q.state.item)

/** What the dated powers say of the unit and the item today; undefined where nobody asked them. */
const powerOf = (q: Question): PowerHere | undefined => q.ctx.powers?.[itemOf(q)?.code ?? '']

function hasPower(q: Question): boolean {
  const item = itemOf(q)
  return !item || (powerOf(q)?.may ?? mayPunish(q.ctx.unit, item))
}
const why = (q: Question): string => {
  const power = powerOf(q)
  return power && !power.may ? `：${power.says}` : ''
}

/** 停止违法、责令改正、告知: papers by which the power itself is exercised. A decision is judged on the day it is made. */
const exercising: readonly string[] = ['D25', 'D26', 'D27', 'D27S', 'D31', 'D32']

// biome-ignore format: a table of law is read in columns
export const powerConditions = {
  unitHasPower: {
    basis: penaltyLaw(17),                   guard: 'G01', about: 'file',
    refusal: '本单位今日对所选事项没有处罚权',
    detail: why,
    forward: '报请移送有管辖权的机关，或者改选本单位有权实施的事项',
    basisHere: (q) => powerOf(q)?.basis ?? null,
    forwardHere: (q) => powerOf(q)?.nextStep ?? null,
    holds: hasPower,
  },
  sealedWithPower: {
    basis: penaltyLaw(17),                   guard: 'G01', about: 'payload',
    refusal: '本单位今日对本案事项没有处罚权，不得再以本单位名义发出告知或者责令的文书',
    detail: why,
    forward: '停止用印，把案件退回调查后报请移送有处罚权的机关，由其重新告知',
    basisHere: (q) => powerOf(q)?.basis ?? null,
    holds: (q) => {
      const paper = q.state.papers.find(({ id }) => id === payloadOf(q, 'sealPaper')?.paperId)
      return !paper || !exercising.includes(paper.kind) || hasPower(q)
    },
  },
  detentionByPolice: {
    basis: penaltyLaw(18, { paragraph: 3 }), guard: 'G01', about: 'file',
    refusal: '行政拘留限制人身自由，只能由公安机关和法律规定的其他机关决定',
    forward: '裁量中不选行政拘留；需要拘留的，移送公安机关处理',
    holds: (q) => {
      if (q.action === 'assessDiscretion' && q.payload === null) return true
      const kinds = payloadOf(q, 'assessDiscretion')?.penaltyKinds ?? q.state.discretion?.penaltyKinds ?? []
      return !kinds.includes('行政拘留')
    },
  },
} as const satisfies Record<string, Condition>
