import { catalogue } from '@zhiheng/contract/catalogue'
import { itemMarks, lawLevelNames, lineNames, type PlainDate } from '@zhiheng/law'
import type { FastifyInstance } from 'fastify'
import { administersCity } from '../organisation/index.ts'
import { inReach } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { serve } from '../platform/serve.ts'
import type { Services } from '../platform/services.ts'
import { columnsOf, importKinds, kindWords } from './columns.ts'
import { describeItem } from './describe-item.ts'
import { findCalendarYear, findImports, findOverview } from './find-imports.ts'
import { type FoundItem, searchItems } from './find-items.ts'
import { findLaw, searchLaws } from './find-laws.ts'
import { findLeniency } from './find-leniency.ts'
import { findHistory, findVersions } from './find-versions.ts'
import { takeUpload } from './take-upload.ts'

/** 执法依据: reading for everybody who is signed in, importing for the administrator. */
export function catalogueRoutes(app: FastifyInstance, services: Services): void {
  readingRoutes(app, services)
  calendarRoutes(app, services)
  importRoutes(app, services)
}

function readingRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, catalogue.overview, async ({ actor }) => ({
    ...(await inReach(db, actor, async (tx) => ({
      ...(await findOverview(tx, actor.city)),
      mayImport: await administersCity(tx, actor),
    }))),
    levels: [...lawLevelNames],
    departments: Object.values(lineNames),
  }))
  serve(app, catalogue.laws, async ({ query, actor }) => {
    const found = await inReach(db, actor, (tx) => searchLaws(tx, { ...query, city: actor.city }))
    return { ...found, rows: [...found.rows] }
  })
  serve(app, catalogue.law, async ({ params, query, actor, request }) => {
    const { city } = actor
    const on = query.on ?? clock.today(request)
    return inReach(db, actor, async (tx) => {
      const law = await findLaw(tx, city, params.lawId, on)
      if (!law) throw unknown('法律法规', params.lawId)
      const { adoptedOn, effectiveOn, lastAmendedOn, textAvailable, source, note, ...row } = law
      return {
        law: row,
        ...{ adoptedOn, effectiveOn, lastAmendedOn, textAvailable, source, note },
        inForce: stands(law, on),
        askedOn: on,
        versions: [...(await findVersions(tx, 'laws', city, law.lawId))],
        history: [...(await findHistory(tx, 'laws', city, law.lawId))],
      }
    })
  })
  serve(app, catalogue.items, async ({ query, actor, request }) => {
    const found = await inReach(db, actor, (tx) => searchItems(tx, { ...query, city: actor.city }))
    const on = query.inForceOn ?? clock.today(request)
    return { ...found, rows: found.rows.map((one) => itemRow(one, on)) }
  })
  serve(app, catalogue.item, async ({ params, query, actor, request }) => {
    const on = query.on ?? clock.today(request)
    const page = await inReach(db, actor, (tx) => describeItem(tx, actor.city, params.code, on))
    if (!page) throw unknown('处罚事项', params.code)
    return page
  })
  serve(app, catalogue.leniency, async ({ query, actor }) => {
    const found = await inReach(db, actor, (tx) => findLeniency(tx, { ...query, city: actor.city }))
    return { ...found, rows: [...found.rows] }
  })
}

const unknown = (what: string, id: string) =>
  problem(404, 'not_in_catalogue', `目录中没有编号为“${id}”的${what}。`, {
    wayForward: '请从目录中检索后打开。',
  })

const stands = (row: { validFrom: PlainDate | null; validTo: PlainDate | null }, on: PlainDate) =>
  row.validFrom !== null && row.validFrom <= on && (row.validTo === null || on <= row.validTo)

function itemRow({ item, snapshots }: FoundItem, on: PlainDate) {
  const { code, name, department, line, lawId, lawTitle, lawLevel, violationArticle, penaltyArticle } = item
  return {
    ...{ code, name, department, line, lawId, lawTitle, lawLevel, violationArticle, penaltyArticle },
    penaltyKinds: [...item.penaltyKinds],
    validFrom: item.validFrom,
    validTo: item.validTo,
    inForce: stands(item, on),
    snapshots: [...snapshots],
    marks: [...itemMarks(item)],
  }
}

function calendarRoutes(app: FastifyInstance, { db, clock }: Services): void {
  serve(app, catalogue.calendar, async ({ query, actor, request }) => {
    const thisYear = Number(clock.today(request).slice(0, 4))
    const year = query.year ?? thisYear
    const found = await inReach(db, actor, (tx) => findCalendarYear(tx, actor.city, year))
    return {
      ...found,
      year,
      loaded: found.version > 0,
      years: [...found.years],
      days: [...found.days],
      missingYears: [thisYear, thisYear + 1].filter((one) => !found.years.includes(one)),
    }
  })
}

function importRoutes(app: FastifyInstance, services: Services): void {
  const { db } = services
  serve(app, catalogue.columns, async () =>
    importKinds.map((kind) => ({
      kind,
      words: kindWords[kind],
      columns: columnsOf[kind].map((column) => ({
        name: column.name,
        label: column.label,
        need: column.need,
        values: column.type === 'enum' ? [...column.values] : column.type === 'yn' ? ['y', 'n'] : [],
      })),
    })),
  )
  serve(app, catalogue.imports, async ({ query, actor }) => {
    const found = await inReach(db, actor, (tx) => findImports(tx, actor.city, query.page, query.pageSize))
    return { ...found, rows: [...found.rows] }
  })
  serve(app, catalogue.import, ({ actor, request }) => takeUpload(services, actor, request))
}
