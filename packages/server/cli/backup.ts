import { resolve } from 'node:path'
import type { Command } from 'commander'
import { writeBackup } from '../platform/backup/write-backup.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

/** `zhiheng backup <file>`: the database and the attachments of one moment, while the server works on. */
export function backupCommand(program: Command, withServices: WithServices): void {
  program
    .command('backup <file>')
    .description('把同一时刻的数据库和附件备份到一个文件（不必停机）')
    .addHelpText('after', '\n部署密钥不在备份中，须另行保管；附件有损坏时照常备份，退出码为 2。')
    .action((file: string) =>
      withServices(async ({ config, clock, blobs }, { ownerUrl }) => {
        const source = { ownerUrl, blobs, takenAt: clock.now(), log: say }
        const report = await writeBackup(resolve(typedFrom(), file), source)
        say(`已备份 ${report.tables} 张表、${report.rows} 行、${report.files} 个附件 → ${file}`)
        say(`请另行保管部署密钥：${config.keyFile ?? `${config.dataDir}/deployment.key`}`)
        if (report.damaged.length === 0) return
        say(`以下附件与其哈希不符，请从以前的备份中找回：\n  ${report.damaged.join('\n  ')}`)
        process.exitCode = 2
      }),
    )
}
