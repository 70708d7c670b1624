import { X509Certificate } from 'node:crypto'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { Certificate } from 'pkijs'
import { bufferOf } from './timestamp-request.ts'

const BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/**
 * The certificates of a PEM text, which the user obtained from the authority by a way of his own.
 * Refuses with `timestamp-invalid` when there is none, or one that cannot be read.
 */
export function trustedCertificates(
  pem: string,
  place: string,
): Result<readonly [Certificate, ...Certificate[]]> {
  try {
    const [first, ...others] = [...pem.matchAll(BLOCK)].map(([block]) =>
      Certificate.fromBER(bufferOf(new X509Certificate(block).raw)),
    )
    if (first !== undefined) return ok([first, ...others])
  } catch {
    return err(failure('timestamp-invalid', 'a certificate of the file cannot be read', place))
  }
  return err(failure('timestamp-invalid', 'the file holds no certificate in PEM form', place))
}
