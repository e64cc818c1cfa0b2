import { actionInputs } from '@zhiheng/contract/cases/action-inputs'
import type { PaperView } from '@zhiheng/contract/cases/views'
import type { Me } from '@zhiheng/contract/identity'
import { type CaseState, caseDeadlines, paperKinds } from '@zhiheng/law'
import { describe, expect, it } from 'vitest'
import { aLawfulCase, ordinaryCaseOf } from '../../../../law/testing/a-case.ts'
import { aPerson } from '../../../../law/testing/a-party.ts'
import { type Played, play } from '../../../../law/testing/play.ts'
import type { CaseActionName, Given } from '../act/act-form.ts'
import { statementsOfTheAct, takenFromFile } from './asked-once.ts'
import { actForms } from './index.ts'

const me = { personId: 'lead', name: '承办人' } as unknown as Me

const paperViews = (state: CaseState): PaperView[] =>
  state.papers.map((paper) => ({
    paperId: paper.id,
    kind: paper.kind,
    title: paperKinds[paper.kind]?.title ?? paper.kind,
    about: paper.about,
    number: paper.number,
    issuedOn: paper.issued.on,
    sealed: paper.sealed !== null,
    needsSeal: !!paperKinds[paper.kind]?.sealed,
    served: paper.servedBy,
    needsService: paperKinds[paper.kind]?.served === 'Y',
    scans: paper.scans.length,
    voided: paper.voided?.reason ?? null,
    copies: 1,
    stale: [],
  }))

/** What the form knows when it opens on this file, as the page gives it. */
function givenOf({ before, ctx, entry }: Played): Given {
  const { payload } = entry
  const about =
    'paperId' in payload
      ? payload.paperId
      : 'paperIds' in payload
        ? payload.paperIds[0]
        : 'element' in payload
          ? payload.element
          : null
  return {
    view: {
      state: before,
      context: ctx,
      unitName: '海州区综合行政执法局',
      ours: true,
      deadlines: caseDeadlines(before, ctx.calendar, ctx.rules),
      papers: paperViews(before),
      ownPapers: [],
      timeline: [],
    },
    me,
    today: ctx.today,
    now: ctx.now,
    about: about ?? null,
  }
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 0 ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (typeof value === 'object' && Object.values(value).every((one) => isEmpty(one) || one === false))

type Input = { readonly field: string; readonly value: string | number }
/** What a person types or picks by hand: texts, days, times, sums. A tick is a declaration, made anew each time. */
function inputsOf(value: unknown, field: string): Input[] {
  if (typeof value === 'number' || typeof value === 'string') return value === '' ? [] : [{ field, value }]
  if (Array.isArray(value)) return value.flatMap((one) => inputsOf(one, field))
  // A file is brought, not typed.
  if (typeof value !== 'object' || value === null || 'sha256' in value) return []
  return Object.entries(value).flatMap(([key, one]) => inputsOf(one, `${field}.${key}`))
}

/** The parts of a payload that the form asks for and that the file did not fill in. */
function askedBy(step: Played): Input[] {
  const { action, payload } = step.entry
  const asks = Object.keys((actionInputs[action] as { properties: object }).properties)
  const initial = action === 'registerClue' ? {} : actForms[action as CaseActionName].initial(givenOf(step))
  const apart = [...(statementsOfTheAct[action] ?? []), ...(takenFromFile[action] ?? [])]
  return Object.entries(payload).flatMap(([key, value]) => {
    if (!asks.includes(key) || apart.includes(key)) return []
    const before = (initial as Record<string, unknown>)[key]
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return isEmpty(before) ? inputsOf(value, key) : []
    const parts = (before ?? {}) as Record<string, unknown>
    return Object.entries(value).flatMap(([part, one]) =>
      isEmpty(parts[part]) ? inputsOf(one, `${key}.${part}`) : [],
    )
  })
}

/** All that came by the form, asked or already there: what was looked up (the item, the people) is nobody's input. */
function typedIn({ entry: { action, payload } }: Played): Input[] {
  const asks = Object.keys((actionInputs[action] as { properties: object }).properties)
  return Object.entries(payload).flatMap(([key, value]) =>
    asks.includes(key) ? inputsOf(value, `${action}.${key}`) : [],
  )
}

/** The record a choice points at is on file: choosing it from the list is no second telling. */
const isReference = (value: string) => /^(?:[a-z]+|[A-Z]\d+S?)-\d+$/.test(value)

/** Numbers under a hundred and closed words (the codes of a choice) say the same thing of different things. */
const tells = ({ value }: Input) =>
  typeof value === 'number'
    ? value >= 100
    : value.length > 1 && !/^[a-zA-Z0-9]+$/.test(value) && !isReference(value)

/** Each input of a whole case, and those that were already on file when they were asked. */
function walk(steps: readonly Played[]) {
  const asked: (Input & { readonly action: string })[] = []
  const repeats: string[] = []
  const known = new Map<string, string>()
  for (const step of steps) {
    const { action } = step.entry
    for (const input of askedBy(step)) {
      asked.push({ ...input, action })
      const first = tells(input) ? known.get(String(input.value)) : undefined
      if (first) repeats.push(`${action}.${input.field}: ${input.value} (${first})`)
    }
    for (const { field, value } of typedIn(step)) {
      if (!known.has(String(value))) known.set(String(value), field)
    }
  }
  return { asked, repeats }
}

describe('同一件事不问两遍', () => {
  const person = { ...aPerson, soleTrader: false, legalRepresentative: null, representativeTitle: null }
  const licence = { idKind: 'creditCode', idMasked: '9232**********0X1Y' } as const
  it.each([
    ['经听证的单位', () => aLawfulCase('hearing')],
    ['单位', () => aLawfulCase('organisation')],
    ['自然人', () => play(ordinaryCaseOf(person))],
    ['有字号的个体工商户', () => play(ordinaryCaseOf({ ...aPerson, name: '海州区示范小吃店' }))],
    [
      '凭营业执照登记的个体工商户',
      () => play(ordinaryCaseOf({ ...aPerson, ...licence, name: '海州区示范小吃店' })),
    ],
  ] as const)('%s：从线索到归档，没有一项已经在卷的内容要人再填', (_, steps) => {
    const { asked, repeats } = walk(steps())
    expect(asked.length).toBeGreaterThan(60)
    expect(repeats).toEqual([])
  })

  it('例外只写着确有的办理事项和填写项，每项都是经办人当时的意见或者说明', () => {
    for (const [action, keys] of [...Object.entries(statementsOfTheAct), ...Object.entries(takenFromFile)]) {
      const { properties } = actionInputs[action as CaseActionName] as unknown as { properties: object }
      for (const key of keys ?? []) expect(Object.keys(properties)).toContain(key)
    }
  })
})
