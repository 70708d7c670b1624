import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { AwsV4Signer } from 'aws4fetch'
import { limitedBody } from '../outgoing/limited-body.ts'
import type { S3Settings } from './s3-settings.ts'

export interface S3Request {
  readonly method: 'GET' | 'PUT' | 'HEAD' | 'DELETE'
  /** Path within the bucket; '' for the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

export interface S3Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array
}

/** How patient a bucket's user is. */
export interface S3Patience {
  /** For one try, its body included. */
  readonly timeoutMs: number
  readonly triesMax: number
  /** Before the second try; doubled before each further one. */
  readonly pauseMs: number
}

export const S3_PATIENCE: S3Patience = { timeoutMs: 30_000, triesMax: 4, pauseMs: 200 }

/** The object store cannot be used now. Carries a coded failure without any secret. */
export class ObjectStoreFault extends Error {
  readonly failure: Failure

  constructor(detail: string, place: string) {
    super(`object-store-refused: ${detail}`)
    this.name = 'ObjectStoreFault'
    this.failure = failure('object-store-refused', detail, place)
  }
}

/** More than any bundle of 256 leaves, and than any list of a thousand names. */
const BODY_BYTES_MAX = 64 * 1024 * 1024
const CODE = /<Code>([A-Za-z]{1,60})<\/Code>/

/**
 * Sends a signed request, again while the service is busy or does not answer: everything we ask
 * may be asked twice. Gives any answer below 500 but 429. Throws `ObjectStoreFault`.
 */
export async function askS3(
  settings: S3Settings,
  patience: S3Patience,
  request: S3Request,
): Promise<S3Answer> {
  let said = 'was never asked'
  for (let tries = 1; tries <= patience.triesMax; tries += 1) {
    if (tries > 1) await wait(patience.pauseMs * 2 ** (tries - 2))
    const answer = await tryOnce(settings, patience, request)
    if (typeof answer === 'string') said = answer
    else if (answer.status < 500 && answer.status !== 429) return answer
    else said = `answered ${answer.status}`
  }
  throw new ObjectStoreFault(`the object store ${said}`, placeOf(settings))
}

/** For an answer that stands for no outcome of the request; the service's own word goes along. */
export function unexpected(settings: S3Settings, { status, body }: S3Answer): ObjectStoreFault {
  const [, code = ''] = CODE.exec(Buffer.from(body.subarray(0, 4096)).toString('latin1')) ?? []
  const said = `the object store answered ${status} ${code}`.trim()
  return new ObjectStoreFault(said, placeOf(settings))
}

function placeOf({ endpoint, bucket }: S3Settings): string {
  return `${endpoint.host}, bucket ${bucket}`
}

async function tryOnce(
  settings: S3Settings,
  { timeoutMs }: S3Patience,
  request: S3Request,
): Promise<S3Answer | string> {
  const { method, url, headers } = await signed(settings, request)
  try {
    const response = await fetch(url, {
      ...{ method, headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) },
      ...(request.body === undefined ? {} : { body: new Uint8Array(request.body) }),
    })
    const body = await limitedBody(response, BODY_BYTES_MAX)
    if (body === undefined) return 'sent more than we ever keep there'
    return { status: response.status, headers: response.headers, body }
  } catch {
    return 'did not answer in time'
  }
}

/** The hash of the body is signed too: what arrives altered is refused by the service. */
function signed({ endpoint, bucket, region, credentials }: S3Settings, request: S3Request) {
  const { method, key, query = {}, headers = {}, body = new Uint8Array() } = request
  const url = new URL(key === '' ? bucket : `${bucket}/${encoded(key)}`, endpoint)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const hash = createHash('sha256').update(body).digest('hex')
  return new AwsV4Signer({
    ...{ ...credentials(), method, url: url.href, region, service: 's3' },
    headers: { ...headers, 'x-amz-content-sha256': hash },
  }).sign()
}

function encoded(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/')
}
