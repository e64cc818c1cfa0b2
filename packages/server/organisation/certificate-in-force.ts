import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** 执法类别 that covers every line. */
const general = '综合行政执法'

type Question = {
  /** Beijing day. */
  readonly today: string
  /** SQL of the place the unit serves (units.area_code) and of the line of the case; a null line asks for the place alone. */
  readonly area: RawBuilder<unknown>
  readonly line: RawBuilder<unknown>
}

/**
 * Whether a row `c` of certificates entitles its holder there on that day (《行政处罚法》第四十二条第一款): in force, not
 * revoked, 执法区域 takes in the place, 执法类别 takes in the line. The code of a place begins with the code of every place
 * it lies in.
 */
export const certificateInForce = ({ today, area, line }: Question): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${today}::date between c.valid_from and c.valid_until and (c.revoked_on is null or ${today}::date < c.revoked_on)
  and starts_with(${area}, c.area_code) and (c.category = ${general} or c.category = coalesce(${line}, c.category)))`
