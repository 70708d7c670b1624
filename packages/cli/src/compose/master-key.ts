import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'

const HEX_KEY = /^[0-9a-f]{64}$/i

/**
 * The key that everything personal is sealed under: `FENCUN_MASTER_KEY` (64 hex digits), or a file
 * that only its owner can read. The file is made on the first start of an embedded installation,
 * never beside an existing database: a new key would leave the old data unreadable.
 */
export function masterKey(
  file: string,
  options: { readonly mayCreate: boolean; readonly environment: string | undefined },
): Result<Uint8Array, Failure> {
  if (options.environment !== undefined && options.environment !== '') {
    return read(options.environment, 'FENCUN_MASTER_KEY')
  }
  if (existsSync(file)) return read(readFileSync(file, 'utf8').trim(), file)
  if (!options.mayCreate) {
    return err(failure('master-key-missing', 'the data exists and its master key does not', file))
  }
  const fresh = randomBytes(32)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, `${fresh.toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  return ok(fresh)
}

function read(text: string, place: string): Result<Uint8Array, Failure> {
  if (HEX_KEY.test(text)) return ok(Buffer.from(text, 'hex'))
  return err(failure('master-key-missing', 'a master key has 64 hexadecimal digits', place))
}
