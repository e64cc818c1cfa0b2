import type { CertificateView, PostView, RoleCode } from '@zhiheng/contract/organisation'
import { formatChineseDate } from '@zhiheng/law'
import { roleLabel } from '../../labels.ts'

/** 自…起至…止, open-ended without an end. */
export const span = (from: string, until: string | null | undefined): string =>
  until ? `${formatChineseDate(from)}至${formatChineseDate(until)}` : `${formatChineseDate(from)}起`

export const roleWords = (roles: readonly string[]): string => roles.map(roleLabel).join('、')

/** A word and a tone; the word alone says it. */
export type Standing = { readonly word: string; readonly color?: 'error' | 'warning' | 'success' }

const certificateStandings: Readonly<Record<string, Standing>> = {
  valid: { word: '有效', color: 'success' },
  expiring: { word: '九十日内到期', color: 'warning' },
  expired: { word: '已过期', color: 'error' },
  revoked: { word: '已注销', color: 'error' },
  pending: { word: '尚未生效' },
}
const postStandings: Readonly<Record<string, Standing>> = {
  current: { word: '在任', color: 'success' },
  pending: { word: '尚未到任' },
  ended: { word: '已离任' },
}

export const certificateStanding = ({ standing }: CertificateView): Standing =>
  certificateStandings[standing] ?? { word: standing }
export const postStanding = ({ standing }: PostView): Standing =>
  postStandings[standing] ?? { word: standing }

/** The certificate that tells how somebody stands today: the one in force, else the newest. */
export const leadingCertificate = (certificates: readonly CertificateView[]): CertificateView | undefined =>
  certificates.find(({ standing }) => standing === 'valid') ??
  certificates.find(({ standing }) => standing === 'expiring') ??
  certificates[0]

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one < other ? other : one)

/** 承办、协办 and 协管 are personal: a case of theirs is handed over, not acted for. */
export const deputisable = (roles: readonly RoleCode[]): RoleCode[] =>
  roles.filter((role) => !['R1', 'R2', 'R11'].includes(role))
