import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { localObjects } from '../evidence/local-objects.ts'
import { objectsBelow } from '../evidence/objects-below.ts'
import { type S3Server, startS3 } from '../testing/s3-server.ts'
import { describeObjectStore } from './object-store.contract.ts'
import { s3Bucket } from './s3-bucket.ts'

const QUICK = { timeoutMs: 600_000, triesMax: 3, pauseMs: 1 }

let server: S3Server
let folder: string
beforeAll(async () => {
  server = await startS3()
  folder = await mkdtemp(join(tmpdir(), 'fencun-objects-'))
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describeObjectStore('a directory', async () => localObjects(join(folder, 'one')))

describeObjectStore('a bucket', async () => s3Bucket(await server.bucket(), QUICK, 10))

describeObjectStore('a part of a bucket', async () => {
  const whole = s3Bucket(await server.bucket(), QUICK, 10)
  for (const other of ['evidence/lender', 'evidence/lender-2/checkpoint', 'checkpoint']) {
    await whole.put(other, Buffer.from('of somebody else'))
  }
  return objectsBelow(whole, 'evidence/lender/')
})
