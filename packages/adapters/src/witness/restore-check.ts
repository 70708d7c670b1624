import type { ErrorCode } from '@fencun/core/errors/codes'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { sameBytes } from '@fencun/core/evidence/bytes'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import { verifyConsistency } from '@fencun/core/evidence/verify-proof'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Database } from '../engine/database.ts'
import type { LogKeys } from '../evidence/log-keys.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import type { ObjectStore } from '../evidence/object-store.ts'
import { type DatabaseLog, readDatabaseLog } from './database-log.ts'
import { type PublishedHead, proveFrom, readPublished } from './published-log.ts'

export interface RestoreParts {
  readonly database: Database<unknown>
  readonly originOf: (lender: LenderId) => string
  readonly keys: Pick<LogKeys, 'signers'>
  readonly storeOf: (lender: LenderId) => ObjectStore
}

/** How the database stands to what was published. */
export interface Compared {
  readonly log: DatabaseLog
  /** `undefined`: nothing was published yet. */
  readonly published: PublishedHead | undefined
}

/**
 * Holds the database against the published log. Refuses with `ledger-behind` when the database is
 * the beginning of it (an old copy was restored), with `ledger-forked` when it is another history,
 * with `ledger-damaged` when published files are missing, and with `ledger-unreachable` when they
 * cannot be read. Whoever signs after such a refusal may sign a second history.
 */
export async function compareWithPublished(
  parts: RestoreParts,
  lender: LenderId,
): Promise<Result<Compared>> {
  const compared = await compare(parts, lender)
  if (!compared.ok) return compared
  const { log, published } = compared.value
  const size = published?.checkpoint.size ?? 0
  if (size <= log.size) return compared
  const detail = `the published log has ${size} leaves, the database ${log.size}`
  return refused('ledger-behind', detail)
}

/**
 * The same for whoever is about to catch up: a database that is only behind is no refusal here, but
 * proved to be the beginning of what was published.
 */
export async function compare(parts: RestoreParts, lender: LenderId): Promise<Result<Compared>> {
  const origin = parts.originOf(lender)
  const store = parts.storeOf(lender)
  const log = await readDatabaseLog(parts.database, parts.keys, { lender, origin })
  try {
    const published = await readPublished(store, origin, log.keys)
    if (!published.ok) return published
    const wrong =
      published.value === undefined ? undefined : await contradiction(store, log, published.value)
    return wrong === undefined ? ok({ log, published: published.value }) : err(wrong)
  } catch {
    // Whatever the store threw: it says what it knows in its own log, and nothing is signed.
    return refused('ledger-unreachable', 'the object store cannot be read')
  }
}

async function contradiction(
  store: ObjectStore,
  log: DatabaseLog,
  { checkpoint: { size, root } }: PublishedHead,
): Promise<Failure | undefined> {
  if (size <= log.size) {
    if (sameBytes(await log.rootAt(size), root)) return undefined
    return forked(`the database has another history below leaf ${size}`)
  }
  if (log.size === 0) return undefined
  const proof = await proveFrom(store, log.size, size)
  if (proof === undefined) {
    return failure('ledger-damaged', 'a published tile is missing', CHECKPOINT_PATH)
  }
  const claim = { from: log.size, to: size, fromRoot: await log.rootAt(log.size), toRoot: root }
  if (verifyConsistency(sha256, claim, proof)) return undefined
  return forked(`the database's ${log.size} leaves are not the beginning of the published log`)
}

function forked(detail: string): Failure {
  return failure('ledger-forked', detail)
}

export function refused(
  code: ErrorCode,
  detail: string,
  place?: string,
): { readonly ok: false; readonly error: Failure } {
  return err(failure(code, detail, place))
}
