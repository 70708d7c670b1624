import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unwrap } from '../testing/engines.ts'
import { openssl } from '../testing/openssl.ts'
import { type Sm2Signer, sm2Signer, verifySm2 } from './sm2.ts'
import { derOfSignature, signatureOfDer } from './sm2-der.ts'

const NOTE = new TextEncoder().encode('fencun.local/a-lender\n3\nqqqq\n')
const ID = ['-sigopt', 'distid:1234567812345678'] as const

let cwd: string
let pem: string
let signer: Sm2Signer
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'fencun-sm2-'))
  const curve = ['-pkeyopt', 'ec_paramgen_curve:SM2']
  await openssl(cwd, 'genpkey', '-algorithm', 'EC', ...curve, '-out', 'sm2.pem')
  await openssl(cwd, 'pkey', '-in', 'sm2.pem', '-pubout', '-out', 'sm2.pub')
  await writeFile(join(cwd, 'note'), NOTE)
  pem = await readFile(join(cwd, 'sm2.pem'), 'utf8')
  signer = unwrap(sm2Signer(pem, 'sm2.pem'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

async function opensslSays(signature: Uint8Array): Promise<string> {
  await writeFile(join(cwd, 'ours.sig'), signature)
  const args = ['-verify', 'sm2.pub', '-signature', 'ours.sig', 'note']
  return openssl(cwd, 'dgst', '-sm3', ...ID, ...args).catch(() => 'refused')
}

describe('SM2 with SM3', () => {
  test('what we sign, openssl accepts, and nothing else', async () => {
    for (let run = 0; run < 8; run += 1) {
      const signature = signer.sign(NOTE)
      expect(await opensslSays(signature)).toContain('Verified OK')
      const altered = Uint8Array.from(signature)
      altered[20] = (altered[20] ?? 0) ^ 1
      expect(await opensslSays(altered)).not.toContain('OK')
    }
  })

  test('what openssl signs, we accept, for this text and this key only', async () => {
    const made = ['-sign', 'sm2.pem', '-out', 'theirs.sig', 'note']
    await openssl(cwd, 'dgst', '-sm3', ...ID, ...made)
    const signature = await readFile(join(cwd, 'theirs.sig'))
    expect(verifySm2(signer.publicKey, NOTE, signature)).toBe(true)
    expect(verifySm2(signer.publicKey, NOTE.subarray(1), signature)).toBe(false)
    await openssl(cwd, 'genpkey', '-algorithm', 'SM2', '-out', 'other.pem')
    const other = unwrap(sm2Signer(await readFile(join(cwd, 'other.pem'), 'utf8'), 'other.pem'))
    expect(verifySm2(other.publicKey, NOTE, signature)).toBe(false)
  })

  test('an altered signature never holds, wherever the byte is', () => {
    const signature = signer.sign(NOTE)
    for (let at = 0; at < signature.length; at += 3) {
      const altered = Uint8Array.from(signature)
      altered[at] = (altered[at] ?? 0) ^ 0x10
      expect(verifySm2(signer.publicKey, NOTE, altered), `byte ${at}`).toBe(false)
    }
  })

  test('bytes of any form are no signature and no key, without an exception', () => {
    const signature = signer.sign(NOTE)
    const longer = Buffer.concat([signature, Buffer.of(0)])
    for (const bytes of [Buffer.alloc(0), randomBytes(70), longer, signature.subarray(1)]) {
      expect(verifySm2(signer.publicKey, NOTE, bytes)).toBe(false)
    }
    expect(verifySm2(Buffer.alloc(65, 4), NOTE, signature)).toBe(false)
    expect(verifySm2(Buffer.alloc(0), NOTE, signature)).toBe(false)
  })

  test('a signature has one writing, and numbers outside the group are none', () => {
    const signature = signer.sign(NOTE)
    const rs = signatureOfDer(signature)
    expect(rs === undefined ? '' : Buffer.from(derOfSignature(rs)).toString('hex')).toBe(
      Buffer.from(signature).toString('hex'),
    )
    const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123'
    const one = '1'.padStart(64, '0')
    for (const [r, s] of [
      [order, one],
      [one, order],
      [''.padStart(64, '0'), one],
      [one, ''.padStart(64, '0')],
    ] as const) {
      expect(signatureOfDer(derOfSignature(Buffer.from(r + s, 'hex')))).toBeUndefined()
    }
    expect(signatureOfDer(derOfSignature(Buffer.from(one + one, 'hex')))).toBeDefined()
  })
})

test('a file that is no SM2 key is refused by its name, without its text', async () => {
  const ed = join(cwd, 'ed.pem')
  await openssl(cwd, 'genpkey', '-algorithm', 'ED25519', '-out', 'ed.pem')
  const p256 = ['-pkeyopt', 'ec_paramgen_curve:P-256']
  await openssl(cwd, 'genpkey', '-algorithm', 'EC', ...p256, '-out', 'p256.pem')
  const texts = [
    await readFile(ed, 'utf8'),
    await readFile(join(cwd, 'p256.pem'), 'utf8'),
    '',
    pem.slice(60),
  ]
  for (const text of texts) {
    const read = sm2Signer(text, 'line.pem')
    expect(read).toMatchObject({ error: { code: 'argument-invalid', place: 'line.pem' } })
    expect(JSON.stringify(read)).not.toContain('PRIVATE')
  }
})
