import { failure } from '@fencun/core/errors/failure'
import { type Checkpoint, openCheckpoint } from '@fencun/core/evidence/checkpoint'
import { readHashes } from '@fencun/core/evidence/log-files'
import { nodeReader, proveConsistency } from '@fencun/core/evidence/make-proof'
import { formatNote, type NoteKey } from '@fencun/core/evidence/note'
import { CHECKPOINT_PATH } from '@fencun/core/evidence/tiles'
import type { Proof } from '@fencun/core/evidence/verify-proof'
import { err, ok, type Result } from '@fencun/core/result'
import { NODE_CRYPTO, sha256 } from '../evidence/node-crypto.ts'
import type { ObjectStore } from '../evidence/object-store.ts'

/** The head of a log as everybody can read it. */
export interface PublishedHead {
  readonly checkpoint: Checkpoint
  readonly text: string
  /** The note with the log's own signatures, without the lines of witnesses. */
  readonly note: string
}

/**
 * The published head of a log; `undefined` when nothing is published. Refuses with `ledger-forked`
 * when somebody else than this log signed it: it cannot be told what it continues.
 */
export async function readPublished(
  store: Pick<ObjectStore, 'get'>,
  origin: string,
  keys: readonly NoteKey[],
): Promise<Result<PublishedHead | undefined>> {
  const bytes = await store.get(CHECKPOINT_PATH)
  if (bytes === undefined) return ok(undefined)
  const opened = openCheckpoint(Buffer.from(bytes).toString('utf8'), keys, NODE_CRYPTO)
  if (!opened.ok || opened.value.checkpoint.origin !== origin) {
    const detail = 'the published checkpoint is signed by none of the keys of this log'
    return err(failure('ledger-forked', detail, CHECKPOINT_PATH))
  }
  const { checkpoint, note } = opened.value
  const own = note.signatures.filter(({ name }) => name === origin)
  return ok({ checkpoint, text: note.text, note: formatNote({ text: note.text, signatures: own }) })
}

/** Proves from published tiles that the log only grew; `undefined` when a tile is missing. */
export function proveFrom(
  store: Pick<ObjectStore, 'get'>,
  from: number,
  to: number,
): Promise<Proof | undefined> {
  if (from === 0 || from === to) return Promise.resolve([])
  const read = nodeReader(sha256, to, async (tile) => {
    const found = await readHashes((path) => store.get(path), tile)
    return found.kind === 'read' ? found.value : undefined
  })
  return proveConsistency(sha256, read, from, to)
}
