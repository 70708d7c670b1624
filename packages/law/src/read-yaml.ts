import { ERROR_CODES } from '@fencun/core/errors/codes'
import { type Failure, failure } from '@fencun/core/errors/failure'
import { type Day, parseDay } from '@fencun/core/time/beijing'
import { LineCounter, parseDocument } from 'yaml'

/** A fault in the law pack. Its failure is coded `law-pack-invalid` and names file and path. */
export class LawPackError extends Error {
  override readonly name = 'LawPackError'
  readonly failure: Failure

  constructor(detail: string, place: string) {
    super(`${ERROR_CODES['law-pack-invalid'].title.en}: ${place}: ${detail}`)
    this.failure = failure('law-pack-invalid', detail, place)
  }
}

/** A value of a YAML or JSON file and where it stands: `rules/x/rule.yaml: parameters[0].kind`. */
export interface Node {
  readonly value: unknown
  readonly place: string
}

/** Throws `LawPackError` on YAML that is not well formed or says one key twice. */
export function parseYaml(source: string, file: string): Node {
  const lineCounter = new LineCounter()
  const document = parseDocument(source, { uniqueKeys: true, prettyErrors: false, lineCounter })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem !== undefined) {
    const { line, col } = lineCounter.linePos(problem.pos[0])
    throw new LawPackError(`${problem.message} (line ${line}, column ${col})`, file)
  }
  return { value: valueOf(document, file), place: file }
}

function valueOf(document: ReturnType<typeof parseDocument>, file: string): unknown {
  try {
    return document.toJS()
  } catch {
    // Aliases that stand for aliases, again and again, would fill all memory.
    throw new LawPackError('its aliases cannot be followed', file)
  }
}

/** The fields of a mapping. Keys that nobody reads are refused: a slip is not overlooked. */
export interface Fields {
  readonly get: (key: string) => Node
  readonly find: (key: string) => Node | undefined
  readonly keys: readonly string[]
}

export function fields(
  node: Node,
  required: readonly string[],
  optional: readonly string[] = [],
): Fields {
  const all = mapping(node)
  const stray = all.keys.find((key) => !required.includes(key) && !optional.includes(key))
  if (stray !== undefined) throw new LawPackError(`unknown key \`${stray}\``, node.place)
  const lacking = required.find((key) => !all.keys.includes(key))
  if (lacking !== undefined) throw new LawPackError(`\`${lacking}\` is missing`, node.place)
  return all
}

/** A mapping with any keys. */
export function mapping(node: Node): Fields {
  const { value, place } = node
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LawPackError('a mapping is expected', place)
  }
  const entries = new Map<string, unknown>(Object.entries(value))
  const find = (key: string): Node | undefined =>
    entries.has(key) ? { value: entries.get(key), place: below(place, key) } : undefined
  const get = (key: string): Node => {
    const found = find(key)
    if (found === undefined) throw new LawPackError(`\`${key}\` is missing`, place)
    return found
  }
  return { get, find, keys: [...entries.keys()] }
}

export function list<T>(node: Node, each: (item: Node) => T): readonly T[] {
  if (!Array.isArray(node.value)) throw new LawPackError('a list is expected', node.place)
  return node.value.map((value: unknown, i) => each({ value, place: item(node.place, i) }))
}

/** Text that is not empty. Write `"5.3"`: a clause without quotes is a number and is refused. */
export function text({ value, place }: Node): string {
  if (typeof value === 'string' && value.trim() !== '') return value
  throw new LawPackError('text is expected (numbers need quotes)', place)
}

export function whole({ value, place }: Node): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new LawPackError('a whole number from 0 on is expected', place)
}

export function flag({ value, place }: Node): boolean {
  if (typeof value === 'boolean') return value
  throw new LawPackError('true or false is expected', place)
}

export function oneOf<T extends string>(node: Node, options: readonly T[]): T {
  const found = options.find((option) => option === node.value)
  if (found !== undefined) return found
  throw new LawPackError(`one of ${options.join(', ')} is expected`, node.place)
}

export function date(node: Node): Day {
  const day = typeof node.value === 'string' ? parseDay(node.value) : undefined
  if (day !== undefined) return day
  throw new LawPackError('a date such as 2025-02-28 is expected', node.place)
}

export function orNull<T>(node: Node, read: (node: Node) => T): T | null {
  return node.value === null ? null : read(node)
}

function item(place: string, i: number): string {
  return place.includes(': ') ? `${place}[${i}]` : `${place}: [${i}]`
}

function below(place: string, key: string): string {
  return place.includes(': ') ? `${place}.${key}` : `${place}: ${key}`
}
