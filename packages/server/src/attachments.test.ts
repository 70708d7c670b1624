import { attachmentId } from '@fencun/app/ports/attachments'
import { type CaseId, type ContactId, debtorOfContact } from '@fencun/core/ids'
import { beforeEach, describe, expect, it } from 'vitest'
import { type AppOptions, DEFAULT_LIMITS } from './app-options.ts'
import { textIn } from './testing/answer.ts'
import { calledCase, type UploadPart, upload } from './testing/attaching.ts'
import type { TestApp } from './testing/test-app.ts'
import { wavOf } from './testing/wav.ts'
import { makeKey } from './testing/with-key.ts'
import { placeCase } from './testing/world.ts'

const PDF = Buffer.from('%PDF-1.7 a repayment agreement of 欧阳秘密')

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
const documents = (): string => `/v1/cases/${file}/documents`

async function listed(called = 'collector-1') {
  const answer = await (await world.as(called))('GET', `/v1/cases/${file}/attachments`)
  return answer.body['attachments']
}

describe('a recording is attached', () => {
  it('and listed with what it is, how long it plays, and who attached it', async () => {
    const wav = wavOf(12)
    const attached = await send(recordings(), wav, { name: '欧阳秘密.wav' })
    expect(attached).toMatchObject({
      status: 201,
      body: { kind: 'recording', media: 'audio/wav', bytes: wav.length, durationMs: 12_000 },
    })
    expect(await listed()).toEqual([
      expect.objectContaining({
        ...{ attachment: attached.body['attachment'], contact, case: file },
        ...{ name: '欧阳秘密.wav', findings: [], by: 'collector-1' },
      }),
    ])
  })

  it('though it is odd, and what is odd is told', async () => {
    const odd = async (wav: Buffer): Promise<unknown> =>
      (await send(recordings(), wav)).body['findings']
    expect(await odd(wavOf(0))).toEqual(['silent'])
    expect(await odd(wavOf(3, { said: 12 }))).toEqual(['cut-off'])
    expect(await odd(wavOf(12).subarray(0, 30))).toEqual(['unreadable'])
    expect(await odd(wavOf(13))).toEqual([])
    const differs = 'duration-differs'
    expect(await listed()).toMatchObject([
      { findings: ['silent', differs] },
      { findings: ['cut-off', differs] },
      { findings: ['unreadable'] },
      { findings: [] },
    ])
  })

  it('by a system with a key that reports on contacts, and by no other', async () => {
    const reporting = await makeKey(world, { scopes: ['contacts:report'] })
    const headers = { authorization: `Bearer ${reporting.secret}` }
    expect(await send(recordings(), wavOf(1), { headers })).toMatchObject({ status: 201 })
    const reading = await makeKey(world, { scopes: ['contacts:read'] })
    const others = { authorization: `Bearer ${reading.secret}` }
    expect(await send(recordings(), wavOf(1), { headers: others })).toMatchObject({
      status: 403,
      body: { code: 'api-key-scope' },
    })
  })

  it('as what its bytes are, whatever it is called', async () => {
    const mp3 = Buffer.from([0xff, 0xfb, 0x90, 0x00, 1, 2, 3])
    expect((await send(recordings(), mp3, { name: 'x.wav' })).body['media']).toBe('audio/mpeg')
    const ogg = Buffer.from('OggS and more')
    expect((await send(recordings(), ogg)).body['media']).toBe('audio/ogg')
    for (const other of [PDF, Buffer.from('MZ a program'), Buffer.alloc(0)]) {
      expect(await send(recordings(), other, { name: 'x.wav' })).toMatchObject({
        status: 422,
        body: { code: 'media-not-accepted', place: 'file' },
      })
    }
    expect(await listed()).toHaveLength(2)
  })

  it('not when it is another file than was announced, nor when it is too long', async () => {
    const wav = wavOf(1)
    const wrong = { sha256: 'a'.repeat(64) }
    expect(await send(recordings(), wav, { fields: wrong })).toMatchObject({
      status: 422,
      body: { code: 'hash-differs' },
    })
    const key = { lender: world.lender, debtor: debtor() }
    const known = await world.deps.attachments.receive(key, attachmentId('x'), pieces(wav))
    const right = { sha256: known.sha256 }
    expect(await send(recordings(), wav, { fields: right })).toMatchObject({ status: 201 })
    expect(await send(recordings(), wav, { fields: { sha256: 'short' } })).toMatchObject({
      status: 400,
      body: { code: 'request-invalid', place: 'body.sha256' },
    })
  })

  it('not when it is longer than is taken', async () => {
    const limits = { ...DEFAULT_LIMITS, recordingBytes: 8044 }
    await settle({ limits })
    expect(await send(recordings(), wavOf(1))).toMatchObject({ status: 201 })
    expect(await send(recordings(), Buffer.concat([wavOf(1), Buffer.of(0)]))).toMatchObject({
      status: 413,
      body: { code: 'file-too-large', place: 'file' },
    })
    expect(await listed()).toHaveLength(1)
  })

  it('only to a contact of one’s own cases', async () => {
    expect(await send(recordings(), wavOf(1), { called: 'collector-2' })).toMatchObject({
      status: 404,
    })
    expect(await send(recordings(), wavOf(1), { called: 'supervisor' })).toMatchObject({
      status: 201,
    })
    expect(await send(recordings(), wavOf(1), { called: 'administrator' })).toMatchObject({
      status: 403,
    })
  })

  it('and its name is in no line of the log', async () => {
    await send(recordings(), wavOf(1), { name: '欧阳秘密.wav' })
    expect(world.log()).not.toContain('欧阳秘密')
  })
})

describe('a document', () => {
  it('is attached to a case, listed, and handed out as a file after a purpose was given', async () => {
    const attached = await send(documents(), PDF, { name: '还款协议.pdf' })
    expect(attached).toMatchObject({
      status: 201,
      body: { kind: 'document', contact: null, media: 'application/pdf', name: '还款协议.pdf' },
    })
    const url = `${documents()}/${textIn(attached, 'attachment')}`
    const call = await world.as('collector-1')
    expect(await call('GET', url)).toMatchObject({ body: { code: 'reading-needed' } })
    const begun = await call('POST', `${url}/readings`, { purpose: 'court' })
    const found = await call('GET', `${url}?reading=${textIn(begun, 'reading')}`)
    expect(found.status).toBe(200)
    expect(found.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.pdf"$/)
  })

  it('is no recording, and is not found by another case’s way', async () => {
    expect(await send(documents(), wavOf(1))).toMatchObject({
      status: 422,
      body: { code: 'media-not-accepted' },
    })
    const id = textIn(await send(documents(), PDF), 'attachment')
    const call = await world.as('collector-1')
    const wrongWay = `${recordings()}/${id}/readings`
    expect(await call('POST', wrongWay, { purpose: 'court' })).toMatchObject({ status: 404 })
    const other = await placeCase(world.deps, world.lender, 2)
    const wrongCase = `/v1/cases/${other.case}/documents/${id}/readings`
    expect(await call('POST', wrongCase, { purpose: 'court' })).toMatchObject({ status: 404 })
  })
})

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

function debtor() {
  const found = debtorOfContact(contact)
  if (found === undefined) throw new Error('a contact names its debtor')
  return found
}
