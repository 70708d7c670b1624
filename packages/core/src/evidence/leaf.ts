import type { CaptureSource } from '../timeline/capture-source.ts'
import { textOf, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import { leafFault } from './leaf-form.ts'
import type { LeafType } from './leaf-types.ts'

/**
 * One event in the evidence log, version 1. It holds no personal data: people are named by
 * pseudonyms that die with the debtor's key, and what happened by commitments. (A type and not an
 * interface, because only types are `Json` by their form.)
 */
export type Leaf = {
  readonly v: 1
  readonly type: LeafType
  /** The origin of the log. */
  readonly log: string
  /** The event's id. */
  readonly id: string
  /** When it was written down, RFC 3339 in UTC with ms: `2026-11-22T05:00:00.000Z`. */
  readonly at: string
  /** How it was captured, and by which version of the program. */
  readonly src: { readonly sys: CaptureSource; readonly ver: string }
  /** Random pseudonym of the person who acted, 22 characters base64url; null: the system. */
  readonly actor: string | null
  /** Pseudonym of the debtor, 22 characters base64url. */
  readonly subject: string | null
  /** Place in the subject's timeline, contiguous from 1. */
  readonly n: number | null
  /** Pseudonym of the contact; the event before it is the one with the next lower `n`. */
  readonly contact: string | null
  /** Hash of the rules that decided; null when nothing was decided. */
  readonly rules: string | null
  /** Name → commitment (`commitment.ts`). */
  readonly commit: Readonly<Record<string, string>>
  /** Sealed files that belong to it, by the hash of what is stored. */
  readonly blob: readonly BlobMark[]
}

export type BlobMark = {
  /** SHA-256 of the ciphertext in hexadecimal, as `sha256sum` prints it. */
  readonly sha256: string
  /** Length of the ciphertext. */
  readonly bytes: number
  readonly media: string
}

/** Entry bundles write lengths in 16 bits; half of that leaves room for what comes later. */
export const LEAF_BYTES_MAX = 32 * 1024

/**
 * The bytes that are hashed into the tree: canonical JSON in UTF-8. Every text of a leaf is ASCII,
 * so that it has one form of normalisation only. Throws when the leaf is not of the form above or
 * longer than 32 KiB: nobody but a bug makes such a leaf.
 */
export function leafBytes(leaf: Leaf): Uint8Array {
  return utf8(leafText(leaf))
}

/** The same as a text, all of it ASCII. Throws as `leafBytes` does. */
export function leafText(leaf: Leaf): string {
  const fault = leafFault(leaf)
  if (fault !== undefined) throw new Error(`not a leaf: ${fault}`)
  const text = canonicalJson(leaf)
  if (text.length > LEAF_BYTES_MAX) throw new Error(`a leaf of ${text.length} bytes`)
  return text
}

/** Reads a leaf strictly: it must be of the form above and encode to the very same bytes. */
export function parseLeaf(bytes: Uint8Array): Leaf | undefined {
  if (bytes.length > LEAF_BYTES_MAX) return undefined
  const text = textOf(bytes)
  const value = text === undefined ? undefined : jsonOf(text)
  if (!isLeaf(value)) return undefined
  return canonicalJson(value) === text ? value : undefined
}

/** Whether an unknown value has the form of a leaf. */
export function isLeaf(value: unknown): value is Leaf {
  return leafFault(value) === undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
