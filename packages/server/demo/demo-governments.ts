import type { PlanUnit } from './case-plan.ts'
import type { Seat } from './demo-people.ts'

/** The governments whose people designate in a 管辖争议 of two units under them. */
// biome-ignore format: one government a line
export const demoGovernments = [
  { code: 'G-320706', login: 'haizhou.zhengfu' },
  { code: 'G-320707', login: 'ganyu.zhengfu' },
  { code: 'G-320722', login: 'donghai.zhengfu' },
] as const

/** Who works there, as far as enforcement meets them. */
// biome-ignore format: one seat a line
export const governmentSeats: readonly Seat[] = [
  { part: 'fenguan',  title: '副区长、副县长',   roles: ['R5'], note: '分管负责人：指定管辖', certified: false, qualified: false },
  { part: 'zhuyao',   title: '区长、县长',       roles: ['R7'], note: '主要负责人：指定管辖', certified: false, qualified: false },
  { part: 'neiqin',   title: '政府办公室文秘科', roles: ['R9'], note: '用印、送达',           certified: false, qualified: false },
]

/** The login name of the county's government over a unit. */
export function governmentOver({ areaCode }: Pick<PlanUnit, 'areaCode'>): string {
  const found = demoGovernments.find(({ code }) => code === `G-${areaCode.slice(0, 6)}`)
  if (!found) throw new RangeError(`演示城市没有 ${areaCode} 的政府人员`)
  return found.login
}
