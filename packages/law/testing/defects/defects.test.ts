import { describe, expect, it } from 'vitest'
import { isConditionId, withoutCondition } from '../without-condition.ts'
import { guards, inWordings, notYet, reviewItems } from './coverage.ts'
import { type Defect, guardOf } from './defect.ts'
import { fileNamed } from './files.ts'
import { harms, ofThisDefect } from './harms.ts'
import { inspectionDefects } from './inspection.ts'
import { playDefect } from './play-defect.ts'
import { seededDefects } from './seeded-defects.ts'
import { stepsOf } from './steps.ts'

const planted = ({ file, plant }: Defect) => plant(stepsOf(fileNamed(file)))
const titleOf = ({ id, title, article }: Defect) => `${id} ${title}（${article ?? '平台的办理规则'}）`
/** The defect with the conditions it breaks taken out of the law. */
const unguarded = (one: Defect) =>
  [one.condition, ...one.beside].filter(isConditionId).reduce<() => ReturnType<typeof playDefect>>(
    (play, id) => () => withoutCondition(id, play),
    () => playDefect(planted(one)),
  )()

describe('缺陷卷：整卷合法，只埋一处缺陷，从线索一步一步办下去', () => {
  for (const one of seededDefects)
    it(titleOf(one), () => {
      const { stop, end } = playDefect(planted(one))
      expect(stop?.action, '拦在哪一步').toBe(one.stoppedAt)
      expect(stop?.refusals.map(({ code }) => code)).toEqual(
        expect.arrayContaining([one.condition, ...one.beside]),
      )
      expect(stop?.refusals.map(({ code }) => code)).toHaveLength(1 + one.beside.length)
      const refusal = stop?.refusals.find(({ code }) => code === one.condition)
      expect(refusal?.basis ?? null, '所引条文').toBe(one.article)
      expect(stop && one.harm.done(stop.state), `已经${one.harm.title}`).toBe(false)
      expect(one.harm.done(end), `强行往下办，仍然${one.harm.title}`).toBe(false)
    })
})

describe('缺陷卷只有一处缺陷', () => {
  it.each([...new Set(seededDefects.map(({ file }) => file))])('%s 卷没有缺陷时，一直办到归档', (file) => {
    const { stop, end } = playDefect(stepsOf(fileNamed(file)))
    expect(stop).toBeNull()
    expect(end.stage).toBe('ARCHIVED')
  })

  it('去掉所违反的条件，缺陷就拦不住，或者到后面才拦住：没有一件是碰巧被别的理由拦下的', () => {
    const byAccident = seededDefects.filter((one) => {
      if (!isConditionId(one.condition)) return false
      const before = playDefect(planted(one)).stop
      const after = unguarded(one).stop
      return after !== null && after.index <= (before?.index ?? 0)
    })
    expect(byAccident.map(({ id }) => id)).toEqual([])
  })
})

describe('缺陷卷的清单', () => {
  it('不少于二百件，编号、名称都不重复', () => {
    expect(seededDefects.length).toBeGreaterThanOrEqual(200)
    expect(new Set(seededDefects.map(({ id }) => id)).size).toBe(seededDefects.length)
    expect(new Set(seededDefects.map(({ title }) => title)).size).toBe(seededDefects.length)
  })

  it('四十四项关口，要么有缺陷卷，要么写明没有的理由，不重不漏', () => {
    const all = [...seededDefects, ...inspectionDefects]
    const shown = guards.filter((guard) => all.some((one) => guardOf(one) === guard))
    expect([...shown, ...Object.keys(inWordings), ...Object.keys(notYet)].sort()).toEqual([...guards])
  })

  it('案卷评查的否决项（REV-2 九项、REV-3 二十五项），要么有缺陷卷，要么写明没有的理由', () => {
    const items = [
      ...Array.from({ length: 9 }, (_, index) => `REV-2(${index + 1})`),
      ...Array.from({ length: 25 }, (_, index) => `REV-3(${index + 1})`),
    ]
    expect(Object.keys(reviewItems)).toEqual(items)
    const shown = new Set(seededDefects.map(guardOf))
    for (const [item, { shownBy, why }] of Object.entries(reviewItems)) {
      expect(shownBy.length > 0 || !!why, item).toBe(true)
      expect(
        shownBy.filter((place) => !shown.has(place)),
        item,
      ).toEqual([])
    }
    const known = new Set([...guards, ...items])
    expect([...shown].filter((place) => !known.has(place))).toEqual([])
  })

  it('“不得发生”的事在合法卷中都会依法发生；另列的几项，只说所埋的那一处缺陷', () => {
    const ends = [...new Set(seededDefects.map(({ file }) => file))].map(
      (file) => playDefect(stepsOf(fileNamed(file))).end,
    )
    const unreached = Object.values(harms).filter((one) => !ends.some(one.done))
    expect(unreached.map(({ title }) => title)).toEqual([])
    const used = new Set(seededDefects.map(({ harm }) => harm))
    expect([...Object.values(harms), ...Object.values(ofThisDefect)].filter((one) => !used.has(one))).toEqual(
      [],
    )
  })
})
