import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type ConditionId, conditionIds, conditions } from '../packages/law/procedures/conditions.ts'
import { actionNames, ordinaryActions } from '../packages/law/procedures/ordinary-actions.ts'
import { alsoStops, stops } from '../packages/law/testing/also-stops.ts'
import { flawOf } from '../packages/law/testing/condition-case.ts'
import { conditionCases } from '../packages/law/testing/condition-cases.ts'
import { withoutCondition, withoutNeed } from '../packages/law/testing/without-condition.ts'

/**
 * Takes every condition of the procedure away in turn and demands that its own named test goes red, and no other.
 * The trials are evaluated here, which takes moments; a run of the real tests without one condition then proves
 * that what is red here is red there. Exits 1 when any condition can go unnoticed.
 */
const whole = conditionIds.filter((id) => flawOf(id, conditionCases[id]) !== null)
for (const id of whole)
  console.error(`${id}: ${flawOf(id, conditionCases[id])}, even with every condition in place`)

const unnoticed: ConditionId[] = []
for (const id of conditionIds) {
  const red = withoutCondition(id, () =>
    conditionIds.filter((one) => flawOf(one, conditionCases[one]) !== null),
  )
  const others = red.filter((one) => one !== id)
  if (!red.includes(id)) unnoticed.push(id)
  const verdict = red.includes(id) ? 'red  ' : 'GREEN'
  const more = others.length > 0 ? `  (also ${others.join(', ')})` : ''
  console.log(
    `${verdict}  ${(conditions[id].guard ?? '').padEnd(4)} ${id.padEnd(28)} ${conditionCases[id].title}${more}`,
  )
}

/** Then every condition is struck from one row of the procedure at a time: there too a test must miss it. */
const rows = actionNames.flatMap((action) => ordinaryActions[action].needs.map((id) => ({ action, id })))
const unmissed = rows.filter(({ action, id }) =>
  withoutNeed(action, id, () => {
    const ownTrial = conditionCases[id].action === action && flawOf(id, conditionCases[id]) !== null
    return !ownTrial && !(alsoStops[id]?.includes(action) && !stops(id, action))
  }),
)
for (const { action, id } of unmissed) console.log(`GREEN  ${id} can be struck from ${action} unnoticed`)

/** Runs the tests of the conditions without one of them; the titles that failed. */
function failedWithout(id: ConditionId): readonly string[] {
  const folder = join('node_modules', '.cache', 'zhiheng')
  const output = join(folder, 'without-condition.json')
  mkdirSync(folder, { recursive: true })
  rmSync(output, { force: true })
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  const test = 'packages/law/procedures/conditions.test.ts'
  const args = [vitest, 'run', '--project', 'law', test, '--reporter=json', `--outputFile=${output}`]
  spawnSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, WITHOUT_CONDITION: id } })
  const report = JSON.parse(readFileSync(output, 'utf8')) as Report
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .flatMap(({ status, title }) => (status === 'failed' ? [title] : []))
}
type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly title: string }[]
  }[]
}

const sample: readonly ConditionId[] = ['noticeServed', 'reviewPassed', 'notHeavierThanNotified']
const unproved = sample.filter((id) => {
  const { title } = conditionCases[id]
  const failed = failedWithout(id)
  return !failed.includes(title) || failed.some((one) => !one.startsWith(title))
})
console.log(
  `\nreal test runs without ${sample.join(', ')}: ${unproved.length === 0 ? 'each red in its own tests alone' : `NOT red: ${unproved.join(', ')}`}`,
)
console.log(
  `${conditionIds.length} conditions, ${unnoticed.length} go unnoticed when removed, ${whole.length} trials unsound; ${rows.length} places in the rows of acts, ${unmissed.length} unguarded`,
)
process.exitCode = unnoticed.length + unproved.length + whole.length + unmissed.length > 0 ? 1 : 0
