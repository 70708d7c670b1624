import { readFile } from 'node:fs/promises'
import { failure } from '@fencun/core/errors/failure'
import { noteKey } from '@fencun/core/evidence/note'
import { err, ok, type Result } from '@fencun/core/result'
import type { LogSigner } from '../evidence/log-keys.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { type Sm2Signer, sm2Signer } from './sm2.ts'

/** The line that an SM2 key puts under the checkpoints of a log, beside those of its Ed25519 keys. */
export function sm2Line(origin: string, { publicKey, sign }: Sm2Signer): LogSigner {
  const key = noteKey(sha256, origin, 'sm2', publicKey)
  const { name, keyId } = key
  return { key, sign: (text) => ({ name, keyId, signature: sign(text) }) }
}

/**
 * The signer whose key file `FENCUN_LOG_SM2_KEY` names; `undefined` when it names none. Refuses with
 * `argument-invalid` for a file that cannot be read or holds another kind of key.
 */
export async function sm2Setting(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Result<Sm2Signer | undefined>> {
  const file = environment['FENCUN_LOG_SM2_KEY'] ?? ''
  if (file === '') return ok(undefined)
  const pem = await readFile(file, 'utf8').catch(() => undefined)
  if (pem !== undefined) return sm2Signer(pem, 'FENCUN_LOG_SM2_KEY')
  return err(failure('argument-invalid', 'the file cannot be read', 'FENCUN_LOG_SM2_KEY'))
}
