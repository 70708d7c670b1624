import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '@fencun/core/evidence/canonical-json'
import { type BlobMark, type Leaf, leafBytes } from '@fencun/core/evidence/leaf'
import type { LeafType } from '@fencun/core/evidence/leaf-types'
import type { ContactId } from '@fencun/core/ids'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import { contactWord, saltOf, subjectWord } from './secrets.ts'

/** A row of the outbox. */
export interface LeafRow {
  readonly leafId: string
  /** Place in the debtor's timeline; null for what stands in none. */
  readonly n: number | null
  readonly leaf: Uint8Array
}

/** Where leaves come from: the log's name, and the program that captured what they attest. */
export interface LeafOrigin {
  readonly log: string
  readonly version: string
}

/** One leaf before its commitments and pseudonyms are made. */
export interface LeafDraft {
  readonly type: LeafType
  readonly id: string
  /** Milliseconds since the epoch when it was written down. */
  readonly at: number
  readonly sys: CaptureSource
  /** The pseudonym of who acted. */
  readonly actor: string | null
  /** Salts and pseudonyms come from it: the debtor's, or the lender's. */
  readonly secret: Buffer
  readonly aboutDebtor: boolean
  readonly n: number | null
  readonly contact: ContactId | null
  readonly rules: string | null
  readonly commit: Readonly<Record<string, Json>>
  readonly blob: readonly BlobMark[]
}

/** The bytes of a leaf, which are the same whenever they are made. */
export function leafRow({ log, version }: LeafOrigin, draft: LeafDraft): LeafRow {
  const { id, secret, aboutDebtor, contact } = draft
  const commit: Record<string, string> = {}
  for (const [name, value] of Object.entries(draft.commit)) {
    commit[name] = quickCommitment(saltOf(secret, id, name), name, value)
  }
  const leaf: Leaf = {
    v: 1,
    type: draft.type,
    log,
    id,
    at: new Date(draft.at).toISOString(),
    src: { sys: draft.sys, ver: version },
    actor: draft.actor,
    subject: aboutDebtor ? subjectWord(secret) : null,
    n: draft.n,
    contact: contact === null ? null : contactWord(secret, contact),
    rules: draft.rules,
    commit,
    blob: draft.blob,
  }
  return { leafId: id, n: draft.n, leaf: leafBytes(leaf) }
}

/**
 * `commitment` of core, by what Node does itself: an event is a long text, and a permit waits for it.
 */
export function quickCommitment(salt: Buffer, name: string, value: Json): string {
  const text = canonicalJson([salt.toString('base64url'), name, value])
  return createHash('sha256').update(text, 'utf8').digest('base64url')
}
