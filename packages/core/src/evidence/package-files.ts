import { base64url, fromBase64, fromBase64url } from './bytes.ts'
import { canonicalJson } from './canonical-json.ts'
import type { EvidencePackage, PackageDisclosure, PackageLeaf } from './package.ts'
import { formatTlogProof } from './tlog-proof.ts'

/** A file that programs of others read. */
export interface ForeignFile {
  readonly name: string
  readonly text: string
}

export const LOG_KEYS_FILE = 'log.vkey'
export const WITNESS_KEYS_FILE = 'witness.vkey'

/** The names under which a leaf of a package is written out. */
export function leafFiles(index: number): { readonly leaf: string; readonly proof: string } {
  return { leaf: `leaf-${index}.json`, proof: `leaf-${index}.tlog-proof` }
}

/** The name under which what a commitment was made of is written out. */
export function disclosureFile({ leaf, name }: Pick<PackageDisclosure, 'leaf' | 'name'>): string {
  return `leaf-${leaf}.${name}.txt`
}

/**
 * A package as files for programs that know nothing of it: keys and proofs as C2SP writes them,
 * each leaf as its bytes, and for each disclosed value the text whose SHA-256 is the commitment.
 * The package must have been read by `parsePackage`.
 */
export function foreignFiles(file: EvidencePackage): readonly ForeignFile[] {
  const keys = { name: LOG_KEYS_FILE, text: lines(file.log.keys) }
  const witnesses = { name: WITNESS_KEYS_FILE, text: lines(file.witnesses) }
  return [
    keys,
    ...(file.witnesses.length === 0 ? [] : [witnesses]),
    ...file.leaves.flatMap((leaf) => proofFiles(leaf, file.checkpoint)),
    ...file.disclosures.map((one) => ({ name: disclosureFile(one), text: committedText(one) })),
  ]
}

/** What a commitment is the SHA-256 of. Throws on a value without canonical form. */
export function committedText({ salt, name, value }: PackageDisclosure): string {
  return canonicalJson([base64url(fromBase64url(salt) ?? new Uint8Array(0)), name, value])
}

function proofFiles({ index, leaf, proof }: PackageLeaf, checkpoint: string) {
  const hashes = proof.flatMap((hash) => fromBase64(hash) ?? [])
  const names = leafFiles(index)
  return [
    { name: names.leaf, text: leaf },
    { name: names.proof, text: formatTlogProof({ index, proof: hashes, checkpoint }) },
  ]
}

function lines(keys: readonly string[]): string {
  return keys.map((key) => `${key}\n`).join('')
}
