import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type KeptKey, layKeys, openKeys } from '@fencun/adapters/backup/keys-file'
import { restoreBackup } from '@fencun/adapters/backup/restore-backup'
import { readMigrations } from '@fencun/adapters/engine/migration-files'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { dataDirectory } from '../compose/data-directory.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { migrationsDirectory } from '../paths.ts'
import { newestIn } from './backup-names.ts'
import { bytesProgress } from './bytes-progress.ts'
import { passphrase } from './passphrase.ts'

export interface RestoreOptions {
  readonly data: string
  readonly keys?: string
  readonly passphraseFile?: string
  readonly json?: boolean
}

/**
 * `fencun restore <folder|file>`: lays a backup out in an empty directory, after checking every file
 * in it against its hash; keys from their own file, when it is given.
 */
export async function restoreCommand(source: string, options: RestoreOptions): Promise<ExitCode> {
  const { json } = options
  const { root } = dataDirectory(options.data)
  const file = await newestIn(source, 'tar.gz')
  const readable = file === undefined ? undefined : await readFileHead(file)
  if (file === undefined || readable === undefined) {
    const detail = 'there is no backup here'
    return fail(failure('argument-invalid', detail, resolve(source)), json)
  }
  const keys = await keysOf(options)
  if (!keys.ok) return fail(keys.error, json)
  const migrations = (await readMigrations(migrationsDirectory())).map(({ name }) => name)
  const progress = bytesProgress('恢复 restore')
  const onBytes = progress.add
  const restored = await restoreBackup(file, root, { migrations, onBytes }).finally(progress.end)
  if (!restored.ok) return fail(restored.error, json)
  await layKeys(keys.value, root)
  const { madeAt, files, lenders } = restored.value
  if (json === true) {
    const told = { from: file, to: root, madeAt, files: files.length, lenders }
    printJson({ ...told, keys: keys.value.length })
    return EXIT.ok
  }
  print(`${root}: ${files.length} files as of ${madeAt}`)
  for (const { lender, checkpointSize } of lenders) print(`  ${lender}: ${checkpointSize} leaves`)
  if (keys.value.length === 0) {
    print('没有密钥：启动前请放回 master.key 与 keys · no keys: put master.key and keys back first')
  }
  print(
    '启动时将核对见证方；落后的日志不会被签署 · a log that is behind its witnesses is not signed',
  )
  return EXIT.ok
}

/** Opened before anything is written: whoever mistypes a passphrase begins with nothing. */
async function keysOf(options: RestoreOptions): Promise<Result<readonly KeptKey[]>> {
  if (options.keys === undefined) return ok([])
  const words = await passphrase(options.passphraseFile)
  if (!words.ok) return words
  const file = await newestIn(options.keys, 'keys')
  const bytes = file === undefined ? undefined : await readFile(file).catch(() => undefined)
  if (file !== undefined && bytes !== undefined) return openKeys(bytes, words.value, file)
  return err(failure('argument-invalid', 'there is no file of keys here', resolve(options.keys)))
}

async function readFileHead(path: string): Promise<true | undefined> {
  const { open } = await import('node:fs/promises')
  const file = await open(path, 'r').catch(() => undefined)
  await file?.close()
  return file === undefined ? undefined : true
}
