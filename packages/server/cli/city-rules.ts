import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type CityRules, formatChineseDate, isPlainDate } from '@zhiheng/law'
import type { Command } from 'commander'
import { findRulesRows, setCityRules, standingRules, type Tried, tryDraft } from '../cases/index.ts'
import { asCity } from '../platform/database.ts'
import { isProblem } from '../platform/errors.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { readRules } from './read-rules.ts'
import { summaryOf } from './what-if.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

/** `zhiheng city-rules show|set`: what the statutes leave to the city, read as JSON and set from a day on. */
export function cityRulesCommand(program: Command, withServices: WithServices): void {
  const command = program.command('city-rules').description('城市规则：法律留给地方决定的数额和期限')
  command
    .command('show')
    .description('把某日所用的规则打印为 JSON，可以保存后修改')
    .option('--on <日期>', '哪一日，如 2027-01-01；缺省为今天')
    .action(({ on }: { on?: string }) =>
      withServices(async (services) => {
        const { json, from } = await showCityRules(services, on)
        say(from)
        process.stdout.write(`${json}\n`)
      }),
    )
  command
    .command('set <file>')
    .description('先以文件中的规则重放全部案件，确认后自某日起施行；已经开始的日子不能改动')
    .requiredOption('--from <日期>', '自哪一日起，如 2027-01-01')
    .option('--confirmed <确认码>', '推演结果看过无误，填其后给出的确认码')
    .addHelpText('after', '\n文件须写全各项规则：先执行 zhiheng city-rules show > rules.json，再修改。')
    .action((file: string, { from, confirmed }: { from: string; confirmed?: string }) =>
      withServices(async (services) => {
        const lines = await setRulesFromFile(services, resolve(typedFrom(), file), from, confirmed)
        for (const line of lines) say(line)
      }),
    )
}

async function cityOf({ db }: Services): Promise<string> {
  const { city } = await readInstallation(db)
  if (city === null) throw new Error('尚未完成首次设置，请先打开系统的设置页面。Finish the setup first.')
  return city
}

function day(text: string, option: string): string {
  if (isPlainDate(text)) return text
  throw new Error(`${option} 应为日期，如 2027-01-01，现为“${text}”。`)
}

/** The rules of a day as JSON, and a sentence saying since when they hold and who set them. */
export async function showCityRules(
  services: Services,
  on?: string,
): Promise<{ json: string; from: string }> {
  const asked = on === undefined ? services.clock.today() : day(on, '--on')
  const city = await cityOf(services)
  const rows = await asCity(services.db, city, (tx) => findRulesRows(tx, city))
  const row = rows.find(({ rules, setAt }) => setAt === null || rules.from <= asked)
  if (!row) throw new RangeError('the starting rules are always there')
  const from =
    row.setAt === null
      ? '程序自带的初始规则，本市尚未设置。'
      : `自${formatChineseDate(row.rules.from)}起施行，由${row.setBy ?? '运行维护命令'}设置。`
  return { json: JSON.stringify(row.rules, null, 2), from }
}

/**
 * Reads and checks the rules, replays every case of the city under them, and sets them once somebody who has seen the
 * result confirms it: the code stands for these rules on these cases, and is another as soon as either has changed. A city
 * without cases has nothing to replay. Returns what to tell the operator; throws what names every fault, nothing is set then.
 */
export async function setRulesFromFile(
  services: Services,
  file: string,
  fromDay: string,
  confirmed?: string,
): Promise<readonly string[]> {
  const from = day(fromDay, '--from')
  const rules = readRules(file, from, '没有设置')
  const city = await cityOf(services)
  const doer = { city, by: null, at: services.clock.now(), today: services.clock.today() }
  await inWords(asCity(services.db, city, (tx) => standingRules(tx, doer, from)))
  const tried = await tryDraft(services, city, { rules, catalogue: [] })
  const code = codeOf(rules, tried)
  if (tried.cases > 0 && confirmed !== code) return [...summaryOf(tried), ...askToConfirm(code, confirmed)]
  const trial = { cases: tried.cases, touched: tried.touched.length }
  const { replaced } = await inWords(asCity(services.db, city, (tx) => setCityRules(tx, doer, rules, trial)))
  const begins = `自${formatChineseDate(from)}起施行`
  return [replaced ? `已替换原定${begins}的规则。` : `已设置，${begins}；各案期限随后重新计算。`]
}

/** A refusal as one sentence for the operator. */
const inWords = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    if (isProblem(error)) throw new Error(`${error.body.message}${error.body.wayForward ?? ''}`)
    throw error
  })

function codeOf(rules: CityRules, { cases, touched }: Tried): string {
  const found = touched.map(({ caseId, differences }) => [caseId, differences])
  return createHash('sha256')
    .update(JSON.stringify([rules, cases, found]))
    .digest('hex')
    .slice(0, 8)
}

const askToConfirm = (code: string, confirmed: string | undefined): readonly string[] => [
  ...(confirmed === undefined
    ? []
    : ['确认码与这次推演的结果不符：规则或者案件在确认以后有变动，没有设置。']),
  '尚未设置。逐案的结果用 zhiheng what-if --rules <文件> --csv <表格> 查看。',
  `确认无误的，再次执行并加上 --confirmed ${code}`,
]
