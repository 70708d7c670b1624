import type { Command } from 'commander'
import type { BackupOptions } from './commands/backup.ts'
import type { RestoreOptions } from './commands/restore.ts'
import type { ExitCode } from './exit-codes.ts'

type Done = (code: ExitCode) => void

const JSON_OUT = ['--json', 'print one JSON value on standard output'] as const
const DATA = ['--data <directory>', 'where everything is kept', './data/live'] as const
const PASSPHRASE = [
  '--passphrase-file <file>',
  'its first line seals the keys; FENCUN_BACKUP_PASSPHRASE by default',
] as const

/** `fencun backup` and `fencun restore`, for the embedded database. */
export function addBackup(fencun: Command, done: Done): void {
  fencun
    .command('backup')
    .description(
      'back up the embedded database with its evidence and recordings, also while it runs',
    )
    .argument('<folder|file>', 'a folder, or a file that ends in .tar.gz')
    .option('--keys <folder|file>', 'the keys as well, sealed, into a file of their own (.keys)')
    .option(...PASSPHRASE)
    .option('--keep-days <days>', 'remove backups of the folder that are older')
    .option(...DATA)
    .option(...JSON_OUT)
    .action(async (target: string, options: BackupOptions) => {
      const { backupCommand } = await import('./commands/backup.ts')
      done(await backupCommand(target, options))
    })
  fencun
    .command('restore')
    .description('lay a backup out in an empty directory, after checking all of it')
    .argument('<folder|file>', 'a backup, or a folder whose newest is taken')
    .requiredOption('--data <directory>', 'where to; must be absent or empty')
    .option('--keys <folder|file>', 'the file of keys that belongs to it')
    .option(...PASSPHRASE)
    .option(...JSON_OUT)
    .action(async (source: string, options: RestoreOptions) => {
      const { restoreCommand } = await import('./commands/restore.ts')
      done(await restoreCommand(source, options))
    })
}
