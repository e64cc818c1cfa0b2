/** The roles of a post as screens name them (rules §5.1). */
// prettier-ignore
export const roleLabels = {
  R1: '承办人',
  R2: '协办人',
  R3: '承办机构负责人',
  R4: '法制审核员',
  R5: '分管负责人',
  R6: '案件审理委员会成员',
  R7: '主要负责人',
  R8: '听证主持人、记录员',
  R9: '内勤、送达、档案员',
  R10: '财务人员',
  R11: '协管员、网格员',
  R12: '执法监督员',
  ADMIN: '系统管理员',
} as const satisfies Record<string, string>

export type Role = keyof typeof roleLabels

/** A role's name; a code the screens do not know yet is shown as it is, never hidden. */
export const roleLabel = (code: string): string =>
  (roleLabels as Readonly<Record<string, string>>)[code] ?? code

/** How a post is held. */
export const postKindLabels = {
  regular: '在编',
  secondment: '借调',
  acting: '代理',
} as const satisfies Record<string, string>
