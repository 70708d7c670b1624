import { sameBytes } from '../evidence/bytes.ts'
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../evidence/checkpoint.ts'
import type { EvidenceCrypto } from '../evidence/crypto.ts'
import { emptyRoot } from '../evidence/merkle.ts'
import { type NoteKey, parseNote } from '../evidence/note.ts'
import { verifyConsistency } from '../evidence/verify-proof.ts'
import { type AddCheckpoint, parseAddCheckpoint } from './add-checkpoint.ts'

/** The largest checkpoint of a log that a witness has signed. */
export interface SeenHead {
  readonly size: number
  readonly root: Uint8Array
}

/** What a witness knows of a log: the keys it trusts, and what it signed last. */
export interface KnownLog {
  readonly keys: readonly NoteKey[]
  readonly seen: SeenHead | undefined
}

/** A request whose log could be read off, before anything of it is believed. */
export interface ReadRequest {
  readonly request: AddCheckpoint
  readonly origin: string
  readonly text: string
}

/**
 * - `cosign`: everything holds; `grows` says whether it goes beyond what was signed last
 * - `malformed`: the old size is beyond the checkpoint's own
 * - `unknown-key`: no key that is trusted for this log signed it
 * - `other-size`: the request starts from another size than the one signed last
 * - `other-root`: the same size as signed last with another root. The log has two histories
 * - `inconsistent`: the proof does not hold: perhaps two histories, perhaps a wrong proof
 */
export type Judgement =
  | { readonly kind: 'cosign'; readonly checkpoint: Checkpoint; readonly grows: boolean }
  | { readonly kind: 'malformed' | 'unknown-key' }
  | { readonly kind: 'other-size' | 'other-root' | 'inconsistent'; readonly checkpoint: Checkpoint }

/** Takes a request apart; `undefined` when it is none. */
export function readRequest(body: string): ReadRequest | undefined {
  const request = parseAddCheckpoint(body)
  const text = request === undefined ? undefined : parseNote(request.note)?.text
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text)
  if (request === undefined || text === undefined || checkpoint === undefined) return undefined
  return { request, origin: checkpoint.origin, text }
}

/** Judges a request about a known log, in the order that tlog-witness prescribes. */
export function judgeCheckpoint(
  { request }: Pick<ReadRequest, 'request'>,
  { keys, seen }: KnownLog,
  tools: EvidenceCrypto,
): Judgement {
  const opened = openCheckpoint(request.note, keys, tools)
  if (!opened.ok) return { kind: 'unknown-key' }
  const { checkpoint } = opened.value
  const { oldSize, proof } = request
  if (oldSize > checkpoint.size) return { kind: 'malformed' }
  if (oldSize !== (seen?.size ?? 0)) return { kind: 'other-size', checkpoint }
  const before = seen ?? { size: 0, root: emptyRoot(tools.sha256) }
  if (oldSize === checkpoint.size && !sameBytes(before.root, checkpoint.root)) {
    return { kind: 'other-root', checkpoint }
  }
  if (!continues(tools, before, { checkpoint, proof })) return { kind: 'inconsistent', checkpoint }
  return { kind: 'cosign', checkpoint, grows: checkpoint.size > before.size }
}

function continues(
  { sha256 }: EvidenceCrypto,
  before: SeenHead,
  {
    checkpoint,
    proof,
  }: { readonly checkpoint: Checkpoint; readonly proof: AddCheckpoint['proof'] },
): boolean {
  // Every log continues the empty one: there is nothing to prove, and nothing may be sent.
  if (before.size === 0) return proof.length === 0
  const { size: from, root: fromRoot } = before
  const { size: to, root: toRoot } = checkpoint
  return verifyConsistency(sha256, { from, to, fromRoot, toRoot }, proof)
}
