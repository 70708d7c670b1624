import { base64, base64url, textOf } from '@fencun/core/evidence/bytes'
import type { Checkpoint } from '@fencun/core/evidence/checkpoint'
import type { Sha256 } from '@fencun/core/evidence/crypto'
import { readHashes } from '@fencun/core/evidence/log-files'
import { nodeReader, proveInclusion } from '@fencun/core/evidence/make-proof'
import {
  type EvidencePackage,
  PACKAGE_FORMAT,
  type PackageLeaf,
  type PackageTimestamp,
  type Words,
} from '@fencun/core/evidence/package'
import type { CollectedContact } from './collect-contact.ts'
import { PACKAGE_WORDS } from './package-words.ts'

/** The published log that a package proves from. */
export interface ProvedFrom {
  readonly read: (path: string) => Promise<Uint8Array | undefined>
  readonly head: Checkpoint
  /** The signed note, word for word, with the lines of witnesses. */
  readonly note: string
  /** Verifier keys of the log, and of the witnesses whose lines are there. */
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
  readonly timestamp: PackageTimestamp | null
  readonly sha256: Sha256
}

/** What else a package says. */
export interface PackageFrame {
  /** RFC 3339 in UTC. */
  readonly madeAt: string
  /** Names for ids in what is disclosed. */
  readonly names: Readonly<Record<string, Words>>
}

/**
 * Proves collected leaves from a published log. Undefined when the log does not reach so far yet.
 * @throws Error when its files do not belong together.
 */
export async function makePackage(
  { contact, leaves, disclosures }: CollectedContact,
  log: ProvedFrom,
  { madeAt, names }: PackageFrame,
): Promise<EvidencePackage | undefined> {
  const { size, origin } = log.head
  if (leaves.some(({ seq }) => seq >= size)) return undefined
  const places = new Map(leaves.map(({ id, seq }) => [id, seq]))
  const read = nodeReader(log.sha256, size, async (at) => {
    const found = await readHashes(log.read, at)
    return found.kind === 'read' ? found.value : undefined
  })
  const proved: PackageLeaf[] = []
  for (const { seq: index, bytes } of leaves) {
    const proof = await proveInclusion(log.sha256, read, index, size)
    const leaf = textOf(bytes)
    if (proof === undefined || leaf === undefined) throw new Error('the log lacks a tile')
    proved.push({ index, leaf, proof: proof.map(base64) })
  }
  return {
    ...{ format: PACKAGE_FORMAT, madeAt, contact },
    log: { origin, keys: log.keys },
    ...{ witnesses: log.witnesses, checkpoint: log.note, timestamp: log.timestamp },
    leaves: proved,
    disclosures: disclosures.map(({ leafId, name, salt, value }) => ({
      ...{ leaf: places.get(leafId) ?? -1, name },
      ...{ salt: base64url(salt), value },
    })),
    ...{ names, words: PACKAGE_WORDS },
  }
}
