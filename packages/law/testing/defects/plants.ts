import type { JudgeContext } from '../../case/judge-context.ts'
import type { ActionName, Payloads } from '../../case/payloads.ts'
import type { PersonKey } from '../people.ts'
import { type AnyAct, beijing } from '../play.ts'
import { type Filled, placeOf, type Step, type Which } from './steps.ts'

/** What plants one defect in a lawful file, and leaves the rest of it as it is. */
export type Plant = (file: readonly Step[]) => readonly Step[]

const changing =
  (which: Which, change: (step: Step) => Step): Plant =>
  (file) => {
    const place = placeOf(file, which)
    return file.map((step, index) => (index === place ? change(step) : step))
  }
const withAct = (step: Step, part: Partial<AnyAct>): Step => ({
  ...step,
  act: { ...step.act, ...part } as AnyAct,
})

/** Acts left out. */
export const without =
  (...left: readonly Which[]): Plant =>
  (file) => {
    const places = new Set(left.map((which) => placeOf(file, which)))
    return file.filter((_, index) => !places.has(index))
  }

/** Every act of these kinds left out. */
export const withoutAny =
  (...actions: readonly ActionName[]): Plant =>
  (file) =>
    file.filter(({ act }) => !actions.includes(act.action))

/** An act done by somebody else. */
export const by = (person: PersonKey, which: Which): Plant =>
  changing(which, (step) => withAct(step, { by: person }))

/** An act done at another time: «2026-03-26 16:00». */
export const at = (clock: string, which: Which): Plant =>
  changing(which, (step) => withAct(step, { at: beijing(clock) }))

/** An act with something else filled in. */
export const filled = <A extends ActionName>(which: Which<A>, part: Filled<A>): Plant =>
  changing(which, (step) => ({
    ...step,
    act: {
      ...step.act,
      payload: (state: Parameters<AnyAct['payload']>[0]) => {
        const given = step.act.payload(state) as Payloads[A]
        return { ...given, ...(typeof part === 'function' ? part(given) : part) }
      },
    } as AnyAct,
  }))

/** An act taken before another one, at the other's time. */
export const before =
  (which: Which, other: Which): Plant =>
  (file) => {
    const [from, to] = [placeOf(file, which), placeOf(file, other)]
    const [moved, next] = [file[from], file[to]]
    if (!moved || !next) return file
    const rest = file.filter((_, index) => index !== from)
    return rest.flatMap((step) => (step === next ? [withAct(moved, { at: next.act.at }), step] : [step]))
  }

/** Acts that the lawful file does not have, put in before one of it. */
export const adding =
  (added: readonly AnyAct[], other: Which): Plant =>
  (file) => {
    const place = placeOf(file, other)
    const steps = added.map((act): Step => ({ act, lawful: null, around: {} }))
    return [...file.slice(0, place), ...steps, ...file.slice(place)]
  }

/** An act done a second time, with something else filled in where that is said. */
export const twice =
  <A extends ActionName>(which: Which<A>, part: Filled<A> = {}): Plant =>
  (file) => {
    const place = placeOf(file, which)
    const action = typeof which === 'string' ? which : which.action
    const again = filled(action, part)(file.slice(place, place + 1))
    return [...file.slice(0, place + 1), ...again, ...file.slice(place + 1)]
  }

/** What the judge is told beside the file, from an act on: certificates, powers, what other units did. */
export const told =
  (around: Partial<JudgeContext>, from: Which = 'registerClue'): Plant =>
  (file) => {
    const place = placeOf(file, from)
    return file.map((step, index) =>
      index >= place ? { ...step, around: { ...step.around, ...around } } : step,
    )
  }

/** The same for one act alone. */
export const toldAt = (around: Partial<JudgeContext>, which: Which): Plant =>
  changing(which, (step) => ({ ...step, around: { ...step.around, ...around } }))

/** One defect that shows in several places. */
export const together =
  (...plants: readonly Plant[]): Plant =>
  (file) =>
    plants.reduce((steps, plant) => plant(steps), file)
