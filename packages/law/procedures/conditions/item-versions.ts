import { formatChineseDate } from '../../calendar/plain-date.ts'
import { lighterVersion, versionsCompared } from '../../case/item-versions.ts'
import type { Question } from '../../case/judge-context.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

/** The lighter version by computation; null where nothing is chosen yet. */
function computed(q: Question) {
  const chosen = payloadOf(q, 'compareVersions')
  const { item, party } = q.state
  return chosen && item && party ? lighterVersion(item, chosen.later, party.kind) : null
}

/** 从旧兼从轻 (第三十七条). */
// biome-ignore format: a table of law is read in columns
export const versionConditions = {
  versionsCompared: {
    basis: penaltyLaw(37),                   guard: 'G01', about: 'file',
    refusal: '违法行为发生以后，该事项的规定已经修改，没有比较新旧规定',
    detail: ({ ctx: { laterItem } }) => (laterItem ? `：新规定自${formatChineseDate(laterItem.validFrom)}起施行` : ''),
    forward: '在调查取证环节比较新旧规定，从旧兼从轻确定所适用的规定，重新裁量；已经告知的，退回后重新告知',
    holds: ({ state, ctx }) => versionsCompared(state, ctx),
  },
  laterVersionExists: {
    basis: penaltyLaw(37),                   guard: null,  about: 'file',
    refusal: '该事项在违法行为发生以后没有修改，不需要比较新旧规定',
    forward: '按违法行为发生时的规定办理',
    holds: ({ ctx }) => !!ctx.laterItem,
  },
  lighterVersionApplied: {
    basis: penaltyLaw(37),                   guard: 'G01', about: 'payload',
    refusal: '没有按从旧兼从轻确定所适用的规定',
    detail: (q) => {
      const lighter = computed(q)
      return lighter === 'new' ? '：新的规定处罚较轻，应当适用新的规定' : lighter === 'old' ? '：新的规定处罚并不较轻，应当适用行为时的规定' : ''
    },
    forward: '按处罚较轻的规定办理；幅度须人工核对或者互有轻重的，由承办人说明理由后选择',
    holds: (q) => {
      const lighter = computed(q)
      return lighter === null || lighter === 'byHand' || payloadOf(q, 'compareVersions')?.applied === lighter
    },
  },
  comparisonReasoned: {
    basis: penaltyLaw(37),                   guard: null,  about: 'payload',
    refusal: '比较新旧规定没有写明理由',
    forward: '写明新旧规定各自的处罚、哪一个较轻',
    holds: (q) => (payloadOf(q, 'compareVersions')?.reason.trim().length ?? 5) >= 5,
  },
} as const satisfies Record<string, Condition>
