import type { Command } from 'commander'
import { type Kind, readInstallation } from '../platform/installation.ts'
import { say, type WithServices } from './with-services.ts'

const named: Record<Kind, string> = {
  demonstration: '演示系统 demonstration',
  production: '正式系统 production',
}

/** `zhiheng init`: creates the schema and settles, for good, what the database is. */
export function initCommand(program: Command, withServices: WithServices): void {
  program
    .command('init')
    .description('建立数据库结构，并确定它是正式系统还是演示系统（此后不能更改）')
    .option('--demo', '演示系统：案件均为虚构，有演示账号')
    .option('--production', '正式系统：首次打开时设置第一位管理员')
    .addHelpText('after', '\n不加选项时：内置数据库为演示系统，DATABASE_URL 所指的数据库为正式系统。')
    .action(async ({ demo, production }: { demo?: true; production?: true }) => {
      if (demo && production) throw new Error('--demo 与 --production 只能选一个。Choose one of the two.')
      const asked: Kind | undefined = demo ? 'demonstration' : production ? 'production' : undefined
      await withServices(
        async ({ db }) => {
          const { kind } = await readInstallation(db)
          if (asked && asked !== kind) {
            throw new Error(`该数据库已是${named[kind]}，不能更改。The kind of a database never changes.`)
          }
          say(`已就绪：${named[kind]}`)
        },
        asked ? { kind: asked } : {},
      )
    })
}
