import type { Command } from 'commander'
import { say, type WithServices } from './with-services.ts'

/** `zhiheng migrate`: brings the database to this version, for operators who do it before the start. */
export function migrateCommand(program: Command, withServices: WithServices): void {
  program
    .command('migrate')
    .description('把数据库升级到本程序的版本（npm start 也会自动执行）')
    .action(() => withServices(async () => say('数据库结构已是最新。The schema is current.')))
}
