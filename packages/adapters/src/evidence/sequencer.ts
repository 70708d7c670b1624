import { grow } from '@fencun/core/evidence/edge'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import type { LenderId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { sqlStateOf } from '../engine/retry.ts'
import type { LogKeys, LogSigner } from './log-keys.ts'
import {
  addLeaves,
  addTiles,
  type LogHead,
  lockLog,
  moveHead,
  readHead,
  takeWaiting,
  type WaitingLeaf,
} from './log-rows.ts'
import { sha256 } from './node-crypto.ts'
import { dropRepeated } from './repeated.ts'
import { signedNote, signersOf } from './signing.ts'

/** What a log is sequenced with. */
export interface Sequencing {
  readonly database: Database<unknown>
  readonly originOf: (lender: LenderId) => string
  readonly keys: LogKeys
  readonly now: () => Instant
  /** Further lines under each head, which nobody needs who does not know their kind. */
  readonly extraLines?: ((origin: string) => readonly LogSigner[]) | undefined
}

/** What one batch did. */
export interface Sequenced {
  /** Leaves that went from the outbox into the log. */
  readonly added: number
  readonly size: number
}

const UNIQUE_VIOLATION = '23505'

/**
 * Moves up to `max` leaves from the outbox into the log and signs its new head, in one transaction
 * under the log's lock: after a crash at any moment a leaf is in the one or in the other. Throws
 * `LogRefused` when it may not be signed.
 */
export async function sequence(
  parts: Sequencing,
  lender: LenderId,
  max: number,
): Promise<Sequenced> {
  try {
    return await sequenceOnce(parts, lender, { max, careful: false })
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error
    // A leaf waits that is in the log already: somebody put it there a second time.
    await parts.database.inLog(lender, async (tx) => {
      await lockLog(tx, lender)
      await dropRepeated(tx, lender)
    })
    return await sequenceOnce(parts, lender, { max, careful: true })
  }
}

function sequenceOnce(
  parts: Sequencing,
  lender: LenderId,
  how: Parameters<typeof takeWaiting>[2],
): Promise<Sequenced> {
  return parts.database.inLog(lender, async (tx) => {
    await lockLog(tx, lender)
    const head = await readHead(tx, lender)
    const waiting = await takeWaiting(tx, lender, how)
    if (waiting.length === 0) return { added: 0, size: head.edge.size }
    const edge = await extendLog(tx, parts, { lender, head, leaves: waiting })
    return { added: waiting.length, size: edge.size }
  })
}

interface Extension {
  readonly lender: LenderId
  readonly head: LogHead
  readonly leaves: readonly WaitingLeaf[]
}

/** Adds leaves behind the head, signs, and moves the head there. The caller holds the log's lock. */
async function extendLog(tx: Transaction<unknown>, parts: Sequencing, what: Extension) {
  const { lender, head, leaves } = what
  const origin = parts.originOf(lender)
  const now = parts.now()
  const signers = await signersOf(tx, parts.keys, { lender, origin, now })
  const hashes = leaves.map(({ leaf }) => hashLeaf(sha256, leaf))
  const { edge, root, completed } = grow(sha256, head.edge, hashes)
  await addLeaves(tx, lender, head.edge.size, leaves)
  await addTiles(tx, lender, completed)
  const lines = [...signers, ...(parts.extraLines?.(origin) ?? [])]
  const checkpoint = signedNote(lines, { origin, size: edge.size, root })
  await moveHead(tx, lender, { edge, checkpoint, at: now })
  return edge
}

/**
 * Signs the head anew with the keys of now, where nothing waits: after a key was added or ended.
 * False for a log that has not begun.
 */
export function signAgain(parts: Sequencing, lender: LenderId): Promise<boolean> {
  return parts.database.inLog(lender, async (tx) => {
    await lockLog(tx, lender)
    const head = await readHead(tx, lender)
    if (head.edge.size === 0) return false
    await extendLog(tx, parts, { lender, head, leaves: [] })
    return true
  })
}
