import { Command } from 'commander'
import { backupCommand } from './backup.ts'
import { cityRulesCommand } from './city-rules.ts'
import { createUserCommand } from './create-user.ts'
import { generateCommand } from './generate.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { migrateCommand } from './migrate.ts'
import { papersCommand } from './papers.ts'
import { resetPasswordCommand } from './reset-password.ts'
import { restoreCommand } from './restore.ts'
import { verifyCommand } from './verify.ts'
import { whatIfCommand } from './what-if.ts'
import { withServices } from './with-services.ts'

const program = new Command('zhiheng')
  .description('执衡 行政执法平台：运行维护命令。退出码：0 成功，1 失败，2 完成但有须处理的问题。')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => titles[title] ?? title })

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
}

const commands = [
  initCommand,
  migrateCommand,
  backupCommand,
  restoreCommand,
  createUserCommand,
  resetPasswordCommand,
  importCommand,
  cityRulesCommand,
  papersCommand,
  generateCommand,
  verifyCommand,
  whatIfCommand,
]
for (const addCommand of commands) addCommand(program, withServices)

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${process.env.LOG_LEVEL === 'debug' ? error.stack : error.message}\n`)
  process.exitCode = 1
})
