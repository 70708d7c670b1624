import { attachmentId } from '@fencun/app/ports/attachments'
import { rowKey } from '@fencun/app/testing/memory-database'
import { type CaseId, type ContactId, debtorOfContact } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AppOptions } from './app-options.ts'
import { SESSION_COOKIE } from './http/session.ts'
import { type Answer, answerOf, textIn } from './testing/answer.ts'
import { calledCase, sessionOf, type UploadPart, upload } from './testing/attaching.ts'
import type { TestApp } from './testing/test-app.ts'
import { wavOf } from './testing/wav.ts'
import { AGENCY } from './testing/world.ts'

let world: TestApp
let contact: ContactId
let file: CaseId
beforeEach(() => settle())

async function settle(part: Partial<AppOptions> = {}): Promise<void> {
  const called = await calledCase(part)
  world = called.world
  contact = called.contact
  file = called.case
}

const send = (url: string, bytes: Buffer, part?: UploadPart) => upload(world, url, bytes, part)
const recordings = (): string => `/v1/contacts/${contact}/recordings`

async function listed(called = 'collector-1') {
  const answer = await (await world.as(called))('GET', `/v1/cases/${file}/attachments`)
  return answer.body['attachments']
}

interface Asker {
  readonly called?: string
  readonly method?: 'GET' | 'HEAD'
}

function debtor() {
  const found = debtorOfContact(contact)
  if (found === undefined) throw new Error('a contact names its debtor')
  return found
}

describe('a recording is listened to', () => {
  let wav: Buffer
  let url: string
  beforeEach(async () => {
    wav = wavOf(12)
    url = `${recordings()}/${textIn(await send(recordings(), wav), 'attachment')}`
  })

  async function begin(called = 'collector-1', purpose = 'quality-check'): Promise<Answer> {
    return (await world.as(called))('POST', `${url}/readings`, { purpose })
  }

  async function get(
    reading: string | null,
    headers: Readonly<Record<string, string>> = {},
    { called = 'collector-1', method = 'GET' }: Asker = {},
  ) {
    const query = reading === null ? '' : `?reading=${reading}`
    const cookies = { [SESSION_COOKIE]: await sessionOf(world, called) }
    return world.app.inject({ method, url: `${url}${query}`, headers, cookies })
  }

  it('whole, once a purpose was given, and the listening is on record', async () => {
    const reading = textIn(await begin(), 'reading')
    const whole = await get(reading)
    expect(whole.statusCode).toBe(200)
    expect(whole.rawPayload.equals(wav)).toBe(true)
    expect(whole.headers).toMatchObject({
      ...{ 'content-type': 'audio/wav', 'accept-ranges': 'bytes' },
      ...{ 'content-length': String(wav.length), 'cache-control': 'no-store' },
    })
    expect(whole.headers['content-disposition']).toMatch(/^inline; filename="[\w.-]+\.wav"$/)
    const key = { lender: world.lender, debtor: debtor() }
    const id = attachmentId(url.split('/').at(-1) ?? '')
    expect(await world.deps.attachments.readings(key, id)).toMatchObject([
      { reading, purpose: 'quality-check', staff: 'lender-a.collector-1' },
    ])
  })

  it('from any place: a range is answered with its slice, and the header says which', async () => {
    const reading = textIn(await begin(), 'reading')
    const part = await get(reading, { range: 'bytes=1000-1999' })
    expect(part.statusCode).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 1000-1999/${wav.length}`)
    expect(part.headers['content-length']).toBe('1000')
    expect(part.rawPayload.equals(wav.subarray(1000, 2000))).toBe(true)
    const end = await get(reading, { range: 'bytes=-10' })
    expect(end.rawPayload.equals(wav.subarray(-10))).toBe(true)
    const same = await get(reading, { range: 'bytes=0-1', 'if-range': String(part.headers.etag) })
    expect(same.statusCode).toBe(206)
    const other = await get(reading, { range: 'bytes=0-1', 'if-range': '"another"' })
    expect([other.statusCode, other.rawPayload.length]).toEqual([200, wav.length])
  })

  it('not beyond its end: 416 says how long it is', async () => {
    const reading = textIn(await begin(), 'reading')
    const beyond = await get(reading, { range: `bytes=${wav.length}-` })
    expect(beyond.statusCode).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${wav.length}`)
    expect(answerOf(beyond).body['code']).toBe('range-outside')
  })

  it('HEAD tells the same and gives nothing', async () => {
    const reading = textIn(await begin(), 'reading')
    const head = await get(reading, {}, { method: 'HEAD' })
    expect([head.statusCode, head.rawPayload.length]).toEqual([200, 0])
    expect(head.headers['content-length']).toBe(String(wav.length))
  })

  it('not without a purpose, not under somebody else’s, not when its hour is over', async () => {
    const needed = { status: 403, body: { code: 'reading-needed' } }
    const reading = textIn(await begin(), 'reading')
    expect(answerOf(await get(null))).toMatchObject(needed)
    expect(answerOf(await get('invented'))).toMatchObject(needed)
    expect(answerOf(await get(reading, {}, { called: 'supervisor' }))).toMatchObject(needed)
    const other = textIn(await send(recordings(), wav), 'attachment')
    const elsewhere = url
    url = `${recordings()}/${other}`
    expect(answerOf(await get(reading))).toMatchObject(needed)
    url = elsewhere
    world.deps.clock.pass(59 * 60_000)
    expect((await get(reading)).statusCode).toBe(200)
    world.deps.clock.pass(60_000)
    expect(answerOf(await get(reading))).toMatchObject(needed)
    expect(await begin('collector-1', 'curiosity')).toMatchObject({ status: 400 })
  })

  it('not by those who may not see the case', async () => {
    expect(await begin('collector-2')).toMatchObject({ status: 404 })
    expect(await begin('administrator')).toMatchObject({ status: 403 })
    expect(await begin('banker')).toMatchObject({ status: 201 })
  })

  it('no more once the key of the organisation was destroyed: 410, and the lender still can', async () => {
    const reading = textIn(await begin(), 'reading')
    const { database } = world.deps
    database.destroyedKeys.add(rowKey(world.lender, debtor(), AGENCY))
    const gone = { status: 410, body: { code: 'personal-data-destroyed' } }
    expect(answerOf(await get(reading))).toMatchObject(gone)
    expect(await begin()).toMatchObject(gone)
    expect(await listed()).toEqual([expect.objectContaining({ name: null, sha256: null })])
    expect(await begin('banker')).toMatchObject({ status: 201 })
  })
})
