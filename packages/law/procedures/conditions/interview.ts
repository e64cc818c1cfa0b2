import { correctedTalk } from '../../case/interview-record.ts'
import { officerIdsOf } from '../../case/state.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

/** 询问笔录 as a record that whoever was questioned has read, mended and signed (APL-055, APL-042; D12: 核对语、签名). */
// biome-ignore format: a table of law is read in columns
export const interviewConditions = {
  readBackFirst: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '笔录没有先交被询问人核对，或者核对的时间不在询问开始之后、签名之前',
    forward: '把笔录交被询问人阅看，不能阅看的向其宣读并写明宣读人；核对以后再签名',
    holds: (q) => {
      const made = payloadOf(q, 'recordInterview')
      if (!made) return true
      const { readBack, signedAt, startedAt } = made
      if (!readBack || !signedAt) return false
      const [from, read, signed] = [startedAt, readBack.at, signedAt].map((at) => Date.parse(at)) as [number, number, number]
      return from < read && read <= signed && (readBack.how === 'read' || readBack.reader.trim() !== '')
    },
  },
  correctionsShown: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '核对后的更正没有照录原话和改后的话，或者没有经被询问人在更正处确认',
    forward: '逐处写明原话和改后的话，由被询问人在更正处捺指印或者签名；不得直接改动已经核对的内容',
    holds: (q) => {
      const made = payloadOf(q, 'recordInterview')
      return !made || correctedTalk(made) !== null
    },
  },
  interviewSigned: {
    basis: penaltyLaw(55, { paragraph: 2 }), guard: null,  about: 'payload',
    refusal: '询问笔录没有被询问人的签名，或者签名（拒签）的时间晚于现在',
    forward: '请被询问人在屏幕上签名，或者上传纸上的签名；拒绝签名的，写明理由和见证人',
    holds: (q) => {
      const made = payloadOf(q, 'recordInterview')
      if (!made) return true
      if (made.signedAt && Date.parse(made.signedAt) > Date.parse(q.ctx.now)) return false
      return made.signedBy === 'refused' || !!made.signature
    },
  },
  officersInOnePlace: {
    basis: penaltyLaw(42, { paragraph: 1 }), guard: null,  about: 'payload',
    refusal: '同一执法人员在同一时间询问了另一人',
    detail: (q) => overlapping(q)?.personName ? `（对${overlapping(q)?.personName}的询问）` : '',
    forward: '按实际情况填写起止时间；询问应当由两名执法人员共同进行，一人不能同时参加两处询问',
    holds: (q) => !overlapping(q),
  },
} as const satisfies Record<string, Condition>

/** An interview of this case that took place at the same time with one of the same officers. */
function overlapping(q: Parameters<Condition['holds']>[0]) {
  const made = payloadOf(q, 'recordInterview')
  if (!made) return undefined
  const now = made.officerIds ?? officerIdsOf(q.state)
  const [from, until] = [Date.parse(made.startedAt), Date.parse(made.endedAt)]
  return q.state.interviews.find(
    (one) =>
      Date.parse(one.startedAt) < until &&
      Date.parse(one.endedAt) > from &&
      (one.officerIds ?? [one.by.personId]).some((id) => now.includes(id)),
  )
}
