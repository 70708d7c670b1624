import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { keysIn, sealKeys, writeDurably } from '@fencun/adapters/backup/keys-file'
import { type BackupMade, makeBackup } from '@fencun/adapters/backup/make-backup'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { instant } from '@fencun/core/time/instant'
import { remoteBackup } from '../compose/backup-control.ts'
import { type BackupSession, ownTools } from '../compose/backup-host.ts'
import {
  type DataDirectory,
  dataDirectory,
  hasDatabase,
  keysFolderOf,
} from '../compose/data-directory.ts'
import { openInstallation } from '../compose/installation.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { fail, print, printJson } from '../output.ts'
import { version } from '../version.ts'
import { placeFor, pruneBackups } from './backup-names.ts'
import { bytesProgress } from './bytes-progress.ts'
import { passphrase } from './passphrase.ts'

export interface BackupOptions {
  readonly data: string
  /** Folder or file for the keys; without it none are kept. */
  readonly keys?: string
  readonly passphraseFile?: string
  /** Days. */
  readonly keepDays?: string
  readonly json?: boolean
}

const KEEP_DAYS_MAX = 3660

interface Ask {
  readonly at: Date
  readonly data: string
  readonly keys: { readonly to: string; readonly passphrase: string } | undefined
  readonly keepDays: number | null
}

/**
 * `fencun backup <folder|file>`: the embedded database with its evidence and its recordings into one
 * file, while a server runs or not; the keys, when asked for, into another.
 */
export async function backupCommand(target: string, options: BackupOptions): Promise<ExitCode> {
  const { json } = options
  const directory = dataDirectory(options.data)
  const ask = await askOf(target, options)
  if (!ask.ok) return fail(ask.error, json)
  if ((process.env['DATABASE_URL'] ?? '') !== '') return fail(ownTools(), json)
  if (!hasDatabase(directory)) {
    return fail(failure('argument-invalid', 'nothing is installed here', directory.root), json)
  }
  const opened = await openSession(directory, options.data)
  if (!opened.ok) return fail(opened.error, json)
  const { session, close } = opened.value
  try {
    const tooLong = keptTooLong(ask.value, session.keyDaysMax)
    if (tooLong !== undefined) return fail(tooLong, json)
    const made = await makeBoth(directory, session, ask.value)
    const removed = await prune(ask.value)
    say(made, ask.value, removed, json)
    return EXIT.ok
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown'
    return fail(failure('backup-failed', detail, ask.value.data), json)
  } finally {
    await session.release()
    await close()
  }
}

/**
 * What was destroyed lives on in files of keys. The certificate of a destruction says when the last
 * of them dies, by what the lender set: none may live longer, or for ever.
 */
function keptTooLong({ keys, keepDays }: Ask, daysMax: number): Failure | undefined {
  if (keys === undefined || (keepDays !== null && keepDays <= daysMax)) return undefined
  const detail = `say for how long the keys are kept: at most ${daysMax} days, as the lender set it`
  return failure('argument-invalid', detail, '--keep-days')
}

async function askOf(target: string, options: BackupOptions): Promise<Result<Ask>> {
  const keepDays = options.keepDays === undefined ? null : Number(options.keepDays)
  const isDays = keepDays === null || (Number.isInteger(keepDays) && keepDays >= 1)
  if (!isDays || (keepDays ?? 0) > KEEP_DAYS_MAX) {
    const detail = `backups are kept 1 to ${KEEP_DAYS_MAX} days`
    return err(failure('argument-invalid', detail, '--keep-days'))
  }
  const at = new Date()
  const data = await placeFor(target, at, 'tar.gz')
  if (existsSync(data)) return err(failure('argument-invalid', 'the file exists already', data))
  if (options.keys === undefined) return ok({ at, data, keepDays, keys: undefined })
  const words = await passphrase(options.passphraseFile)
  if (!words.ok) return words
  const to = await placeFor(options.keys, at, 'keys')
  if (existsSync(to)) return err(failure('argument-invalid', 'the file exists already', to))
  return ok({ at, data, keepDays, keys: { to, passphrase: words.value } })
}

/** With the server that runs there, or with the database opened here. */
async function openSession(
  directory: DataDirectory,
  data: string,
): Promise<Result<{ readonly session: BackupSession; readonly close: () => Promise<void> }>> {
  const remote = await remoteBackup(directory)
  if (remote !== undefined) {
    return remote.ok ? ok({ session: remote.value, close: async () => undefined }) : remote
  }
  const opened = await openInstallation({ data, mustExist: true })
  if (!opened.ok) return opened
  const begun = await opened.value.backups.begin()
  if (begun.ok) return ok({ session: begun.value, close: opened.value.close })
  await opened.value.close()
  return begun
}

async function makeBoth(
  directory: DataDirectory,
  session: BackupSession,
  { at, data, keys, keepDays }: Ask,
): Promise<BackupMade> {
  const progress = bytesProgress('备份 backup')
  const finished = session.finish
  let lenders: Awaited<ReturnType<typeof finished>>['lenders'] = []
  const copy = {
    pgdata: session.pgdata,
    finish: async () => {
      const end = await finished()
      lenders = end.lenders
      return end
    },
    release: async () => undefined,
  }
  const facts = {
    ...{ program: version(), madeAt: at.toISOString(), migrations: session.migrations },
    lenders: async () => lenders,
  }
  const sources = { evidence: directory.evidence, objects: directory.objects }
  const options = { to: data, onBytes: progress.add }
  const made = await makeBackup(copy, sources, facts, options).finally(progress.end)
  if (keys !== undefined) {
    const { FENCUN_MASTER_KEY = '' } = process.env
    const own = await keysIn(directory.root, FENCUN_MASTER_KEY, keysFolderOf(directory))
    await writeDurably(keys.to, await sealKeys(own, keys.passphrase))
  }
  await session.record({
    ...{ backup: randomUUID(), at: instant(at.getTime()), withKeys: keys !== undefined, keepDays },
    ...{ bytes: made.bytes, sha256: made.sha256 },
  })
  return made
}

async function prune({ at, data, keys, keepDays }: Ask): Promise<readonly string[]> {
  if (keepDays === null) return []
  const folders = new Set([dirname(data), ...(keys === undefined ? [] : [dirname(keys.to)])])
  const removed = await Promise.all([...folders].map((one) => pruneBackups(one, at, keepDays)))
  return removed.flat()
}

function say(
  { bytes, sha256, manifest: { files, lenders, migrations } }: BackupMade,
  { data, keys, keepDays }: Ask,
  removed: readonly string[],
  json = false,
): void {
  if (json) {
    const made = { data, keys: keys?.to ?? null, bytes, sha256, files: files.length, lenders }
    return printJson({ ...made, keepDays, removed })
  }
  print(`${data}: ${files.length} files, ${bytes} bytes, sha256 ${sha256}`)
  for (const { lender, checkpointSize } of lenders) print(`  ${lender}: ${checkpointSize} leaves`)
  print(`  ${migrations.at(-1) ?? ''}`)
  if (keys === undefined) {
    print('不含密钥：没有密钥，备份无法读取，请另行备份 · no keys: without them it cannot be read;')
    print('make a file of them with --keys, and keep it elsewhere')
  } else print(`${keys.to}: the keys, sealed; keep it apart from the data`)
  for (const name of removed) print(`removed ${name}`)
}
