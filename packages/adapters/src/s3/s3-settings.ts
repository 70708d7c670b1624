import { type Failure, failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { outgoingAddress } from '../outgoing/outgoing-address.ts'

/** A bucket of a service that speaks Amazon's S3: MinIO, OSS, COS, OBS and others do. */
export interface S3Settings {
  /** Without the bucket, which stands in the path. */
  readonly endpoint: URL
  readonly bucket: string
  readonly region: string
  /** A function, so that nothing that prints the settings prints the secret. */
  readonly credentials: () => { readonly accessKeyId: string; readonly secretAccessKey: string }
}

const NAMES = {
  endpoint: 'FENCUN_S3_ENDPOINT',
  bucket: 'FENCUN_S3_BUCKET',
  region: 'FENCUN_S3_REGION',
  key: 'FENCUN_S3_KEY',
  secret: 'FENCUN_S3_SECRET',
} as const
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const REGION = /^[a-z0-9-]{1,40}$/
const USUAL_REGION = 'us-east-1'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The bucket that the environment names; `undefined` when it names none. The region may be left out.
 * Refuses with `argument-invalid`, naming the setting and never its value.
 */
export function s3Settings(environment: Environment): Result<S3Settings | undefined> {
  const said = Object.values(NAMES).filter((name) => (environment[name] ?? '') !== '')
  if (said.length === 0) return ok(undefined)
  const [endpointText, bucket, accessKeyId, secretAccessKey] = [
    ...[NAMES.endpoint, NAMES.bucket, NAMES.key, NAMES.secret],
  ].map((name) => environment[name] ?? '')
  const region = environment[NAMES.region] ?? USUAL_REGION
  if (!accessKeyId) return wrong('a bucket needs a key', NAMES.key)
  if (!secretAccessKey) return wrong('a bucket needs the secret of its key', NAMES.secret)
  if (!bucket || !BUCKET.test(bucket)) return wrong('no bucket has such a name', NAMES.bucket)
  if (!REGION.test(region)) return wrong('no region has such a name', NAMES.region)
  const endpoint = outgoingAddress(endpointText ?? '', NAMES.endpoint)
  if (!endpoint.ok) return endpoint
  const credentials = () => ({ accessKeyId, secretAccessKey })
  return ok({ endpoint: endpoint.value, bucket, region, credentials })
}

function wrong(detail: string, place: string): { readonly ok: false; readonly error: Failure } {
  return err(failure('argument-invalid', detail, place))
}
