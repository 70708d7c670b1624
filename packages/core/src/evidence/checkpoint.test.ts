import { createPublicKey } from 'node:crypto'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { evidenceCrypto, sha256, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { base64, hex, utf8 } from './bytes.ts'
import { checkpointText, openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { cosignatureOf, cosignaturesOf, cosignedMessage } from './cosignature.ts'
import { formatNote, noteKey, parseNote } from './note.ts'

const ORIGIN = 'fencun.local/bank-a'
const HEAD = { origin: ORIGIN, size: 20_852_163, root: sha256(utf8('root')) }
const TEXT = checkpointText(HEAD)
const log = testKey(ORIGIN)
const next = testKey(ORIGIN)
const stranger = testKey('elsewhere.example/log')
const open = (note: string, keys = [log.key]) => openCheckpoint(note, keys, evidenceCrypto)

describe('the text of a checkpoint', () => {
  it('reads back as it was written', () => {
    expect(parseCheckpoint(TEXT)).toEqual(HEAD)
    const empty = { origin: ORIGIN, size: 0, root: sha256() }
    expect(parseCheckpoint(checkpointText(empty))).toEqual(empty)
  })

  it('is the example of the specification', () => {
    const root = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I='
    const text = `example.com/behind-the-sofa\n20852163\n${root}\n`
    const read = parseCheckpoint(text)
    expect(read).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
    expect(read && checkpointText(read)).toBe(text)
  })

  const root = base64(HEAD.root)
  const BAD: readonly (readonly [string, string])[] = [
    ['an extension line', `${TEXT}extension\n`],
    ['an empty extension line', `${TEXT}\n`],
    ['no newline at its end', TEXT.slice(0, -1)],
    ['a size with a zero before it', `${ORIGIN}\n07\n${root}\n`],
    ['a size with a sign', `${ORIGIN}\n+7\n${root}\n`],
    ['a size beyond what is exact', `${ORIGIN}\n9007199254740993\n${root}\n`],
    ['a size in other digits', `${ORIGIN}\n٧\n${root}\n`],
    ['a root of 31 bytes', `${ORIGIN}\n7\n${base64(HEAD.root.slice(1))}\n`],
    ['a root with spare bits', `${ORIGIN}\n7\n${root.replace(/.=$/, 'f=')}\n`],
    ['no origin', `\n7\n${root}\n`],
  ]
  for (const [what, text] of BAD) {
    it(`is none with ${what}`, () => expect(parseCheckpoint(text)).toBeUndefined())
  }
})

describe('a signed checkpoint', () => {
  it('opens with a key that signed it', () => {
    const opened = open(signedNote(TEXT, log))
    expect(opened.ok && opened.value.checkpoint).toEqual(HEAD)
    expect(opened.ok && opened.value.signers).toEqual([log.key])
  })

  it('passes over the lines of keys that nobody knows, so that keys can be changed', () => {
    const both = signedNote(TEXT, log, next, stranger)
    const names = (keys = [log.key]) => {
      const opened = open(both, keys)
      return opened.ok ? opened.value.signers.map(({ keyId }) => keyId) : opened.error
    }
    expect(names([log.key])).toEqual([log.key.keyId])
    expect(names([next.key])).toEqual([next.key.keyId])
    expect(names([log.key, next.key])).toEqual([log.key.keyId, next.key.keyId])
  })

  it('is refused when none of the known keys signed it', () => {
    expect(open(signedNote(TEXT, next))).toEqual({ ok: false, error: 'unknown-signer' })
    expect(open(signedNote(TEXT, log), [])).toEqual({ ok: false, error: 'unknown-signer' })
  })

  it('is refused when a known key did not make the line in its name, whoever else signed', () => {
    const good = signedNote(TEXT, log, next)
    const forged = good.replace(/.{10}=\n$/, (end) => `AAAAAAAAAA${end.slice(10)}`)
    expect(forged).not.toBe(good)
    expect(open(forged, [next.key])).toEqual({ ok: false, error: 'bad-signature' })
    expect(open(forged, [log.key, next.key])).toEqual({ ok: false, error: 'bad-signature' })
    expect(open(forged, [log.key]).ok).toBe(true)
  })

  it('is refused when anything of its text was changed', () => {
    const good = signedNote(TEXT, log)
    for (const [from, to] of [
      ['20852163', '20852162'],
      ['bank-a', 'bank-b'],
      [TEXT.slice(-6, -2), 'AAAA'],
    ] as const) {
      const changed = good.replace(from, to)
      expect(changed).not.toBe(good)
      expect(open(changed).ok, to).toBe(false)
    }
  })

  it('is refused when the known key of another log signed it', () => {
    expect(open(signedNote(TEXT, stranger), [stranger.key])).toEqual({
      ok: false,
      error: 'unknown-signer',
    })
  })

  it('is refused with the same line twice, with an extension line, or without signature', () => {
    const good = signedNote(TEXT, log)
    const [line = ''] = good.split('\n').slice(-2)
    for (const bad of [
      `${good}${line}\n`,
      signedNote(`${TEXT}more\n`, log),
      `${TEXT}\n`,
      TEXT,
      '',
    ]) {
      expect(open(bad)).toEqual({ ok: false, error: 'not-a-note' })
    }
  })

  it('opens by SM2 where somebody can check that, and passes it over where not', () => {
    const sm2 = noteKey(sha256, ORIGIN, 'sm2', new Uint8Array(65).fill(4))
    const line = { name: ORIGIN, keyId: sm2.keyId, signature: utf8('signed with SM2') }
    const note = signedNote(TEXT, log) + formatNote({ text: '', signatures: [line] }).slice(1)
    const holds = (_: Uint8Array, message: Uint8Array, signature: Uint8Array) =>
      hex(message) === hex(utf8(TEXT)) && hex(signature) === hex(line.signature)
    const keys = [log.key, sm2]
    const opened = openCheckpoint(note, keys, { ...evidenceCrypto, verifySm2: holds })
    expect(opened.ok && opened.value.signers).toEqual(keys)
    expect(openCheckpoint(note, keys, { ...evidenceCrypto, verifySm2: () => false }).ok).toBe(false)
    expect(open(note, keys).ok).toBe(true)
  })

  it('is accepted and refused by a program that is not ours', () => {
    const require = createRequire(import.meta.url)
    const folder = require.resolve('@sigstore/verify').replace(/index\.js$/, 'tlog/')
    const { verifyCheckpoint } = require(`${folder}checkpoint.js`) as {
      verifyCheckpoint: (entry: unknown, logs: unknown) => { logSize: bigint; logHash: Buffer }
    }
    const spki = Buffer.from(`302a300506032b6570032100${hex(log.key.publicKey)}`, 'hex')
    const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' })
    const logs = [{ logID: Buffer.from(log.key.keyId, 'hex'), baseURL: ORIGIN, publicKey }]
    const check = (envelope: string) =>
      verifyCheckpoint({ inclusionProof: { checkpoint: { envelope } } }, logs)
    const theirs = check(signedNote(TEXT, stranger, log))
    expect(theirs.logSize).toBe(BigInt(HEAD.size))
    expect(hex(theirs.logHash)).toBe(hex(HEAD.root))
    expect(() => check(signedNote(TEXT, log).replace('20852163', '1'))).toThrow('signature')
  })
})

describe('a witness', () => {
  const witness = testKey('witness.example/w1', 'cosignature')
  const cosigned = (time: number, text = TEXT) => {
    const line = cosignatureOf(witness.key, time, witness.sign(cosignedMessage(text, time)))
    const note = parseNote(signedNote(TEXT, log))
    if (note === undefined) throw new Error('no note')
    return { ...note, signatures: [...note.signatures, line] }
  }

  it('signs the text and the time in the words of the specification', () => {
    expect(cosignedMessage('a\n1\nb\n', 1_679_315_147)).toEqual(
      utf8('cosignature/v1\ntime 1679315147\na\n1\nb\n'),
    )
  })

  it('is found with the time at which it looked', () => {
    const note = parseNote(formatNote(cosigned(1_795_017_600)))
    expect(note && cosignaturesOf(note, [witness.key], evidenceCrypto)).toEqual([
      { witness: witness.key, time: 1_795_017_600 },
    ])
  })

  it('does not spoil the checkpoint for those who know only the log', () => {
    expect(open(formatNote(cosigned(7))).ok).toBe(true)
    expect(cosignaturesOf(cosigned(7), [log.key], evidenceCrypto)).toEqual([])
  })

  it('does not stand in for the log', () => {
    const note = formatNote(cosigned(7))
    expect(open(note, [witness.key])).toEqual({ ok: false, error: 'unknown-signer' })
  })

  it('is refused when the line is over another time or text, or too short', () => {
    const good = cosigned(7)
    const [own, line] = good.signatures
    if (own === undefined || line === undefined) throw new Error('no lines')
    const later = Uint8Array.from(line.signature)
    later[7] = 8
    for (const signature of [
      later,
      line.signature.slice(0, -1),
      line.signature.slice(8),
      later.slice(0, 4),
    ]) {
      const note = { ...good, signatures: [own, { ...line, signature }] }
      expect(cosignaturesOf(note, [witness.key], evidenceCrypto)).toBeUndefined()
    }
    const other = cosigned(7, checkpointText({ ...HEAD, size: 1 }))
    expect(cosignaturesOf(other, [witness.key], evidenceCrypto)).toBeUndefined()
  })

  it('has the id of its specification: another than the same key as that of a log', () => {
    const { name, publicKey } = witness.key
    const id = sha256(utf8(`${name}\n`), Uint8Array.of(4), publicKey).subarray(0, 4)
    expect(witness.key.keyId).toBe(hex(id))
  })
})
