import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBER, Integer, Sequence } from 'asn1js'
import { SignedData, TimeStampResp } from 'pkijs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unwrap } from '../testing/engines.ts'
import { openssl } from '../testing/openssl.ts'
import { type OpensslAuthority, startAuthority } from '../testing/openssl-authority.ts'
import { askTimestamp, type TimestampAuthority } from './timestamp-authority.ts'
import { bufferOf } from './timestamp-request.ts'
import { readTimestamp } from './timestamp-token.ts'
import { trustedCertificates } from './trusted-certificates.ts'

const CHECKPOINT = new TextEncoder().encode('fencun.local/a-lender\n3\nqqqq\n\n— a b\n')

let local: OpensslAuthority
let stranger: OpensslAuthority
let authority: TimestampAuthority
let good: Uint8Array

beforeAll(async () => {
  local = await startAuthority()
  stranger = await startAuthority()
  const trusted = unwrap(trustedCertificates(local.root, 'root.pem'))
  authority = { url: local.url, trusted, timeoutMs: 600_000 }
  good = unwrap(await askTimestamp(authority, CHECKPOINT)).reply
})
afterAll(async () => {
  await local.stop()
  await stranger.stop()
})

async function refusal(reply: Uint8Array, data = CHECKPOINT): Promise<string> {
  const judged = await readTimestamp({ reply, data, trusted: authority.trusted })
  return judged.ok ? 'accepted' : `${judged.error.code}: ${judged.error.detail}`
}

describe('a timestamp of an authority that is not ours', () => {
  test('is accepted by us and by `openssl ts -verify`, and names time, number and policy', async () => {
    const { stamp, reply } = unwrap(await askTimestamp(authority, CHECKPOINT))
    expect(stamp.policy).toBe('1.2.3.4.1')
    expect(Math.abs(stamp.at - Date.now())).toBeLessThan(600_000)
    await writeFile(join(local.directory, 'checkpoint'), CHECKPOINT)
    await writeFile(join(local.directory, 'kept.tsr'), reply)
    const said = await openssl(
      ...([local.directory, 'ts', '-verify', '-in', 'kept.tsr', '-data', 'checkpoint'] as const),
      ...['-CAfile', 'root.pem'],
    )
    expect(said).toContain('Verification: OK')
  })

  test('is over just these bytes', async () => {
    expect(await refusal(good)).toBe('accepted')
    const other = new TextEncoder().encode('another checkpoint')
    expect(await refusal(good, other)).toBe('timestamp-invalid: the timestamp is over other data')
  })

  test('must answer the question that was asked: an old answer is not taken for a new one', async () => {
    local.answerWith(() => ({ status: 200, body: good }))
    const again = await askTimestamp(authority, CHECKPOINT)
    local.answerWith(undefined)
    expect(again).toMatchObject({ error: { detail: 'the answer is to another question' } })
  })

  test('must be of an authority that the user trusts', async () => {
    const trusted = unwrap(trustedCertificates(stranger.root, 'root.pem'))
    const judged = await askTimestamp({ ...authority, trusted }, CHECKPOINT)
    expect(judged).toMatchObject({ error: { code: 'timestamp-invalid' } })
    const none = await askTimestamp({ ...authority, trusted: [] }, CHECKPOINT)
    expect(none).toMatchObject({ error: { detail: 'no certificate is trusted' } })
  })

  test('says the same as before, or nothing, with any one byte changed', async () => {
    const before = unwrap(
      await readTimestamp({ reply: good, data: CHECKPOINT, trusted: authority.trusted }),
    )
    let refused = 0
    for (let at = 0; at < good.length; at += 7) {
      const altered = Uint8Array.from(good)
      altered[at] = (altered[at] ?? 0) ^ 0x01
      const judged = await readTimestamp({
        ...{ reply: altered, data: CHECKPOINT, trusted: authority.trusted },
      })
      if (judged.ok) expect(judged.value).toEqual(before)
      else refused += 1
    }
    expect(refused).toBeGreaterThan(good.length / 7 / 2)
  })
})

describe('a token of the same root is refused', () => {
  test('when its certificate is for something else than timestamps', async () => {
    const forged = await signedBy('web', '-cades')
    const said = 'timestamp-invalid: the certificate is not for timestamps alone'
    expect(await refusal(forged)).toBe(said)
  })

  test('when the signature does not name its certificate', async () => {
    const said = 'timestamp-invalid: the signature does not name this certificate'
    expect(await refusal(await signedBy('signer'))).toBe(said)
  })

  test('but is accepted when both are right', async () => {
    expect(await refusal(await signedBy('signer', '-cades'))).toBe('accepted')
  })

  test('when two have signed it', async () => {
    const twice = await signedBy('signer', '-cades', '-signer', 'web.pem', '-inkey', 'web.key')
    expect(await refusal(twice)).toBe('timestamp-invalid: the token has not one signature')
  })

  test('when it is no timestamp but a signature over the same bytes', async () => {
    const other = await signedBy('signer', '-cades', '-econtent_type', '1.2.840.113549.1.7.1')
    expect(await refusal(other)).toBe('timestamp-invalid: the answer holds no token')
  })
})

describe('an authority that does not answer well', () => {
  test('is refused when it says no, sends nonsense, sends too much, or an error', async () => {
    const answers = [
      [200, new Uint8Array(new Sequence({ value: [refusing(2)] }).toBER()), 'authority answered'],
      [200, Buffer.from('nonsense'), 'not an RFC 3161 response'],
      [200, Buffer.alloc(200_000), 'longer than any timestamp'],
      [503, good, 'answered 503'],
    ] as const
    for (const [status, body, said] of answers) {
      local.answerWith(() => ({ status, body }))
      const judged = await askTimestamp(authority, CHECKPOINT)
      expect(judged.ok ? 'accepted' : judged.error.detail).toContain(said)
    }
    local.answerWith(undefined)
  })

  test('is refused when nobody is there', async () => {
    const nowhere = { ...authority, url: new URL('http://127.0.0.1:9/') }
    const judged = await askTimestamp(nowhere, CHECKPOINT)
    expect(judged).toMatchObject({ error: { code: 'timestamp-refused' } })
  })
})

test('a file without certificates is no trust, and one that is cut off is none', () => {
  expect(trustedCertificates('', 'ca.pem')).toMatchObject({ error: { place: 'ca.pem' } })
  const half = local.root.replace(/[A-Za-z0-9+/]{40}\n/, '\n')
  expect(trustedCertificates(half, 'ca.pem')).toMatchObject({ ok: false })
})

/** The content of the good token, signed anew by a certificate of the same root. */
async function signedBy(name: string, ...options: readonly string[]): Promise<Uint8Array> {
  const cwd = local.directory
  const reply = TimeStampResp.fromBER(bufferOf(good))
  const content = new SignedData({ schema: reply.timeStampToken?.content }).encapContentInfo
  await writeFile(
    join(cwd, 'info.der'),
    Buffer.from(content.eContent?.getValue() ?? new ArrayBuffer(0)),
  )
  const kind = options.includes('-econtent_type')
    ? []
    : ['-econtent_type', '1.2.840.113549.1.9.16.1.4']
  const signer = ['-signer', `${name}.pem`, '-inkey', `${name}.key`, '-md', 'sha256']
  const form = ['-binary', '-nodetach', '-outform', 'DER', '-out', 'made.der']
  await openssl(cwd, 'cms', '-sign', '-in', 'info.der', ...kind, ...signer, ...form, ...options)
  const token = fromBER(bufferOf(await readFile(join(cwd, 'made.der')))).result
  return new Uint8Array(new Sequence({ value: [refusing(0), token] }).toBER())
}

/** PKIStatusInfo. */
function refusing(status: number): Sequence {
  return new Sequence({ value: [new Integer({ value: status })] })
}
