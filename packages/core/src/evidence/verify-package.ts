import { type Checkpoint, type CheckpointFault, openCheckpoint } from './checkpoint.ts'
import { type Cosignature, cosignaturesOf } from './cosignature.ts'
import type { EvidenceCrypto } from './crypto.ts'
import { type NoteKey, parseVkey, type SignedNote } from './note.ts'
import { type EvidencePackage, parsePackage } from './package.ts'
import { hiddenPlaces, provedLeaves } from './package-leaves.ts'
import type { PackageFault, PackageFinding, PackageReport } from './package-report.ts'
import { checkTimestamp } from './package-timestamp.ts'

export type AddFinding = (code: PackageFault, place: string, detail: string) => void

const HEAD_FAULTS: Readonly<Record<CheckpointFault, readonly [PackageFault, string]>> = {
  'not-a-note': ['checkpoint-form', 'this is not a signed checkpoint of three lines'],
  'bad-signature': ['checkpoint-signature', 'a known key did not make the signature in its name'],
  'unknown-signer': ['checkpoint-unsigned', 'none of the keys that are trusted signed this'],
}

/**
 * Checks a package by itself, off line. With `trustedKeys` (of the log and of witnesses) it is
 * those that must have signed; without them the keys in the package are taken, and the report says
 * so: such a package agrees with itself, and whoever can tell the keys apart must compare them.
 */
export function verifyPackage(
  text: string,
  suite: EvidenceCrypto,
  trustedKeys?: readonly NoteKey[],
): PackageReport {
  const findings: PackageFinding[] = []
  const add: AddFinding = (code, place, detail) => findings.push({ code, place, detail })
  const trust = trustedKeys === undefined ? 'brought' : 'given'
  const parsed = parsePackage(text)
  if (!parsed.ok) {
    add('package-form', parsed.error.place ?? 'file', parsed.error.detail)
    return { ...EMPTY, trust, findings }
  }
  const file = parsed.value
  const keys = trustedKeys ?? broughtKeys(file, suite, add)
  const head = openHead(file, keys, suite, add)
  if (head === undefined) return { ...EMPTY, trust, findings }
  const leaves = provedLeaves(file, head.checkpoint, suite.sha256, add)
  const timestamp = checkTimestamp(file, { head: head.checkpoint, keys, suite }, add)
  return {
    holds: findings.length === 0,
    trust,
    ...head,
    leaves,
    hidden: hiddenPlaces(leaves),
    timestamp,
    findings,
  }
}

const EMPTY = {
  holds: false,
  signers: [],
  witnesses: [],
  leaves: [],
  hidden: [],
  timestamp: 'none',
} as const

interface Head {
  readonly checkpoint: Checkpoint
  readonly signers: readonly NoteKey[]
  readonly witnesses: readonly Cosignature[]
}

function openHead(
  file: EvidencePackage,
  keys: readonly NoteKey[],
  suite: EvidenceCrypto,
  add: AddFinding,
): Head | undefined {
  const opened = openCheckpoint(file.checkpoint, keys, suite)
  if (!opened.ok) {
    const [code, detail] = HEAD_FAULTS[opened.error]
    add(code, 'checkpoint', detail)
    return undefined
  }
  const { checkpoint, signers, note } = opened.value
  if (checkpoint.origin !== file.log.origin) {
    add('origin-differs', 'log.origin', 'the signed checkpoint is of another log')
  }
  return { checkpoint, signers, witnesses: witnessesOf(note, keys, suite, add) }
}

function witnessesOf(
  note: SignedNote,
  keys: readonly NoteKey[],
  suite: EvidenceCrypto,
  add: AddFinding,
): readonly Cosignature[] {
  const witnesses = cosignaturesOf(note, keys, suite)
  if (witnesses !== undefined) return witnesses
  add('witness-signature', 'checkpoint', 'a known witness did not make the line in its name')
  return []
}

function broughtKeys(
  { log, witnesses }: EvidencePackage,
  { sha256 }: EvidenceCrypto,
  add: AddFinding,
): readonly NoteKey[] {
  const places = [
    ...log.keys.map((text, at) => ({ text, place: `log.keys[${at}]` })),
    ...witnesses.map((text, at) => ({ text, place: `witnesses[${at}]` })),
  ]
  return places.flatMap(({ text, place }) => {
    const key = parseVkey(sha256, text)
    if (key !== undefined) return [key]
    add('key-form', place, 'this is not a verifier key')
    return []
  })
}
