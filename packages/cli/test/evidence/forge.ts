import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { checkpointText } from '@fencun/core/evidence/checkpoint'
import type { Sha256 } from '@fencun/core/evidence/crypto'
import { EMPTY_EDGE, grow, partialTiles } from '@fencun/core/evidence/edge'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { formatNote, type NoteKey, noteKey, vkeyText } from '@fencun/core/evidence/note'
import { entriesPath, formatBundle, TILE_WIDTH, tilePath } from '@fencun/core/evidence/tiles'

export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** Whoever holds the key of a log, and can write another history with it. */
export interface Forger {
  readonly origin: string
  readonly privateKey: KeyObject
  readonly key: NoteKey
}

export function forgerWith(origin: string, privateKey: KeyObject): Forger {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  return { origin, privateKey, key: noteKey(sha256, origin, 'ed25519', spki.subarray(-32)) }
}

export function newForger(origin: string): Forger {
  return forgerWith(origin, generateKeyPairSync('ed25519').privateKey)
}

/** A checkpoint over any size and root, signed by each of the keys. */
export function signedCheckpoint(
  forgers: readonly Forger[],
  size: number,
  root: Uint8Array,
): string {
  const [first] = forgers
  if (first === undefined) throw new Error('somebody signs')
  const text = checkpointText({ origin: first.origin, size, root })
  const signatures = forgers.map(({ key: { name, keyId }, privateKey }) => {
    return { name, keyId, signature: sign(null, Buffer.from(text), privateKey) }
  })
  return formatNote({ text, signatures })
}

/**
 * Publishes a log of these leaves without the product's database, sequencer or publisher: the tool
 * of somebody who rewrites history. Leaves the keys in `<dir>.vkey`.
 */
export async function publishForged(
  dir: string,
  leaves: readonly Uint8Array[],
  forgers: readonly Forger[],
): Promise<string> {
  await rm(dir, { recursive: true, force: true })
  const hashes = leaves.map((leaf) => hashLeaf(sha256, leaf))
  const { edge, root, completed } = grow(sha256, EMPTY_EDGE, hashes)
  for (const tile of [...completed, ...partialTiles(edge)]) {
    await put(join(dir, tilePath(tile)), tile.hashes)
  }
  for (let from = 0; from < leaves.length; from += TILE_WIDTH) {
    const bundle = leaves.slice(from, from + TILE_WIDTH)
    await put(join(dir, entriesPath(from / TILE_WIDTH, bundle.length)), formatBundle(bundle))
  }
  const checkpoint = signedCheckpoint(forgers, leaves.length, root)
  await put(join(dir, 'checkpoint'), checkpoint)
  await writeFile(`${dir}.vkey`, forgers.map(({ key }) => `${vkeyText(key)}\n`).join(''))
  return checkpoint
}

async function put(path: string, data: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, data)
}
