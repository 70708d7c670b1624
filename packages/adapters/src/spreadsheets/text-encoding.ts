import { ReadProblem } from './read-problem.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

const PIECE_BYTES = 256 * 1024

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 when all of it is valid UTF-8,
 * else GB18030 (which holds GBK and GB2312) when all of it is valid and nothing in it is binary.
 * @throws ReadProblem `encoding-unknown`, `not-a-spreadsheet`
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second, third] = bytes
  const marked = markedEncoding(first, second, third)
  const candidates: readonly TextEncoding[] = marked === undefined ? ['utf-8', 'gb18030'] : [marked]
  // A text file of any of these has no NUL, but every UTF-16 file and every program has.
  if ((marked === undefined || marked === 'utf-8') && bytes.includes(0)) {
    throw new ReadProblem('not-a-spreadsheet', 'the file is neither a workbook nor text')
  }
  for (const encoding of candidates) {
    if (decodes(bytes, encoding)) return encoding
  }
  throw new ReadProblem('encoding-unknown', 'the text is neither valid UTF-8 nor valid GB18030')
}

function markedEncoding(
  first: number | undefined,
  second: number | undefined,
  third: number | undefined,
): TextEncoding | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function decodes(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    for (const text of decoded(bytes, encoding)) {
      if (hasBinary(text)) {
        throw new ReadProblem('not-a-spreadsheet', 'the file is neither a workbook nor text')
      }
    }
    return true
  } catch (error) {
    if (error instanceof ReadProblem) throw error
    return false
  }
}

/** Control characters that no table has. Tab, line ends, form feed and Ctrl-Z do occur. */
function hasBinary(text: string): boolean {
  return /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/.test(text)
}

/** The text in pieces, byte order mark left out. @throws TypeError when a byte does not fit */
export function* decoded(bytes: Uint8Array, encoding: TextEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    yield decoder.decode(bytes.subarray(from, from + PIECE_BYTES), { stream: true })
  }
  yield decoder.decode()
}
