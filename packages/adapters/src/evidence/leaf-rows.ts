import { hash } from 'node:crypto'
import { canonicalJson, type Json } from '@fencun/core/evidence/canonical-json'
import { type BlobMark, type Leaf, leafText } from '@fencun/core/evidence/leaf'
import type { LeafType } from '@fencun/core/evidence/leaf-types'
import type { ContactId } from '@fencun/core/ids'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import { contactWord, saltTextOf, subjectWord } from './secrets.ts'

/** A row of the outbox. */
export interface LeafRow {
  readonly leafId: string
  /** Place in the debtor's timeline; null for what stands in none. */
  readonly n: number | null
  readonly leaf: Uint8Array
  /** Canonical JSON of the event that the leaf attests; undefined for what is none. */
  readonly event: string | undefined
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
  let event: string | undefined
  for (const name in draft.commit) {
    const text = canonicalJson(draft.commit[name] ?? null)
    commit[name] = quickCommitment(saltTextOf(secret, id, name), name, text)
    if (name === 'event') event = text
  }
  // In the order of canonical JSON, so that nothing has to be sorted.
  const leaf: Leaf = {
    actor: draft.actor,
    at: new Date(draft.at).toISOString(),
    blob: draft.blob,
    commit,
    contact: contact === null ? null : contactWord(secret, contact),
    id,
    log,
    n: draft.n,
    rules: draft.rules,
    src: { sys: draft.sys, ver: version },
    subject: aboutDebtor ? subjectWord(secret) : null,
    type: draft.type,
    v: 1,
  }
  return { leafId: id, n: draft.n, leaf: Buffer.from(leafText(leaf), 'latin1'), event }
}

/**
 * `commitment` of core, by what Node does itself: an event is a long text, and a permit waits for it.
 * @param salt in base64url, as it stands in the text that is hashed.
 * @param json canonical JSON of the value.
 */
export function quickCommitment(salt: string, name: string, json: string): string {
  return hash('sha256', `["${salt}",${canonicalJson(name)},${json}]`, 'base64url')
}
