/**
 * The eighteen lines of work (条线) of the platform: code → the short name under which items and laws are filed.
 * A unit's line, a case's line and an item's line are this one code.
 */
// biome-ignore format: a table of law is read in columns
export const lineNames = {
  CG: '城管',
  ZJ: '住建',
  JY: '教育',
  GX: '工信',
  MZ: '民政',
  RS: '人社',
  ZR: '自规',
  ST: '生态',
  QX: '气象',
  JT: '交通',
  NY: '农业农村',
  WL: '文旅',
  SJ: '市监',
  YJ: '应急',
  SL: '水利',
  WJ: '卫健',
  SW: '商务',
  XF: '消防',
} as const satisfies Record<string, string>

export type LineCode = keyof typeof lineNames

const codes = new Map<string, LineCode>(
  Object.entries(lineNames).map(([code, name]) => [name, code as LineCode]),
)

/** The code of a department's short name («城管» → «CG»); null for a name that is not one of the lines. */
export const lineOf = (department: string): LineCode | null => codes.get(department) ?? null
