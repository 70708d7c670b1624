import { readStatus } from '@fencun/adapters/evidence/ledger-status'
import { NODE_CRYPTO, sha256 } from '@fencun/adapters/evidence/node-crypto'
import type { ObjectStore } from '@fencun/adapters/evidence/object-store'
import { lastTimestamp } from '@fencun/adapters/timestamp/daily-timestamps'
import { proveFrom } from '@fencun/adapters/witness/published-log'
import type { ProvedFrom } from '@fencun/app/prove-contact/make-package'
import { failure } from '@fencun/core/errors/failure'
import { base64 } from '@fencun/core/evidence/bytes'
import { openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { cosignaturesOf } from '@fencun/core/evidence/cosignature'
import { type NoteKey, parseNote, parseVkey, vkeyText } from '@fencun/core/evidence/note'
import type { PackageTimestamp } from '@fencun/core/evidence/package'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import type { LenderId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { EvidenceLogs } from '../compose/evidence-logs.ts'

/**
 * The published head of an own log as somebody else can check it: with the lines of its witnesses
 * and the last time stamp. Fails with `ledger-damaged` when none of its own keys signed it.
 */
export async function publishedHead(
  logs: EvidenceLogs,
  lender: LenderId,
  alsoKnown: readonly NoteKey[],
): Promise<Result<ProvedFrom>> {
  const store = logs.storeOf(lender)
  const { vkeys } = await logs.database.inLog(lender, (tx) => readStatus(tx, lender))
  const published = Buffer.from((await store.get(CHECKPOINT_PATH)) ?? []).toString('utf8')
  const opened = openCheckpoint(published, keysIn(vkeys), NODE_CRYPTO)
  if (!opened.ok) {
    const detail = 'the published checkpoint is not one that a key of this log signed'
    return err(failure('ledger-damaged', detail, CHECKPOINT_PATH))
  }
  const head = opened.value.checkpoint
  const note = await withWitnesses(logs, lender, head.size, published)
  const asked = (await logs.book.witnesses(lender)).map(({ vkey }) => vkey)
  const known = [...keysIn(asked), ...alsoKnown]
  const parsed = parseNote(note)
  const seen = (parsed && cosignaturesOf(parsed, known, NODE_CRYPTO)) ?? []
  return ok({
    ...{ head, note, keys: vkeys, sha256 },
    read: (path) => store.get(path),
    witnesses: seen.map(({ witness }) => vkeyText(witness)),
    timestamp: await timestampOf(logs, lender, store, head.size),
  })
}

function keysIn(vkeys: readonly string[]): readonly NoteKey[] {
  return vkeys.flatMap((vkey) => parseVkey(sha256, vkey) ?? [])
}

/** The note with the lines that witnesses gave for this head, where it does not bear them yet. */
async function withWitnesses(
  { book }: EvidenceLogs,
  lender: LenderId,
  size: number,
  note: string,
): Promise<string> {
  const kept = await book.cosignatures(lender, size)
  return kept.reduce((text, { line }) => (text.includes(line) ? text : text + line), note)
}

async function timestampOf(
  { database }: EvidenceLogs,
  lender: LenderId,
  store: Pick<ObjectStore, 'get'>,
  size: number,
): Promise<PackageTimestamp | null> {
  const last = await lastTimestamp(database, lender, size)
  const proof = last && (await proveFrom(store, last.size, size))
  if (last === undefined || proof === undefined) return null
  const consistency = proof.map(base64)
  return { token: base64(last.reply), checkpoint: last.note, consistency }
}
