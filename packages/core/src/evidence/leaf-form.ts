import { parseInstant } from '../time/instant.ts'
import { CAPTURE_SOURCES } from '../timeline/capture-source.ts'
import { LEAF_TYPES } from './leaf-types.ts'

/** Printable ASCII without space, quote, backslash and plus: one form in JSON and in a note. */
const WORD = /^[!#-*,-[\]-~]{1,200}$/
const ID = /^[A-Za-z0-9._:-]{1,100}$/
const PSEUDONYM = /^[A-Za-z0-9_-]{21}[AQgw]$/
const HASH = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/
const HEX_HASH = /^[0-9a-f]{64}$/
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/
const MEDIA = /^[a-z0-9.+-]{1,64}\/[a-z0-9.+-]{1,64}$/
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

type Members = Readonly<Record<string, unknown>>
type Test = (value: unknown) => boolean

const word = (form: RegExp) => (value: unknown) => typeof value === 'string' && form.test(value)
const orNull = (test: Test) => (value: unknown) => value === null || test(value)
const oneOf = (words: ReadonlySet<string>) => (value: unknown) =>
  typeof value === 'string' && words.has(value)
const count =
  (min: number): Test =>
  (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= min

const SOURCE: Readonly<Record<string, Test>> = {
  sys: oneOf(new Set(CAPTURE_SOURCES)),
  ver: word(WORD),
}

const BLOB: Readonly<Record<string, Test>> = {
  sha256: word(HEX_HASH),
  bytes: count(0),
  media: word(MEDIA),
}

const LEAF: Readonly<Record<string, Test>> = {
  v: (value) => value === 1,
  type: oneOf(LEAF_TYPES),
  log: word(WORD),
  id: word(ID),
  at: (value) => typeof value === 'string' && TIME.test(value) && parseInstant(value) !== undefined,
  src: (value) => faultOf(SOURCE, value) === undefined,
  actor: orNull(word(PSEUDONYM)),
  subject: orNull(word(PSEUDONYM)),
  n: orNull(count(1)),
  contact: orNull(word(PSEUDONYM)),
  rules: orNull(word(WORD)),
  commit: isCommitments,
  blob: (value) => Array.isArray(value) && value.every((one) => faultOf(BLOB, one) === undefined),
}

/** The first member that keeps a value from being a leaf; `undefined` when it is one. */
export function leafFault(value: unknown): string | undefined {
  const fault = faultOf(LEAF, value)
  if (fault !== undefined || !isMembers(value)) return fault ?? 'object'
  // A place in a timeline, and a contact, are somebody's.
  if (value['subject'] === null && value['n'] !== null) return 'n'
  return value['subject'] === null && value['contact'] !== null ? 'contact' : undefined
}

function faultOf(form: Readonly<Record<string, Test>>, value: unknown): string | undefined {
  if (!isMembers(value)) return 'object'
  for (const name in form) if (form[name]?.(value[name]) !== true) return name
  for (const name in value) if (!Object.hasOwn(form, name)) return 'more members than it has'
  return undefined
}

function isCommitments(value: unknown): boolean {
  if (!isMembers(value)) return false
  for (const name in value) if (!NAME.test(name) || !word(HASH)(value[name])) return false
  return true
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
