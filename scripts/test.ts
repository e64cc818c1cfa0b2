import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Everything a change must pass, in the order in which a failure is cheapest to find. Nothing but npm is needed. */
const results = join('node_modules', '.cache', 'zhiheng', 'results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const bin = (name: string): string =>
  join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const vitest = (project: string): string[] => [
  ...[bin('vitest'), 'run', '--project', project, '--reporter=default', '--reporter=json'],
  `--outputFile.json=${join(results, `${project}.json`)}`,
]

const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'types of the pages', command: [bin('tsc'), '-p', 'packages/web/tsconfig.json'] },
  { name: 'lint and format', command: [bin('biome'), 'check', '.'] },
  { name: 'boundaries', command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'packages'] },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'tests of law and plumbing', command: vitest('law') },
  { name: 'tests with the database', command: vitest('db') },
  { name: 'journeys', command: [bin('playwright'), 'test', '--pass-with-no-tests', '--reporter=list,json'] },
  { name: 'sizes', command: [process.execPath, '--import', 'tsx', 'scripts/size-report.ts'] },
]

const failed: string[] = []
const seconds: string[] = []
for (const { name, command } of steps) {
  console.log(`\n── ${name}`)
  const [program = '', ...args] = command
  const started = performance.now()
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(process.cwd(), results, 'journeys.json') },
  })
  if (status !== 0) failed.push(name)
  seconds.push(`${name} ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

type VitestResults = {
  numPassedTests: number
  numFailedTests: number
  testResults: { name: string; message?: string; assertionResults: Assertion[] }[]
}
type Assertion = { status: string; fullName: string; failureMessages: string[] | null }
type JourneySpec = {
  title: string
  ok: boolean
  file: string
  tests: { results: { errors: { message?: string }[] }[] }[]
}
type JourneySuite = { suites?: JourneySuite[]; specs?: JourneySpec[] }
type JourneyResults = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  suites: JourneySuite[]
}

function read<T>(name: string): T | null {
  const path = join(results, `${name}.json`)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null
}

/** By kind: what stands in packages/law or counts it anew is law; the rest of the pure tests is plumbing. */
function count(): string[] {
  const pure = read<VitestResults>('law')
  const ofLaw =
    pure?.testResults.filter(({ name }) => /\/packages\/(law|oracle)\//.test(name.replaceAll('\\', '/'))) ??
    []
  const law = ofLaw.reduce((sum, { assertionResults }) => sum + assertionResults.length, 0)
  const all = (pure?.numPassedTests ?? 0) + (pure?.numFailedTests ?? 0)
  const database = read<VitestResults>('db')
  const journeys = read<JourneyResults>('journeys')?.stats
  return [
    `law ${law}`,
    `plumbing ${all - law}`,
    `database ${(database?.numPassedTests ?? 0) + (database?.numFailedTests ?? 0)}`,
    `journeys ${journeys ? journeys.expected + journeys.unexpected + journeys.flaky + journeys.skipped : 0}`,
    `failed ${(pure?.numFailedTests ?? 0) + (database?.numFailedTests ?? 0) + (journeys?.unexpected ?? 0)}`,
  ]
}

/** The first lines of what went wrong, as many as say what was found in place of what, without the colours of a terminal. */
const firstWords = (message: string | undefined): string =>
  (message ?? '')
    .replace(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    .split('\n')
    .slice(0, 16)
    .join('\n    ')

/** Each failed test by name with its reason: the summary is what is left of a long run in a log that was cut. */
function failures(): string[] {
  const tests = [read<VitestResults>('law'), read<VitestResults>('db')].flatMap(
    (results) => results?.testResults ?? [],
  )
  const files = tests.flatMap(({ name, message, assertionResults }) => [
    ...(message && assertionResults.length === 0 ? [`${name}\n    ${firstWords(message)}`] : []),
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .map(
        ({ fullName, failureMessages }) =>
          `${name}\n    ${fullName}\n    ${firstWords(failureMessages?.[0])}`,
      ),
  ])
  const specsOf = ({ suites = [], specs = [] }: JourneySuite): JourneySpec[] => [
    ...specs,
    ...suites.flatMap(specsOf),
  ]
  const journeys = (read<JourneyResults>('journeys')?.suites ?? [])
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(
      ({ file, title, tests: [test] }) =>
        `journeys/${file}\n    ${title}\n    ${firstWords(test?.results[0]?.errors[0]?.message)}`,
    )
  return [...files, ...journeys]
}

for (const failure of failures()) console.log(`✗ ${failure}`)
console.log(`\n── summary\ntime: ${seconds.join(', ')}\ntests: ${count().join(', ')}`)
console.log(failed.length ? `FAILED: ${failed.join(', ')}` : 'all passed')
process.exitCode = failed.length ? 1 : 0
