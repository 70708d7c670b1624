import { sameBytes } from '@fencun/core/evidence/bytes'
import type { Checkpoint } from '@fencun/core/evidence/checkpoint'
import { cosignatureOf, cosignedMessage } from '@fencun/core/evidence/cosignature'
import type { EvidenceCrypto } from '@fencun/core/evidence/crypto'
import { type NoteKey, parseVkey, signatureLine } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import {
  type Judgement,
  judgeCheckpoint,
  type ReadRequest,
  readRequest,
} from '@fencun/core/witness/judge-checkpoint'
import type { Clock } from '../ports/clock.ts'
import type {
  SeenCheckpoint,
  WitnessBook,
  WitnessedLog,
  WitnessIncidentKind,
} from '../ports/witness-book.ts'

/** The key with which a lender's installation signs what it has checked. */
export interface CosigningKey {
  readonly key: NoteKey
  /** Ed25519. */
  readonly sign: (message: Uint8Array) => Uint8Array
}

export interface WitnessDeps {
  readonly book: WitnessBook
  readonly crypto: EvidenceCrypto
  /** The true time, also in a demonstration. */
  readonly clock: Clock
  readonly keyOf: (lender: LenderId) => Promise<CosigningKey>
}

/** An answer of the protocol (C2SP tlog-witness). */
export interface WitnessReply {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: 'text/plain; charset=utf-8' | 'text/x.tlog.size'
  readonly body: string
}

/**
 * Answers `add-checkpoint` for one lender's installation. Anybody may ask: what counts is the log's
 * own signature. What is signed is durable before the answer; a contradiction is kept and reported
 * in our own log. Of two requests that start from one size only one is signed.
 */
export async function cosignCheckpoint(
  deps: WitnessDeps,
  lender: LenderId,
  body: string,
): Promise<WitnessReply> {
  const read = readRequest(body)
  if (read === undefined) return said(400, 'this is no add-checkpoint request')
  const log = await deps.book.log(lender, read.origin)
  const keys = log === undefined ? [] : trustedKeys(deps.crypto, log)
  if (log === undefined || keys.length === 0) return said(404, 'this log is not known here')
  const judge = (seen: SeenCheckpoint | null): Judgement =>
    judgeCheckpoint(read, { keys, seen: seen ?? undefined }, deps.crypto)
  const first = judge(log.seen)
  // Only what the log itself signed is worth a look outside the database.
  if (first.kind === 'unknown-key') return said(403, 'no key of this log signed the checkpoint')
  const seen = await deps.book.recall(lender, read.origin)
  return answer(deps, lender, { read, seen, judgement: judge(seen) })
}

interface Judged {
  readonly read: ReadRequest
  readonly seen: SeenCheckpoint | null
  readonly judgement: Judgement
}

async function answer(deps: WitnessDeps, lender: LenderId, judged: Judged): Promise<WitnessReply> {
  const { judgement, seen } = judged
  switch (judgement.kind) {
    case 'malformed':
      return said(400, 'the old size is beyond the checkpoint')
    case 'unknown-key':
      return said(403, 'no key of this log signed the checkpoint')
    case 'other-size':
      await reportGoingBack(deps, lender, judged)
      return conflict(seen)
    case 'other-root':
      await report(deps, lender, judged, 'other-root')
      return conflict(seen)
    case 'inconsistent':
      await report(deps, lender, judged, 'inconsistent')
      return said(422, 'the proof does not show that the log only grew')
    case 'cosign':
      return cosign(deps, lender, judged, judgement)
  }
}

async function cosign(
  { book, clock, keyOf }: WitnessDeps,
  lender: LenderId,
  { read: { request, origin, text }, seen }: Judged,
  { checkpoint, grows }: { readonly checkpoint: Checkpoint; readonly grows: boolean },
): Promise<WitnessReply> {
  const at = clock.now()
  if (grows) {
    const { size, root } = checkpoint
    const step = { origin, after: seen?.size ?? 0, size, root, note: request.note, at }
    const kept = await book.step(lender, step)
    if (kept === 'raced') return conflict(await book.recall(lender, origin))
  }
  const { key, sign } = await keyOf(lender)
  const time = Math.floor(at / 1000)
  const line = signatureLine(cosignatureOf(key, time, sign(cosignedMessage(text, time))))
  return { status: 200, type: 'text/plain; charset=utf-8', body: line }
}

/** Two processes of one log may ask in the wrong order; nobody is late by a minute. */
const OVERTAKEN_MS = 60_000

/**
 * A log that shows a checkpoint no larger than one we signed has gone back, unless it only repeats
 * an old request, for then we signed just this, or was overtaken by another of its own.
 */
async function reportGoingBack(deps: WitnessDeps, lender: LenderId, judged: Judged): Promise<void> {
  const { judgement, seen, read } = judged
  if (judgement.kind !== 'other-size' || seen === null) return
  const { size, root } = judgement.checkpoint
  if (size > seen.size) return
  const known = await deps.book.rootAt(lender, read.origin, size)
  if (known !== undefined) {
    if (!sameBytes(known, root)) await report(deps, lender, judged, 'other-root')
  } else if (deps.clock.now() - seen.at > OVERTAKEN_MS) {
    await report(deps, lender, judged, 'smaller')
  }
}

async function report(
  { book, clock }: WitnessDeps,
  lender: LenderId,
  { read, judgement }: Judged,
  kind: WitnessIncidentKind,
): Promise<void> {
  if (!('checkpoint' in judgement)) return
  const { origin: name, request } = read
  const { size } = judgement.checkpoint
  const incident = { side: 'theirs', kind, name, size, evidence: request.note } as const
  await book.report(lender, { ...incident, at: clock.now() })
}

function trustedKeys({ sha256 }: EvidenceCrypto, { keys }: WitnessedLog): readonly NoteKey[] {
  return keys.flatMap(({ vkey, ended }) => {
    const key = ended === null ? parseVkey(sha256, vkey) : undefined
    return key === undefined ? [] : [key]
  })
}

function conflict(seen: SeenCheckpoint | null): WitnessReply {
  return { status: 409, type: 'text/x.tlog.size', body: `${seen?.size ?? 0}\n` }
}

function said(status: 400 | 403 | 404 | 422, text: string): WitnessReply {
  return { status, type: 'text/plain; charset=utf-8', body: `${text}\n` }
}
