import { paperKinds } from '@zhiheng/law'
import { sql } from 'kysely'

const kindsThat = (keep: (paper: NonNullable<(typeof paperKinds)[string]>) => boolean) =>
  Object.entries(paperKinds).flatMap(([kind, paper]) => (paper && keep(paper) ? [kind] : []))
const sealedKinds = kindsThat(({ sealed }) => !!sealed)
const unsealedKinds = kindsThat(({ sealed }) => !sealed)
const servedKinds = kindsThat(({ served }) => served === 'Y')

/*
 * What the kind of a paper asks for, of a row `p` of case_papers. A kind of the city's own (C01 …) says it with the paper.
 * Never null, so that they may be negated.
 */
export const isSealedKind = sql`(p.kind = any(${sealedKinds}) or coalesce(p.city_kind->>'sealed' = 'true', false))`
export const isUnsealedKind = sql`(p.kind = any(${unsealedKinds}) or coalesce(p.city_kind->>'sealed' = 'false', false))`
export const isServedKind = sql`(p.kind = any(${servedKinds}) or coalesce(p.city_kind->>'served' = 'Y', false))`
