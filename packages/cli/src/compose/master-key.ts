import { existsSync } from 'node:fs'
import { masterKeyFile, parseMasterKey } from '@fencun/adapters/vault/master-key'
import { failure } from '@fencun/core/errors/failure'
import { err, type Result } from '@fencun/core/result'

/**
 * The key that everything personal is sealed under: `FENCUN_MASTER_KEY` (64 hex digits), or a file
 * that only its owner can read. The file is made with a new installation, never beside an existing
 * database: a new key would leave the old data unreadable.
 */
export async function masterKey(
  file: string,
  options: { readonly mayCreate: boolean; readonly environment: string | undefined },
): Promise<Result<Uint8Array>> {
  const { environment = '' } = options
  if (environment !== '') return parseMasterKey(environment, 'FENCUN_MASTER_KEY')
  if (existsSync(file) || options.mayCreate) return masterKeyFile(file)
  return err(failure('master-key-missing', 'the data exists and its master key does not', file))
}
