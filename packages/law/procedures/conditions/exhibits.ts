import { hoursBetween } from '../../calendar/plain-date.ts'
import {
  custodyOf,
  evidenceOnFile,
  isExcluded,
  reliedEvidence,
  standingOf,
} from '../../case/evidence-on-file.ts'
import { custodyAfter } from '../../case/exhibits.ts'
import type { Question } from '../../case/judge-context.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { field, payloadOf } from '../condition.ts'

/** The pieces an act names, by whichever field it has. */
const namedEvidence = (q: Question): readonly string[] => {
  const one = field(q, 'evidenceId')
  const chosen = payloadOf(q, 'establishElement')?.evidence ?? field(q, 'evidenceIds') ?? []
  return one === undefined ? chosen : [one]
}
const said = (text: string | null | undefined): boolean => !!text?.trim()

// biome-ignore format: a table of law is read in columns
export const exhibitConditions = {
  copyChecked: {
    basis: penaltyLaw(46, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '复制件没有与原件核对无误，或者没有写明原件存放处',
    forward: '与原件核对，注明“与原件核对无误”和原件存放处；无法核对的，不作为证据登记',
    holds: (q) => {
      const given = payloadOf(q, 'addEvidence')
      return !given || given.form === 'original' || (given.checkedWithOriginal && said(given.originalKeptAt))
    },
  },
  collectedByNow: {
    basis: penaltyLaw(47),                   guard: null,  about: 'payload',
    refusal: '取得证据的时间晚于现在',
    forward: '按实际取得的时间填写',
    holds: (q) => {
      const at = payloadOf(q, 'addEvidence')?.collectedAt
      return !at || hoursBetween(at, q.ctx.now) >= 0
    },
  },
  evidenceOnFile: {
    basis: penaltyLaw(46, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '所选的证据不在本案证据之内，或者本案还没有证据',
    forward: '先收集证据，再从本案证据中选择',
    holds: (q) => {
      const known = evidenceOnFile(q.state).map(({ id }) => id)
      const named = namedEvidence(q)
      return q.payload === null ? known.length > 0 : named.length > 0 && named.every((id) => known.includes(id))
    },
  },
  evidenceNotExcluded: {
    basis: penaltyLaw(46, { paragraph: 3 }), guard: null,  about: 'payload',
    refusal: '所选证据已经排除，不得作为认定案件事实的根据',
    forward: '选择其他合法取得、查证属实的证据',
    holds: (q) => namedEvidence(q).every((id) => !isExcluded(q.state, id)),
  },
  reliedEvidenceVerified: {
    basis: penaltyLaw(46, { paragraph: 2 }), guard: null,  about: 'file',
    refusal: '用于认定事实的证据尚未查证属实',
    detail: ({ state }) => {
      const open = unverified(state)
      return open.length > 0 ? `：${open.map(({ title }) => title).join('、')}` : ''
    },
    forward: '查证后登记查证的方法和结果；不能查证属实的，予以排除',
    holds: ({ state }) => unverified(state).length === 0,
  },
  custodyInOrder: {
    basis: null,                             guard: null,  about: 'payload',
    refusal: '保管环节的顺序或者时间不对：先入库，再借出、移交，借出的先归还，移交后不再登记，时间不得倒置或者晚于现在',
    forward: '对照已有的保管记录，按实际情况填写',
    holds: (q) => {
      const given = payloadOf(q, 'recordCustody')
      if (!given) return true
      const last = custodyOf(q.state, given.evidenceId).at(-1)
      return (
        custodyAfter[last?.step ?? 'none'].includes(given.step) &&
        (!last || hoursBetween(last.at, given.at) >= 0) &&
        hoursBetween(given.at, q.ctx.now) >= 0
      )
    },
  },
} as const satisfies Record<string, Condition>

/** Of what was entered as evidence from elsewhere: a record of the officers' own is made and signed on the spot. */
function unverified(state: Question['state']) {
  const relied = reliedEvidence(state)
  return state.exhibits.filter(
    ({ id }) => relied.has(id) && !isExcluded(state, id) && !standingOf(state, id).verified,
  )
}
