import { failure } from '../errors/failure.ts'
import { err, type Result } from '../result.ts'
import {
  fieldsOf,
  listOf,
  malformed,
  oneOf,
  orNull,
  reading,
  type Value,
  wholeOf,
  textOf as wordOf,
} from '../timeline/read-value.ts'
import { fromBase64, fromBase64url } from './bytes.ts'
import type { Json } from './canonical-json.ts'
import { HASH_BYTES } from './merkle.ts'

export const PACKAGE_FORMAT = 'fencun-evidence@1'

/**
 * What a doubter is handed about one contact or refusal: a JSON file that can be checked without our programs,
 * our database or our word. Hashes are base64, salts base64url, keys as signed notes write them.
 */
export interface EvidencePackage {
  readonly format: typeof PACKAGE_FORMAT
  /** RFC 3339 in UTC. */
  readonly madeAt: string
  /**
   * The id of the contact, as the disclosed events name it; or the id of the event by which a
   * contact was refused.
   */
  readonly contact: string
  readonly log: {
    readonly origin: string
    /** Compare them with those the lender publishes: a package can bring any key it likes. */
    readonly keys: readonly string[]
  }
  readonly witnesses: readonly string[]
  /** The signed note, word for word, with the lines of the witnesses. */
  readonly checkpoint: string
  readonly timestamp: PackageTimestamp | null
  /** The leaves of the contact, and of what else is needed to judge it. */
  readonly leaves: readonly PackageLeaf[]
  readonly disclosures: readonly PackageDisclosure[]
  /** Names for ids in what is disclosed (rules, organisations, people). Nothing proves them. */
  readonly names: Readonly<Record<string, Words>>
  /** How to check this file, for a reader without a program. */
  readonly words: { readonly zh: readonly string[]; readonly en: readonly string[] }
}

export interface Words {
  readonly zh: string
  readonly en: string
}

export interface PackageLeaf {
  readonly index: number
  /** The very bytes, which are ASCII. */
  readonly leaf: string
  /** The proof of inclusion in the log of the checkpoint, the lowest hash first. */
  readonly proof: readonly string[]
}

/** Opens one commitment of one leaf. */
export interface PackageDisclosure {
  /** The index of the leaf. */
  readonly leaf: number
  readonly name: string
  readonly salt: string
  readonly value: Json
}

/** A token of RFC 3161 over the SHA-256 of a signed checkpoint, this one or one before it. */
export interface PackageTimestamp {
  /** DER in base64. */
  readonly token: string
  readonly checkpoint: string
  /** Proof that the package's checkpoint continues that one; empty when it is the same. */
  readonly consistency: readonly string[]
}

/** Reads a package strictly. Errors: `request-invalid`, with the field. */
export function parsePackage(text: string): Result<EvidencePackage> {
  let value: Json
  try {
    value = jsonOf(text)
  } catch {
    return err(failure('request-invalid', 'this file is not JSON'))
  }
  return reading(() => packageOf({ value, place: '' }))
}

function packageOf(value: Value): EvidencePackage {
  return fieldsOf(value, ({ take }) => ({
    format: oneOf(take('format'), [PACKAGE_FORMAT]),
    madeAt: wordOf(take('madeAt')),
    contact: wordOf(take('contact')),
    log: fieldsOf(take('log'), (log) => ({
      origin: wordOf(log.take('origin')),
      keys: listOf(log.take('keys'), wordOf),
    })),
    witnesses: listOf(take('witnesses'), wordOf),
    checkpoint: wordOf(take('checkpoint')),
    timestamp: orNull(take('timestamp'), timestampOf),
    leaves: listOf(take('leaves'), leafOf),
    disclosures: listOf(take('disclosures'), disclosureOf),
    names: namesOf(take('names')),
    words: fieldsOf(take('words'), (words) => ({
      zh: listOf(words.take('zh'), wordOf),
      en: listOf(words.take('en'), wordOf),
    })),
  }))
}

function leafOf(value: Value): PackageLeaf {
  return fieldsOf(value, ({ take }) => ({
    index: wholeOf(take('index')),
    leaf: wordOf(take('leaf')),
    proof: listOf(take('proof'), hashOf),
  }))
}

function disclosureOf(value: Value): PackageDisclosure {
  return fieldsOf(value, ({ take }) => {
    const salt = take('salt')
    if (fromBase64url(wordOf(salt))?.length !== 32) malformed('32 bytes are expected', salt.place)
    const disclosed = take('value')
    return {
      leaf: wholeOf(take('leaf')),
      name: wordOf(take('name')),
      salt: wordOf(salt),
      value: parsed(disclosed),
    }
  })
}

function timestampOf(value: Value): PackageTimestamp {
  return fieldsOf(value, ({ take }) => {
    const token = take('token')
    if (fromBase64(wordOf(token)) === undefined) malformed('base64 is expected', token.place)
    return {
      token: wordOf(token),
      checkpoint: wordOf(take('checkpoint')),
      consistency: listOf(take('consistency'), hashOf),
    }
  })
}

function hashOf(value: Value): string {
  const text = wordOf(value)
  if (fromBase64(text)?.length === HASH_BYTES) return text
  return malformed('a hash of 32 bytes in base64 is expected', value.place)
}

function namesOf({ value, place }: Value): Readonly<Record<string, Words>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return malformed('an object is expected', place)
  }
  const names = new Map<string, Words>()
  for (const [id, words] of Object.entries<unknown>({ ...value })) {
    const read = fieldsOf({ value: words, place: `${place}.${id}` }, ({ take }) => ({
      zh: wordOf(take('zh')),
      en: wordOf(take('en')),
    }))
    names.set(id, read)
  }
  return Object.fromEntries(names)
}

/** What `JSON.parse` gives is what JSON can say. */
function jsonOf(text: string): Json {
  return JSON.parse(text) as Json
}

/** A part of what `jsonOf` read. */
function parsed({ value }: Value): Json {
  return value as Json
}
