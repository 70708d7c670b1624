/** A value that JSON can say. Members that are absent are left out, as `JSON.stringify` does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [name: string]: Json }

/** Texts that stand between quotes as they are: nearly all of those in a log. */
const PLAIN = /^[ !#-[\]-~]*$/
const LONE_SURROGATE = /\p{Surrogate}/u
/** How `JSON.stringify` writes half a character; it may also stand for an escaped backslash. */
const MAYBE_SURROGATE = '\\ud'

/**
 * The one way to write a value down (RFC 8785): members sorted by UTF-16 units, no spaces, numbers
 * and strings as ECMAScript writes them. Two parties who hold the same value hash the same bytes.
 * Throws on what has no such form: lone surrogates, numbers that are not finite.
 */
export function canonicalJson(value: Json): string {
  // Whoever makes values with their members in order has them written by the engine, at once.
  if (isInOrder(value)) {
    const text = JSON.stringify(value)
    if (!text.includes(MAYBE_SURROGATE)) return text
  }
  return written(value)
}

/** Whether `JSON.stringify` writes every object in the canonical order. Makes nothing new. */
function isInOrder(value: Json | undefined): boolean {
  if (typeof value !== 'object' || value === null) {
    return typeof value !== 'number' || Number.isFinite(value)
  }
  return isList(value) ? value.every(isInOrder) : membersInOrder(value)
}

function membersInOrder(value: { readonly [name: string]: Json | undefined }): boolean {
  let before = ''
  for (const name in value) {
    if (name < before || !isInOrder(value[name])) return false
    before = name
  }
  return true
}

function written(value: Json): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'object' && value !== null) {
    return isList(value) ? `[${value.map(canonicalJson).join(',')}]` : members(value)
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new Error('no canonical form for a number that is not finite')
  }
  return JSON.stringify(value)
}

function members(value: { readonly [name: string]: Json | undefined }): string {
  let text = ''
  for (const name of Object.keys(value).toSorted(byUnits)) {
    const member = value[name]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${quoted(name)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** RFC 8785 §3.2.3 sorts by UTF-16 code units, which is how ECMAScript compares strings. */
function byUnits(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`
  if (LONE_SURROGATE.test(text)) throw new Error('no canonical form for a lone surrogate')
  return JSON.stringify(text)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
