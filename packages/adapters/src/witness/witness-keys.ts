import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CosigningKey } from '@fencun/app/cosign-checkpoint/cosign-checkpoint'
import { noteKey } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { syncPath } from '../engine/embedded/sync-files.ts'
import { sha256 } from '../evidence/node-crypto.ts'

/** Bytes of an Ed25519 key at the end of its standard form. */
const KEY_BYTES = 32

/**
 * The key with which each lender's installation signs as a witness: `witness-<lender>.pem` beside
 * the keys of the logs, for its owner alone, made when it is first asked for. A key of its own,
 * because a cosignature does not say in whose name it was made.
 */
export function witnessKeyFiles(
  folder: string,
  nameOf: (lender: LenderId) => string,
): (lender: LenderId) => Promise<CosigningKey> {
  return async (lender) => {
    const path = join(folder, `witness-${encodeURIComponent(lender)}.pem`)
    const known = await readFile(path).catch(ignoreMissing)
    return cosigningKey(nameOf(lender), createPrivateKey(known ?? (await makeFile(folder, path))))
  }
}

function cosigningKey(name: string, privateKey: KeyObject): CosigningKey {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const key = noteKey(sha256, name, 'cosignature', spki.subarray(-KEY_BYTES))
  return { key, sign: (message) => sign(null, message, privateKey) }
}

/** Whoever comes second reads what the first one wrote. */
async function makeFile(folder: string, path: string): Promise<string | Buffer> {
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined
    throw error
  })
  if (file === undefined) return readFile(path)
  try {
    await file.writeFile(pem)
    await file.sync()
  } finally {
    await file.close()
  }
  await syncPath(folder)
  return pem
}

function ignoreMissing(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT') return undefined
  throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
