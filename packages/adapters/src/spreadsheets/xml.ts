import { ReadProblem } from './read-problem.ts'

export interface XmlHandlers {
  /** `name` is without its namespace prefix; `attributes` is raw, see `attributeOf`. */
  open(name: string, attributes: string): void
  /** May come in several pieces. */
  text(text: string): void
  close(name: string): void
}

/** No tag or comment of a workbook is as long; more would make scanning slow. */
const TOKEN_CHARS_MAX = 1024 * 1024
const ENTITY_CHARS_MAX = 12

/**
 * Feeds the XML of a workbook part to handlers, piece by piece. Strict where a lenient parser
 * loses rows: every element must be closed, and no document type (with its entity bombs) is read.
 * @throws ReadProblem `file-damaged`
 */
export async function scanXml(
  chunks: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
): Promise<void> {
  const scanner = xmlScanner(handlers)
  for await (const chunk of chunks) scanner.push(chunk)
  scanner.end()
}

/** The push form of `scanXml`, for callers that yield between pieces. */
export function xmlScanner(handlers: XmlHandlers): { push(chunk: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const open: string[] = []
  let rest = ''
  let seen = false

  const tag = (token: string): void => {
    if (token.startsWith('/')) {
      const name = token.slice(1).trimEnd()
      if (open.pop() !== name) throw damaged('elements are not nested')
      handlers.close(localName(name))
      return
    }
    const empty = token.endsWith('/')
    const body = empty ? token.slice(0, -1) : token
    const space = body.search(/[\s]/)
    const name = space === -1 ? body : body.slice(0, space)
    seen = true
    handlers.open(localName(name), space === -1 ? '' : body.slice(space))
    if (empty) handlers.close(localName(name))
    else open.push(name)
  }

  const scan = (input: string): string => {
    let at = 0
    while (at < input.length) {
      if (input.charCodeAt(at) !== LESS_THAN) {
        const next = textEnd(input, at)
        if (next > at && open.length > 0) handlers.text(decodeEntities(input.slice(at, next)))
        at = next
        if (at < input.length && input.charCodeAt(at) !== LESS_THAN) break
        continue
      }
      const end = tokenEnd(input, at)
      if (end === undefined) break
      const token = input.slice(at, end)
      if (token.startsWith('<![CDATA[')) handlers.text(token.slice(9, -3))
      else if (!token.startsWith('<!') && !token.startsWith('<?')) tag(token.slice(1, -1))
      at = end
    }
    return input.slice(at)
  }

  return {
    push(chunk) {
      rest = scan(rest + decoder.decode(chunk, { stream: true }))
      if (rest.length > TOKEN_CHARS_MAX) throw damaged('a tag does not end')
    },
    end() {
      rest = scan(rest + decoder.decode())
      if (rest.trim() !== '' || open.length > 0 || !seen) throw damaged('it ends too early')
    },
  }
}

const LESS_THAN = 60

function damaged(what: string): ReadProblem {
  return new ReadProblem('file-damaged', `the XML of a workbook part is damaged: ${what}`)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Where a run of text ends: at the next tag, or before an entity that is not whole yet. */
function textEnd(input: string, from: number): number {
  const tag = input.indexOf('<', from)
  if (tag !== -1) return tag
  const amp = input.lastIndexOf('&')
  const cut = amp >= from && input.length - amp < ENTITY_CHARS_MAX && !input.includes(';', amp)
  return cut ? amp : input.length
}

const SECTIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** One past the end of the comment or section at `from`; `undefined` while it is not whole. */
function sectionEnd(input: string, from: number): number | undefined {
  for (const [start, stop] of SECTIONS) {
    if (!input.startsWith(start, from)) continue
    const end = input.indexOf(stop, from + start.length)
    return end === -1 ? undefined : end + stop.length
  }
  if (input.length - from < 9) return undefined
  throw damaged('it declares a document type')
}

/** One past the end of the tag or section at `from`; `undefined` while it is not whole. */
function tokenEnd(input: string, from: number): number | undefined {
  const second = input.charCodeAt(from + 1)
  if (second === 33 || second === 63) return sectionEnd(input, from)
  let quote = 0
  for (let at = from + 1; at < input.length; at += 1) {
    const code = input.charCodeAt(at)
    if (quote !== 0) quote = code === quote ? 0 : quote
    else if (code === 34 || code === 39) quote = code
    else if (code === 62) return at + 1
  }
  return undefined
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{1,8})?(;?)/gi, (whole, name, end) => {
    const known = typeof name === 'string' && end === ';' ? entityOf(name) : undefined
    if (known === undefined) throw damaged('an entity is unknown')
    return known || whole
  })
}

function entityOf(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name)
  const hex = name[1] === 'x' || name[1] === 'X'
  const code = hex ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** The value of an attribute of a tag, entities decoded; `r:id` is asked for as `id`. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pattern = /\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
  for (const match of attributes.matchAll(pattern)) {
    if (match[1] === name) return decodeEntities(match[2] ?? match[3] ?? '')
  }
  return undefined
}
