import { resolve } from 'node:path'
import type { Command } from 'commander'
import { readBackup, readManifest } from '../platform/backup/read-backup.ts'
import { say, typedFrom, type WithServices } from './with-services.ts'

/** `zhiheng restore <file>`: a backup into an empty database, checked table by table before it is kept. */
export function restoreCommand(program: Command, withServices: WithServices): void {
  program
    .command('restore <file>')
    .description('把备份恢复到空的数据库；恢复后逐表核对，不一致则全部撤销')
    .addHelpText(
      'after',
      '\n先停止服务；随后把当时的部署密钥放回 DATA_DIR/deployment.key（或 ZHIHENG_KEY_FILE）。',
    )
    .action(async (file: string) => {
      const path = resolve(typedFrom(), file)
      const { kind } = await readManifest(path)
      const work = async (
        { blobs }: Parameters<Parameters<WithServices>[0]>[0],
        { ownerUrl }: { ownerUrl: string },
      ) => {
        const manifest = await readBackup(path, { ownerUrl, blobs, log: say })
        const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
        say(
          `已恢复 ${manifest.takenAt} 的备份：${manifest.tables.length} 张表、${rows} 行、${manifest.files.count} 个附件，核对一致。`,
        )
      }
      await withServices(work, { kind })
    })
}
