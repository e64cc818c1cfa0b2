import type { Command } from 'commander'
import { findAccountByName, resetPassword } from '../identity/index.ts'
import { readInstallation } from '../platform/installation.ts'
import { say, type WithServices } from './with-services.ts'

/** `zhiheng reset-password`: for the administrator whom no other administrator can help. */
export function resetPasswordCommand(program: Command, withServices: WithServices): void {
  program
    .command('reset-password <登录名>')
    .description('重置密码并解除锁定，打印一次性临时密码；该账号全部设备退出')
    .action((loginName: string) =>
      withServices(async ({ db, clock }) => {
        const { city } = await readInstallation(db)
        const account = city === null ? null : await findAccountByName(db, city, loginName)
        if (!account) throw new Error(`没有登录名为“${loginName}”的账号。Unknown account.`)
        const given = { city: account.city, personId: account.personId, now: clock.now(), actedBy: null }
        const { temporaryPassword } = await db.transaction().execute((tx) => resetPassword(tx, given))
        say(`${account.name} 的临时密码（只显示这一次）：`)
        process.stdout.write(`${temporaryPassword}\n`)
      }),
    )
}
