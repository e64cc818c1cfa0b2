import type { RoleCode } from '../procedures/ordinary-actions.ts'

/** Whose hands the file is in: one of the two officers, or anyone who holds one of the roles. */
export type Awaiting = {
  readonly what: string
  readonly roles: readonly RoleCode[]
  readonly officers: boolean
}

export const officers = (what: string): Awaiting => ({ what, roles: [], officers: true })
export const role = (what: string, ...roles: RoleCode[]): Awaiting => ({ what, roles, officers: false })
