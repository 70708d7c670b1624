import type { ContactId } from '../ids.ts'
import { parseInstant } from '../time/instant.ts'
import type { TimelineEvent } from '../timeline/event.ts'
import { parseEvent } from '../timeline/parse-event.ts'
import { fromBase64, fromBase64url, utf8 } from './bytes.ts'
import type { Json } from './canonical-json.ts'
import type { Checkpoint } from './checkpoint.ts'
import { opens } from './commitment.ts'
import type { Sha256 } from './crypto.ts'
import { type Leaf, parseLeaf } from './leaf.ts'
import { hashLeaf } from './merkle.ts'
import type { EvidencePackage, PackageLeaf } from './package.ts'
import type { ProvedLeaf } from './package-report.ts'
import type { AddFinding } from './verify-package.ts'
import { verifyInclusion } from './verify-proof.ts'

/** The leaves of a package that are in the log, with what opens their commitments. */
export function provedLeaves(
  file: EvidencePackage,
  head: Checkpoint,
  sha256: Sha256,
  add: AddFinding,
): readonly ProvedLeaf[] {
  const leaves = includedLeaves(file.leaves, head, sha256, add)
  const values = openedValues(file, leaves, sha256, add)
  const proved = [...leaves]
    .toSorted(([a], [b]) => a - b)
    .map(([index, leaf]) => {
      const opened = values.get(index) ?? {}
      const event = eventOf(index, leaf, opened['event'], add)
      return { index, leaf, values: opened, ...(event && { event }) }
    })
  return ofContact(proved, file.contact, add)
}

/** So many places are named at most; a package can claim any. */
const HIDDEN_MAX = 1000

/** Places in the debtor's timeline between the first and the last shown of which there is no leaf. */
export function hiddenPlaces(leaves: readonly ProvedLeaf[]): readonly number[] {
  const subject = leaves.find((one) => one.ofContact)?.leaf.subject
  const shown = leaves
    .flatMap(({ leaf }) => (leaf.subject === subject && leaf.n !== null ? [leaf.n] : []))
    .toSorted((a, b) => a - b)
  const hidden: number[] = []
  for (const [at, n] of shown.entries()) {
    const next = shown[at + 1] ?? n
    for (let between = n + 1; between < next && hidden.length < HIDDEN_MAX; between += 1) {
      hidden.push(between)
    }
  }
  return hidden
}

function includedLeaves(
  given: readonly PackageLeaf[],
  { origin, size, root }: Checkpoint,
  sha256: Sha256,
  add: AddFinding,
): ReadonlyMap<number, Leaf> {
  const leaves = new Map<number, Leaf>()
  for (const [at, { index, leaf: text, proof }] of given.entries()) {
    const place = `leaves[${at}]`
    const bytes = asciiOf(text)
    const leaf = bytes === undefined ? undefined : parseLeaf(bytes)
    const hashes = proof.flatMap((hash) => fromBase64(hash) ?? [])
    if (bytes === undefined || leaf === undefined) {
      add('leaf-form', place, 'this is not a leaf of a known form')
    } else if (leaf.log !== origin) {
      add('leaf-foreign', place, 'this leaf was made for another log')
    } else if (leaves.has(index)) {
      add('leaf-twice', place, `leaf ${index} is there twice`)
    } else if (
      !verifyInclusion(sha256, { index, size, root, leafHash: hashLeaf(sha256, bytes) }, hashes)
    ) {
      add('leaf-not-included', place, `this is not leaf ${index} of the signed log`)
    } else {
      leaves.set(index, leaf)
    }
  }
  return leaves
}

function openedValues(
  { disclosures }: EvidencePackage,
  leaves: ReadonlyMap<number, Leaf>,
  sha256: Sha256,
  add: AddFinding,
): ReadonlyMap<number, Readonly<Record<string, Json>>> {
  const values = new Map<number, Record<string, Json>>()
  for (const [at, { leaf: index, name, salt: saltText, value }] of disclosures.entries()) {
    const place = `disclosures[${at}]`
    const opened = values.get(index) ?? {}
    values.set(index, opened)
    const commit = leaves.get(index)?.commit ?? {}
    const salt = fromBase64url(saltText) ?? new Uint8Array(0)
    if (!Object.hasOwn(commit, name)) {
      add('disclosure-stray', place, `leaf ${index} commits to nothing of this name`)
    } else if (Object.hasOwn(opened, name)) {
      add('disclosure-twice', place, `this value of leaf ${index} is there twice`)
    } else if (!opens(sha256, commit[name] ?? '', { salt, name, value })) {
      add('disclosure-closed', place, `this does not open the commitment of leaf ${index}`)
    } else {
      opened[name] = value
    }
  }
  return values
}

/** The disclosed event, which must say of itself what its leaf says of it. */
function eventOf(
  index: number,
  leaf: Leaf,
  value: Json | undefined,
  add: AddFinding,
): TimelineEvent | undefined {
  if (value === undefined || leaf.n === null) return undefined
  const parsed = parseEvent(value)
  if (!parsed.ok) {
    const where = `leaf ${index}, event${parsed.error.place ? `.${parsed.error.place}` : ''}`
    add('event-form', where, parsed.error.detail)
    return undefined
  }
  const event = parsed.value
  const same =
    event.id === leaf.id &&
    event.kind === leaf.type &&
    event.recordedAt === parseInstant(leaf.at) &&
    (leaf.rules === null || rulesOf(event) === leaf.rules)
  if (same) return event
  add('event-differs', `leaf ${index}`, 'the disclosed event is not the one this leaf is of')
  return undefined
}

function rulesOf(event: TimelineEvent): string | undefined {
  return 'decision' in event ? event.decision.packHash : undefined
}

function ofContact(
  proved: readonly Omit<ProvedLeaf, 'ofContact'>[],
  contact: string,
  add: AddFinding,
): readonly ProvedLeaf[] {
  // A refusal has no contact: a package of one is called by its event.
  if (proved.some(({ event }) => isRefusal(event, contact))) {
    return proved.map((one) => ({ ...one, ofContact: isRefusal(one.event, contact) }))
  }
  const named = proved.filter(({ event }) => contactOf(event) === contact)
  const words = new Set(named.map(({ leaf }) => `${leaf.subject} ${leaf.contact}`))
  if (words.size === 0) add('contact-absent', 'contact', 'no disclosed event is of this contact')
  if (words.size > 1) add('contact-mixed', 'contact', 'its leaves are of several contacts')
  return proved.map((one) => ({
    ...one,
    ofContact: one.leaf.contact !== null && words.has(`${one.leaf.subject} ${one.leaf.contact}`),
  }))
}

function isRefusal(event: TimelineEvent | undefined, id: string): boolean {
  return event?.kind === 'contact-withheld' && event.id === id
}

function contactOf(event: TimelineEvent | undefined): ContactId | undefined {
  return event !== undefined && 'contact' in event ? event.contact : undefined
}

function asciiOf(text: string): Uint8Array | undefined {
  // A lone surrogate has no bytes, and a leaf has nothing but ASCII.
  return /^[\u0020-\u007e]+$/.test(text) ? utf8(text) : undefined
}
