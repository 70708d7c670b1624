import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type NoteKey, type NoteSignature, noteKey } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { syncPath } from '../engine/embedded/sync-files.ts'
import { sha256 } from './node-crypto.ts'

/** Bytes of an Ed25519 key at the end of its standard form. */
const KEY_BYTES = 32

/** A key of a log with which this process can sign. */
export interface LogSigner {
  readonly key: NoteKey
  readonly sign: (text: Uint8Array) => NoteSignature
}

/** Keys of logs, outside the database: whoever has a copy of the database can sign nothing. */
export interface LogKeys {
  /** Every key of a log that is here, the oldest first. */
  readonly signers: (lender: LenderId, origin: string) => Promise<readonly LogSigner[]>
  /** One more key, durable when this returns. The ones before go on signing: see `endKey`. */
  readonly make: (lender: LenderId, origin: string) => Promise<LogSigner>
}

/**
 * Keys as PKCS#8 files `log-<lender>.pem`, `log-<lender>.2.pem` …, for their owner alone.
 */
export function logKeyFiles(folder: string): LogKeys {
  return {
    signers: async (lender, origin) => {
      const found = await numbersIn(folder, lender)
      const pems = await Promise.all(
        found.map((number) => readFile(join(folder, fileName(lender, number)))),
      )
      return pems.map((pem) => signerOf(origin, createPrivateKey(pem)))
    },
    make: async (lender, origin) => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const pem = privateKey.export({ format: 'pem', type: 'pkcs8' })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      for (;;) {
        const number = ((await numbersIn(folder, lender)).at(-1) ?? 0) + 1
        if (await writeNew(folder, fileName(lender, number), pem)) {
          return signerOf(origin, privateKey)
        }
      }
    },
  }
}

/** A signer with this key, under the log's own name. */
export function signerOf(origin: string, privateKey: KeyObject): LogSigner {
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' })
  const key = noteKey(sha256, origin, 'ed25519', spki.subarray(-KEY_BYTES))
  const { name, keyId } = key
  return { key, sign: (text) => ({ name, keyId, signature: sign(null, text, privateKey) }) }
}

/** False when somebody else was first. */
async function writeNew(folder: string, name: string, pem: string | Buffer): Promise<boolean> {
  const path = join(folder, name)
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx', flush: true })
  try {
    await link(draft, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft)
  }
  await syncPath(folder)
  return true
}

async function numbersIn(folder: string, lender: LenderId): Promise<readonly number[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const start = `log-${encodeURIComponent(lender)}`
  return names
    .flatMap((name) => {
      if (!name.startsWith(start)) return []
      const [, number = '1'] = /^(?:\.([2-9]|[1-9]\d+))?\.pem$/.exec(name.slice(start.length)) ?? [
        '',
        '0',
      ]
      return number === '0' ? [] : [Number(number)]
    })
    .toSorted((a, b) => a - b)
}

function fileName(lender: LenderId, number: number): string {
  return `log-${encodeURIComponent(lender)}${number === 1 ? '' : `.${number}`}.pem`
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
