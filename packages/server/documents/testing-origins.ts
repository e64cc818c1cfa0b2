import {
  type ActionName,
  type AnyEntry,
  apply,
  beijingDay,
  type CaseState,
  emptyState,
  type Facts,
  findFacts,
  ordinaryActions,
  type Surroundings,
  startingRules,
} from '@zhiheng/law'
import { notices2024to2026 } from '../../law/calendar/holiday-notices.fixture.ts'
import { aLawfulLog, variants } from '../../law/testing/a-case.ts'
import type { Definition } from './definition.ts'
import { factPaths } from './fact-paths.ts'
import { isPresent } from './facts.ts'
import { loadDefinitions } from './load-definitions.ts'

/**
 * Whence a blank is filled. `fact`: a field that one act asks. `evidence`: the same of an act that gathers evidence.
 * `signed`: who did an act, and when. `numbered`: the number the act was given. `drawn`: worked out by a rule from what acts
 * have put on the file. `rule`: a figure of the law or of the city. `register`: what the unit says of itself.
 */
export const originKinds = {
  fact: '事实',
  evidence: '证据',
  signed: '办理人、办理时间',
  numbered: '文号',
  drawn: '由规则从案卷得出',
  rule: '法定或者市里设定的数额',
  register: '本机关的登记信息',
} as const
export type BlankOrigin = {
  readonly path: string
  readonly kind: keyof typeof originKinds
  /** The act, and the field of what was filled in, where it is one. */
  readonly from: string
}

const agency = Object.fromEntries(
  ['name', 'fullName', 'address', 'phone', 'prefix', 'reconsiderationAuthority', 'court', 'bankName'].map(
    (key) => [key, `登记的${key}`],
  ),
) as unknown as Surroundings['agency']
const around: Surroundings = {
  agency: { ...agency, bankAddress: '登记的bankAddress', bankAccount: '登记的bankAccount' },
  open: (_, masked) => masked,
  calendar: notices2024to2026,
  rules: startingRules,
}

const gathers: ReadonlySet<string> = new Set<ActionName>([
  'recordInspection',
  'recordInterview',
  'addPhotos',
  'addCopy',
  'takeSample',
  'extractElectronic',
  'recordAppraisalResult',
  'addEvidence',
  'verifyEvidence',
  'excludeEvidence',
  'bindRecording',
])

/** What no lawful case of the tests comes to: read in the function that gives it. */
const otherwise: Readonly<Record<string, Omit<BlankOrigin, 'path'>>> = {
  'archive.pages': { kind: 'drawn', from: '文书排版后的页数' },
  'discretion.departure': { kind: 'fact', from: '裁量：逸脱的理由' },
  'discretion.found': { kind: 'fact', from: '裁量：查明的情节' },
  'discretion.proposedTier': { kind: 'fact', from: '裁量：阶次' },
  'discretion.standard': { kind: 'rule', from: '裁量基准' },
  'discussion.absent': { kind: 'fact', from: '记录集体讨论：出席情况' },
  'decision.orders': { kind: 'fact', from: '拟定处罚决定：orders' },
  'court.lateReason': { kind: 'fact', from: '申请强制执行：逾期的正当理由' },
  'hearing.closedNote': { kind: 'fact', from: '安排听证并通知当事人：closedNote' },
  'hearing.closedReason': { kind: 'fact', from: '安排听证并通知当事人：closedBecause' },
  'hearing.absenceNote': { kind: 'fact', from: '制作听证笔录：absenceNote' },
  'hearing.signatureNote': { kind: 'fact', from: '制作听证笔录：signatureNote' },
  'hearing.refusalAskedOn': { kind: 'fact', from: '登记听证要求：at' },
  'hearing.refusalGround': { kind: 'drawn', from: '不予听证' },
  'hearing.refusalNumber': { kind: 'numbered', from: '不予听证' },
  'hearing.refusalReason': { kind: 'fact', from: '不予听证：reason' },
  'hearing.refusedOn': { kind: 'signed', from: '不予听证' },
  'hearing.waivedOn': { kind: 'signed', from: '登记放弃听证' },
  'hearing.withdrawnOn': { kind: 'signed', from: '登记撤回听证要求' },
  'interview.reader': { kind: 'fact', from: '制作询问笔录：readBack' },
  'interview.signatureNote': { kind: 'fact', from: '制作询问笔录：signatureNote' },
  'interview.witness': { kind: 'fact', from: '制作询问笔录：witness' },
  'item.comparison': { kind: 'drawn', from: '比较新旧规定' },
  'noPenalty.guardianOrder': { kind: 'fact', from: '不予处罚：责令监护人的内容' },
  'seizure.lateReason': { kind: 'fact', from: '查封、扣押：逾期报告的原因' },
  'talk.signatureNote': { kind: 'fact', from: '行政约谈（指导）：signatureNote' },
  'service.witnessName': { kind: 'fact', from: '送达：witness' },
  'service.witnessNote': { kind: 'fact', from: '送达：witness' },
  'service.refusalReason': { kind: 'fact', from: '送达：refusalReason' },
  'service.throughBody': { kind: 'fact', from: '送达：proof' },
  'service.postalNumber': { kind: 'fact', from: '送达：postalNumber' },
}

/** Every fact a definition may read: its wording, its conditions, its lists, what it may not lack. */
export function pathsOf({
  head,
  numberLine,
  signEachPage,
  blocks,
  mandatory,
}: Definition): readonly string[] {
  const words = JSON.stringify({ head, numberLine, signEachPage, blocks, mandatory })
  const named = words.match(/\b[a-z][A-Za-z]*(?:\.[A-Za-z0-9]+)+/g) ?? []
  return [...new Set(named)].filter((path) => Object.hasOwn(factPaths, path)).toSorted()
}

/** Each blank of every definition with its origin, found by playing every lawful case; those without one are missing. */
export function originsOfBlanks(definitions = loadDefinitions()): ReadonlyMap<string, BlankOrigin> {
  const found = new Map<string, BlankOrigin>()
  for (const variant of variants) {
    const log = aLawfulLog(variant)
    for (const { papers, revision } of log)
      for (const { kind, about } of papers) {
        const definition = definitions.get(kind)
        const open = definition ? pathsOf(definition).filter((path) => !found.has(path)) : []
        if (open.length > 0)
          for (const one of trace(open, log.slice(0, revision), about)) found.set(one.path, one)
      }
  }
  for (const definition of definitions.values())
    for (const path of pathsOf(definition)) {
      const given = otherwise[path]
      if (!found.has(path) && given) found.set(path, { path, ...given })
    }
  return found
}

function trace(paths: readonly string[], log: readonly AnyEntry[], about: string | null): BlankOrigin[] {
  const setBy = new Map<string, AnyEntry>()
  const read = (state: CaseState) => {
    const find = findFacts(state, about, around)
    return new Map(paths.map((path) => [path, find(path)]))
  }
  let state = emptyState
  let values = read(state)
  for (const entry of log) {
    state = apply(state, entry)
    const next = read(state)
    for (const path of paths)
      if (JSON.stringify(next.get(path) ?? null) !== JSON.stringify(values.get(path) ?? null))
        setBy.set(path, entry)
    values = next
  }
  return paths.flatMap((path) => {
    const value = values.get(path)
    return isPresent(value ?? undefined) ? [classify(path, value, setBy.get(path))] : []
  })
}

function classify(path: string, value: Facts[string], entry: AnyEntry | undefined): BlankOrigin {
  if (path.startsWith('agency.')) return { path, kind: 'register', from: '执法机构登记' }
  if (!entry && typeof value === 'boolean') return { path, kind: 'drawn', from: '案卷中有无此事' }
  if (!entry) return { path, kind: 'rule', from: '期限表、数额表' }
  const { title } = ordinaryActions[entry.action]
  const field = fieldOf(entry.payload, value)
  if (entry.papers.some(({ number }) => number !== null && number === value) || /number$/i.test(field ?? ''))
    return { path, kind: 'numbered', from: title }
  if (field)
    return { path, kind: gathers.has(entry.action) ? 'evidence' : 'fact', from: `${title}：${field}` }
  if (value === entry.at || value === beijingDay(entry.at) || value === entry.actor.name)
    return { path, kind: 'signed', from: title }
  return { path, kind: gathers.has(entry.action) ? 'evidence' : 'drawn', from: title }
}

/** The field of the payload that holds this very value, without the places in lists. */
function fieldOf(payload: unknown, value: Facts[string], at = ''): string | null {
  if (JSON.stringify(payload) === JSON.stringify(value)) return at
  if (typeof payload !== 'object' || payload === null) return null
  for (const [key, inner] of Object.entries(payload)) {
    const next = Array.isArray(payload) ? at : at === '' ? key : `${at}.${key}`
    const found = fieldOf(inner, value, next)
    if (found) return found
  }
  return null
}
