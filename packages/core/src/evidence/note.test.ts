import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256, signedNote, testKey } from '../../test/evidence-crypto.ts'
import { base64, fromBase64, hex } from './bytes.ts'
import { formatNote, noteKey, parseNote, parseVkey, vkeyText } from './note.ts'

/** The note in the specification of signed notes: its name and id, and 64 bytes of signature. */
const SPECIFIED = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

\u2014 quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`

/** The key of Go's checksum database, as its client has it (golang.org/x/mod). */
const GO_KEY = 'sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8'

describe('a note', () => {
  it('is taken apart at its last empty line, as the specification has it', () => {
    const note = parseNote(SPECIFIED)
    expect(note?.text.endsWith('ed è subito sera.\n')).toBe(true)
    expect(note?.signatures.map(({ name, keyId }) => `${name} ${keyId}`)).toEqual([
      'quasimodo.example/salvatore 367ba04b',
    ])
    expect(note && formatNote(note)).toBe(SPECIFIED)
  })

  it('reads back as it was written', () => {
    const line = fc.string({
      unit: fc.constantFrom('a', '名', ' ', '+', '\u2014', '\n'),
      minLength: 1,
    })
    const signature = fc.record({
      name: fc.string({ unit: fc.constantFrom('a', '行', '/', '.', '-'), minLength: 1 }),
      keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }).map(hex),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    })
    const several = fc.uniqueArray(signature, {
      minLength: 1,
      maxLength: 16,
      selector: ({ name, keyId }) => `${name} ${keyId}`,
    })
    fc.assert(
      fc.property(line, several, (text, signatures) => {
        const note = { text: `${text}\n`, signatures }
        expect(parseNote(formatNote(note))).toEqual(note)
      }),
    )
  })

  const [, , , , , signed = ''] = SPECIFIED.split('\n')
  const BAD: readonly (readonly [string, string])[] = [
    ['no signature', 'text\n\n'],
    ['no text', `\n${signed}\n`],
    ['no empty line', `text\n${signed}\n`],
    ['no newline at its end', `text\n\n${signed}`],
    ['the same signature twice', `text\n\n${signed}\n${signed}\n`],
    ['a hyphen for the dash', `text\n\n${signed.replace('\u2014', '-')}\n`],
    ['two spaces', `text\n\n${signed.replace(' N', '  N')}\n`],
    ['something after a signature', `text\n\n${signed} x\n`],
    ['a plus in the name', `text\n\n${signed.replace('/', '+')}\n`],
    ['a space of another kind in the name', `text\n\n${signed.replace('/', '\u3000')}\n`],
    ['base64 without padding', `text\n\n${signed.replace('=', '')}\n`],
    ['base64 with spare bits', `text\n\n${signed.replace('NtIc=', 'NtId=')}\n`],
    ['an id and nothing more', `text\n\n\u2014 a AAAAAA==\n`],
    ['a tab', `te\txt\n\n${signed}\n`],
    ['a carriage return', `text\r\n\n${signed}\n`],
    ['half a character', `te\ud800xt\n\n${signed}\n`],
    ['more signatures than anybody reads', `text\n\n${lines(101)}`],
  ]
  for (const [what, note] of BAD) {
    it(`is none with ${what}`, () => expect(parseNote(note)).toBeUndefined())
  }

  it('may have a hundred signatures', () => {
    expect(parseNote(`text\n\n${lines(100)}`)?.signatures).toHaveLength(100)
  })
})

describe('a verifier key', () => {
  it('is read as others write it, and has the id that they give it', () => {
    const key = parseVkey(sha256, GO_KEY)
    expect(key).toMatchObject({ name: 'sum.golang.org', keyId: '033de0ae', algorithm: 'ed25519' })
    expect(key && vkeyText(key)).toBe(GO_KEY)
  })

  it('reads back as it was written, of each algorithm', () => {
    const { key } = testKey('fencun.local/bank-a')
    const witness = noteKey(sha256, key.name, 'cosignature', key.publicKey)
    const sm2 = noteKey(sha256, key.name, 'sm2', new Uint8Array(65).fill(4))
    for (const one of [key, witness, sm2]) expect(parseVkey(sha256, vkeyText(one))).toEqual(one)
    expect(new Set([key, witness, sm2].map(({ keyId }) => keyId)).size).toBe(3)
  })

  it('is none when its id is not that of its bytes, or it is of no known type', () => {
    const [name = '', id = '', material = ''] = GO_KEY.split(/\+(?=033|Ac4)/)
    const bytes = fromBase64(material) ?? new Uint8Array(0)
    const typed = (type: number) =>
      `${name}+${id}+${base64(Uint8Array.of(type, ...bytes.slice(1)))}`
    expect(parseVkey(sha256, typed(1))).toBeDefined()
    const bad = [
      typed(2),
      typed(4),
      GO_KEY.replace('033de0ae', '033de0af'),
      GO_KEY.replace('033de0ae', '033DE0AE'),
      GO_KEY.replace('sum.', 'sun.'),
      GO_KEY.replace('sum.', 'su m.'),
      GO_KEY.slice(0, -1),
      `${name}+${id}+${base64(bytes.slice(0, -1))}`,
      `${GO_KEY}\n`,
      '',
    ]
    for (const text of bad) expect(parseVkey(sha256, text), text).toBeUndefined()
  })

  it('cannot be made under a name that a note cannot say, or of too few bytes', () => {
    expect(() => noteKey(sha256, 'a b', 'ed25519', new Uint8Array(32))).toThrow('called')
    expect(() => noteKey(sha256, 'a', 'sm2', new Uint8Array(32))).toThrow('32')
  })
})

function lines(count: number): string {
  const keys = Array.from({ length: count }, (_, at) => ({
    name: `key-${at}`,
    keyId: '00000000',
    signature: Uint8Array.of(1),
  }))
  return formatNote({ text: '', signatures: keys }).slice(1)
}

describe('a signed text', () => {
  it('carries the line of every key that signed', () => {
    const note = parseNote(signedNote('a\n', testKey('one'), testKey('two')))
    expect(note?.signatures.map(({ name }) => name)).toEqual(['one', 'two'])
  })
})
