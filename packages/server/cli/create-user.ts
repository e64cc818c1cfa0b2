import type { Command } from 'commander'
import { sql } from 'kysely'
import { createAccount } from '../identity/index.ts'
import { createPerson } from '../organisation/index.ts'
import type { Role } from '../platform/actor.ts'
import type { Tx } from '../platform/database.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { say, type WithServices } from './with-services.ts'

type Options = {
  readonly login: string
  readonly name: string
  readonly unit: string
  readonly roles: string
  readonly title: string
}

const roles: readonly string[] = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'ADMIN',
]

/** `zhiheng create-user`: a person, a post from today and an account; the temporary password goes to stdout. */
export function createUserCommand(program: Command, withServices: WithServices): void {
  program
    .command('create-user')
    .description('登记一名人员、自今日起的岗位和账号，打印一次性临时密码')
    .requiredOption('--login <登录名>', '登录名')
    .requiredOption('--name <姓名>', '姓名')
    .requiredOption('--unit <单位编号>', '任职单位编号，如 CG-320706')
    .option('--roles <角色>', '角色，用逗号分隔，如 R1,R2；ADMIN 为系统管理员', 'ADMIN')
    .option('--title <职务>', '职务名称', '系统管理员')
    .addHelpText(
      'after',
      '\n临时密码只显示这一次，首次登录须修改。例：zhiheng create-user --login admin2 --name 王某 --unit J-3207',
    )
    .action((options: Options) =>
      withServices(async (services) => {
        const temporaryPassword = await createUser(services, options)
        say(`已为 ${options.name} 开立账号 ${options.login}，临时密码（只显示这一次）：`)
        process.stdout.write(`${temporaryPassword}\n`)
      }),
    )
}

/** Throws a sentence for the operator when the unit, a role or the login name cannot be used. */
export async function createUser(services: Services, options: Options): Promise<string> {
  const { db, clock, secrets } = services
  const { city } = await readInstallation(db)
  if (city === null) throw new Error('尚未完成首次设置，请先打开系统的设置页面。Finish the setup first.')
  const chosen = readRoles(options.roles)
  const now = clock.now()
  const today = clock.today()
  return db.transaction().execute(async (tx) => {
    const unitId = await findUnitId(tx, city, options.unit)
    const post = { unitId, title: options.title, roles: chosen, validFrom: today }
    const doer = { city, by: null, at: now, today }
    const { personId } = await createPerson(tx, doer, secrets, { name: options.name, post })
    const account = { city, personId, loginName: options.login, now, actedBy: null }
    const { temporaryPassword } = await createAccount(tx, account)
    return temporaryPassword ?? ''
  })
}

function readRoles(text: string): Role[] {
  const given = text.split(/[,，\s]+/).filter(Boolean)
  const unknown = given.find((role) => !roles.includes(role))
  if (given.length === 0 || unknown !== undefined)
    throw new Error(`不认识的角色“${unknown ?? ''}”，应为 ${roles.join('、')} 中的一个或几个。Unknown role.`)
  return given as Role[]
}

async function findUnitId(tx: Tx, city: string, code: string): Promise<number> {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from units where city = ${city} and code = ${code}`.execute(tx)
  if (!rows[0]) throw new Error(`没有编号为“${code}”的单位。Unknown unit.`)
  return rows[0].unit_id
}
