import { inspect } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ObjectStore } from '../evidence/object-store.ts'
import { unwrap } from '../testing/engines.ts'
import { environmentOf, type S3Server, startS3 } from '../testing/s3-server.ts'
import { s3Bucket } from './s3-bucket.ts'
import { ObjectStoreFault } from './s3-request.ts'
import { type S3Settings, s3Settings } from './s3-settings.ts'

const QUICK = { timeoutMs: 600_000, triesMax: 3, pauseMs: 1 }
const IMPATIENT = { ...QUICK, timeoutMs: 50, triesMax: 2 }

let server: S3Server
let settings: S3Settings
let bucket: ObjectStore
beforeAll(async () => {
  server = await startS3()
  settings = await server.bucket()
  bucket = s3Bucket(settings, QUICK, 10)
})
afterEach(() => server.disturb(undefined))
afterAll(() => server.stop())

async function faultOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => 'no fault',
    (caught: unknown) => caught,
  )
  return error instanceof ObjectStoreFault ? error.failure.detail : String(error)
}

describe('a bucket of a service that speaks S3', () => {
  test('whoever puts second of two at the same time is told by the service', async () => {
    const [one, other] = [Buffer.from('one'), Buffer.from('other')]
    let looks = 0
    // The other writes between our look and our writing.
    server.disturb(({ method, headers }) => {
      if (method === 'GET' && looks++ === 0) return { status: 404 }
      return method === 'PUT' && headers['if-none-match'] === '*' ? { status: 412 } : undefined
    })
    await bucket.put('raced', other)
    expect(await bucket.putNew('raced', one)).toMatchObject({ error: { code: 'object-differs' } })
    looks = 0
    expect(unwrap(await bucket.putNew('raced', other))).toBe('same')
  })
})

describe('a service that is in trouble', () => {
  test('is asked again while it is busy, and not for ever', async () => {
    const busy = [503, 429]
    server.disturb(() => {
      const status = busy.pop()
      return status === undefined ? undefined : { status }
    })
    await bucket.put('patient', Buffer.of(1))
    const before = server.requests.length
    server.disturb(() => ({ status: 500 }))
    expect(await faultOf(bucket.put('patient', Buffer.of(2)))).toBe('the object store answered 500')
    expect(server.requests.length - before).toBe(QUICK.triesMax)
  })

  test('that does not answer is not waited for, and one that is gone is told as such', async () => {
    server.disturb(() => 'hang')
    const impatient = s3Bucket(settings, IMPATIENT)
    expect(await faultOf(impatient.get('x'))).toBe('the object store did not answer in time')
    const gone = { ...settings, endpoint: new URL('http://127.0.0.1:9/') }
    expect(await faultOf(s3Bucket(gone, IMPATIENT).get('x'))).toContain('did not answer')
  })

  test('that sends us elsewhere is not followed', async () => {
    const body = '<Code>TemporaryRedirect</Code>'
    await bucket.put('there', Buffer.of(1))
    const location = `/${settings.bucket}/there`
    server.disturb(({ url }) => (url === location ? undefined : { status: 307, body, location }))
    expect(await faultOf(bucket.get('x'))).toBe('the object store answered 307 TemporaryRedirect')
  })

  test('a wrong secret or bucket is refused by its word, and the secret is never said', async () => {
    const environment = { ...environmentOf(Number(settings.endpoint.port), 'bucket-1') }
    const secret = 'do-not-print-this'
    const wrong = unwrap(s3Settings({ ...environment, FENCUN_S3_SECRET: secret }))
    if (wrong === undefined) throw new Error('a bucket was named')
    const said = await s3Bucket(wrong, QUICK)
      .put('x', Buffer.of(1))
      .then(
        () => 'accepted',
        (error: unknown) => inspect(error, { depth: 9 }),
      )
    expect(said).toContain('403 SignatureDoesNotMatch')
    expect(`${said} ${inspect(wrong, { depth: 9 })} ${JSON.stringify(wrong)}`).not.toContain(secret)
    const nowhere = { ...settings, bucket: 'no-such-bucket' }
    expect(await faultOf(s3Bucket(nowhere, QUICK).get('x'))).toContain('404 NoSuchBucket')
  })
})

describe('the settings', () => {
  const good = environmentOf(9000, 'evidence')

  test('name no bucket, a whole one, or what is wrong without saying the value', () => {
    expect(unwrap(s3Settings({ FENCUN_S3_BUCKET: '' }))).toBeUndefined()
    expect(unwrap(s3Settings(good))).toMatchObject({ bucket: 'evidence', region: 'us-east-1' })
    for (const [name, value] of [
      ['FENCUN_S3_KEY', ''],
      ['FENCUN_S3_SECRET', ''],
      ['FENCUN_S3_BUCKET', ''],
      ['FENCUN_S3_BUCKET', 'Not A Bucket'],
      ['FENCUN_S3_REGION', 'cn north 1'],
      ['FENCUN_S3_ENDPOINT', ''],
      ['FENCUN_S3_ENDPOINT', 'ftp://store.example'],
      ['FENCUN_S3_ENDPOINT', 'https://me:pass-word@store.example'],
      ['FENCUN_S3_ENDPOINT', 'https://store.example/?a=b'],
    ] as const) {
      const read = s3Settings({ ...good, [name]: value })
      expect(read, `${name}=${value}`).toMatchObject({
        error: { code: 'argument-invalid', place: name },
      })
      if (value !== '') expect(JSON.stringify(read)).not.toContain(value)
    }
  })
})
