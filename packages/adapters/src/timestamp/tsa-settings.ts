import { readFile } from 'node:fs/promises'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import type { TimestampAuthority } from './timestamp-authority.ts'
import { trustedCertificates } from './trusted-certificates.ts'

type Environment = Readonly<Record<string, string | undefined>>

const TIMEOUT_MS = 20_000

/**
 * The timestamp authority that the environment names: `FENCUN_TSA_URL`, and in `FENCUN_TSA_CA` the
 * file of the certificates that its chain must end in. `undefined` when it names none. Refuses with
 * `argument-invalid` or `timestamp-invalid`.
 */
export async function tsaSettings(
  environment: Environment,
): Promise<Result<TimestampAuthority | undefined>> {
  const said = environment['FENCUN_TSA_URL'] ?? ''
  const file = environment['FENCUN_TSA_CA'] ?? ''
  if (said === '') return ok(undefined)
  const url = URL.canParse(said) ? new URL(said) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.password !== '') {
    const detail = 'an address is http:// or https://, without a password'
    return err(failure('argument-invalid', detail, 'FENCUN_TSA_URL'))
  }
  const pem = await readFile(file, 'utf8').catch(() => undefined)
  if (pem === undefined) {
    const detail =
      'a timestamp is worth what its certificates are: name the file of those you trust'
    return err(failure('argument-invalid', detail, 'FENCUN_TSA_CA'))
  }
  const trusted = trustedCertificates(pem, 'FENCUN_TSA_CA')
  return trusted.ok ? ok({ url, trusted: trusted.value, timeoutMs: TIMEOUT_MS }) : trusted
}
