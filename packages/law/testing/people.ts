import type { CertificateDays } from '../case/judge-context.ts'
import type { Officer } from '../case/payloads.ts'
import type { ActorStamp } from '../case/state.ts'

/** The fictional people of one unit, one for each hand a case passes through. */
// biome-ignore format: a table is read in columns
export const people = {
  lead:     { personId: 'p-lead',     name: '林立青',   roles: ['R1'],       certificate: '3207060101', qualified: false },
  support:  { personId: 'p-support',  name: '欧阳𠮷祥', roles: ['R2'],       certificate: '3207060102', qualified: false },
  captain:  { personId: 'p-captain',  name: '赵启明',   roles: ['R3'],       certificate: '3207060103', qualified: false },
  reviewer: { personId: 'p-reviewer', name: '沈文秀',   roles: ['R4'],       certificate: '3207060104', qualified: true },
  leader:   { personId: 'p-leader',   name: '周明德',   roles: ['R5'],       certificate: null,         qualified: false },
  chief:    { personId: 'p-chief',    name: '郑守正',   roles: ['R5', 'R7'], certificate: null,         qualified: false },
  secretary:{ personId: 'p-secretary',name: '韩雪梅',   roles: ['R6'],       certificate: null,         qualified: false },
  deputy:   { personId: 'p-deputy',   name: '吴伯安',   roles: ['R5'],       certificate: null,         qualified: false },
  clerk:    { personId: 'p-clerk',    name: '孙小满',   roles: ['R9'],       certificate: '3207060109', qualified: false },
  cashier:  { personId: 'p-cashier',  name: '钱有余',   roles: ['R10'],      certificate: null,         qualified: false },
  presider: { personId: 'p-presider', name: '文素心',   roles: ['R8'],       certificate: null,         qualified: false },
  recorder: { personId: 'p-recorder', name: '叶知秋',   roles: ['R8'],       certificate: null,         qualified: false },
  superior: { personId: 'p-superior', name: '冯国梁',   roles: ['R5'],       certificate: null,         qualified: false, superior: true },
  superiorClerk: { personId: 'p-superior-clerk', name: '贺小川', roles: ['R9'], certificate: null, qualified: false, superior: true },
  supervisor: { personId: 'p-supervisor', name: '梁正清', roles: ['R12'],      certificate: null,         qualified: false, supervisor: true },
  successor:{ personId: 'p-successor',name: '何远舟',   roles: ['R1'],       certificate: '3207060111', qualified: false },
} as const satisfies Record<string, Person>

type Person = {
  readonly personId: string
  readonly name: string
  readonly roles: readonly string[]
  readonly certificate: string | null
  readonly qualified: boolean
  /** Of the common superior of a 管辖争议, not of the unit. */
  readonly superior?: true
  /** Of the 司法局 to which a major decision was reported. */
  readonly supervisor?: true
}
export type PersonKey = keyof typeof people

export function stampOf(key: PersonKey): ActorStamp {
  const { personId, name, roles, certificate }: Person = people[key]
  return {
    personId,
    name,
    postId: `post-${personId}`,
    roles,
    certificateNumber: certificate,
    actingFor: null,
  }
}

export function officerOf(key: PersonKey): Officer {
  const { personId, name, certificate }: Person = people[key]
  return { personId, name, certificateNumber: certificate ?? '' }
}

/** 执法证 of everybody who holds one, in force from 2024 to 2029. */
export const certificates: Readonly<Record<string, CertificateDays>> = Object.fromEntries(
  Object.values(people).flatMap(({ personId, certificate }: Person) =>
    certificate
      ? [[personId, { number: certificate, validFrom: '2024-01-01', validUntil: '2029-12-31' }]]
      : [],
  ),
)
