import { randomUUID } from 'node:crypto'

/** The little of a shell's language that our documentation uses. */

export type Variables = Map<string, string>

/** Whole commands: lines that end in a backslash or inside a quotation go on. */
export function commandsIn(text: string): readonly string[] {
  const commands: string[] = []
  let open = ''
  for (const line of text.split('\n')) {
    open = open === '' ? line : `${open}\n${line}`
    if (open.endsWith('\\')) {
      open = `${open.slice(0, -1)} `
    } else if (!open.startsWith('#') && isQuoting(open)) {
      continue
    } else {
      if (open.trim() !== '') commands.push(open.trim())
      open = ''
    }
  }
  if (open !== '') throw new Error(`a command does not end: ${open}`)
  return commands
}

function isQuoting(text: string): boolean {
  let quote = ''
  for (const char of text) {
    if (quote === '' && (char === "'" || char === '"')) quote = char
    else if (quote === char) quote = ''
  }
  return quote !== ''
}

/** A command's words, with quotations taken off and variables put in. */
export function wordsOf(command: string, variables: Variables): readonly string[] {
  const piece = /'[^']*'|"[^"]*"|\$\(uuidgen\)|\$\w+|[^\s'"$]+|\s+/gy
  const pieces = command.match(piece) ?? []
  const understood = pieces.join('')
  if (understood !== command) throw new Error(`not understood: ${command.slice(understood.length)}`)
  const words: string[] = []
  let inWord = false
  for (const text of pieces) {
    const isSpace = text.trim() === ''
    if (!isSpace) words.push((inWord ? (words.pop() ?? '') : '') + meaningOf(text, variables))
    inWord = !isSpace
  }
  return words
}

function meaningOf(text: string, variables: Variables): string {
  if (text.startsWith("'")) return text.slice(1, -1)
  if (text.startsWith('"')) return filled(text.slice(1, -1), variables)
  return text === '$(uuidgen)' ? randomUUID() : filled(text, variables)
}

function filled(text: string, variables: Variables): string {
  return text.replace(/\$(\w+)/g, (_, name: string) => {
    const value = variables.get(name)
    if (value === undefined) throw new Error(`$${name} is not set`)
    return value
  })
}

/** `.rows[0].case` and `.clock.now[:10]`, as `jq -r` would print it. */
export function picked(json: unknown, path: string): string {
  const [, steps = '', cut] = /^((?:\.\w+(?:\[\d+\])*)+)(?:\[:(\d+)\])?$/.exec(path) ?? []
  if (steps === '') throw new Error(`not a path: ${path}`)
  let value: unknown = json
  for (const [, field, index] of steps.matchAll(/\.(\w+)|\[(\d+)\]/g)) {
    const fields: Readonly<Record<string, unknown>> =
      typeof value === 'object' && value !== null ? { ...value } : {}
    value = fields[field ?? index ?? '']
  }
  if (typeof value !== 'string') throw new Error(`no text at ${path}`)
  return cut === undefined ? value : value.slice(0, Number(cut))
}
