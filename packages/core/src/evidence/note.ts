import { base64, fromBase64, hex, joined, utf8 } from './bytes.ts'
import type { Sha256 } from './crypto.ts'

/** Signed notes (C2SP signed-note): a text, and lines of signatures below an empty line. */
export interface SignedNote {
  /** What is signed: ends with a newline. */
  readonly text: string
  readonly signatures: readonly NoteSignature[]
}

export interface NoteSignature {
  readonly name: string
  /** Eight digits of lower-case hexadecimal. */
  readonly keyId: string
  readonly signature: Uint8Array
}

/**
 * - `ed25519`: the key of a log
 * - `cosignature`: the key of a witness, whose signature says when it looked
 * - `sm2`: a further line of a log, for those who must rely on GM/T algorithms
 */
export type KeyAlgorithm = 'ed25519' | 'cosignature' | 'sm2'

/** A public key with the name it signs under. */
export interface NoteKey {
  readonly name: string
  readonly keyId: string
  readonly algorithm: KeyAlgorithm
  /** 32 bytes; for SM2 the 65 of an uncompressed point. */
  readonly publicKey: Uint8Array
}

/** Type byte of each algorithm; 0xff is for types without a number, which a word follows. */
const TYPES: Readonly<Record<KeyAlgorithm, Uint8Array>> = {
  ed25519: Uint8Array.of(1),
  cosignature: Uint8Array.of(4),
  sm2: joined([Uint8Array.of(0xff), utf8('gm-sm2-sm3')]),
}
const ALGORITHMS: readonly KeyAlgorithm[] = ['ed25519', 'cosignature', 'sm2']
const KEY_BYTES: Readonly<Record<KeyAlgorithm, number>> = { ed25519: 32, cosignature: 32, sm2: 65 }

const NAME = /^[^\s\p{White_Space}+\p{Cc}]+$/u
const LINE = /^\u2014 (\S+) (\S+)$/
/** Control characters of ASCII other than newline, and halves of characters. */
const SPOILT = /[^\P{Cc}\n\u007f-\u009f]|\p{Cs}/u
/** The specification asks for at least 16; as many as Go reads. */
const SIGNATURES_MAX = 100

/** A key with the id that its name, algorithm and bytes give it. Throws on what cannot be one. */
export function noteKey(
  sha256: Sha256,
  name: string,
  algorithm: KeyAlgorithm,
  publicKey: Uint8Array,
): NoteKey {
  if (!NAME.test(name)) throw new Error(`a key cannot be called \`${name}\``)
  if (publicKey.length !== KEY_BYTES[algorithm]) throw new Error(`a key of ${publicKey.length}`)
  const id = sha256(utf8(`${name}\n`), TYPES[algorithm], publicKey).subarray(0, 4)
  return { name, keyId: hex(id), algorithm, publicKey }
}

/** The key as one word, `name+id+base64`, for web pages and configuration files. */
export function vkeyText({ name, keyId, algorithm, publicKey }: NoteKey): string {
  return `${name}+${keyId}+${base64(joined([TYPES[algorithm], publicKey]))}`
}

/** Reads `vkeyText`. Its id must be the one that name and bytes give. */
export function parseVkey(sha256: Sha256, text: string): NoteKey | undefined {
  const [, name = '', keyId = '', material = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? []
  const bytes = fromBase64(material)
  if (!NAME.test(name) || bytes === undefined) return undefined
  for (const algorithm of ALGORITHMS) {
    const type = TYPES[algorithm]
    if (bytes.length !== type.length + KEY_BYTES[algorithm]) continue
    if (!type.every((byte, at) => bytes[at] === byte)) continue
    const key = noteKey(sha256, name, algorithm, bytes.subarray(type.length))
    return key.keyId === keyId ? key : undefined
  }
  return undefined
}

/** The line under a note that carries one signature, with its newline. */
export function signatureLine({ name, keyId, signature }: NoteSignature): string {
  const id = Uint8Array.from([0, 2, 4, 6], (at) => Number.parseInt(keyId.slice(at, at + 2), 16))
  return `\u2014 ${name} ${base64(joined([id, signature]))}\n`
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(signatureLine).join('')}`
}

/**
 * Takes a note apart without believing any of it. Strict: a line that is no signature, or two
 * lines of the same key, make it no note.
 */
export function parseNote(note: string): SignedNote | undefined {
  const split = note.lastIndexOf('\n\n')
  if (split < 1 || !note.endsWith('\n') || SPOILT.test(note)) return undefined
  const lines = note.slice(split + 2).split('\n')
  lines.pop()
  if (lines.length === 0 || lines.length > SIGNATURES_MAX) return undefined
  const signatures: NoteSignature[] = []
  const seen = new Set<string>()
  for (const line of lines) {
    const signature = signatureOf(line)
    const key = `${signature?.name} ${signature?.keyId}`
    if (signature === undefined || seen.has(key)) return undefined
    seen.add(key)
    signatures.push(signature)
  }
  return { text: note.slice(0, split + 1), signatures }
}

function signatureOf(line: string): NoteSignature | undefined {
  const [, name = '', text = ''] = LINE.exec(line) ?? []
  const bytes = fromBase64(text)
  if (!NAME.test(name) || bytes === undefined || bytes.length < 5) return undefined
  return { name, keyId: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) }
}
