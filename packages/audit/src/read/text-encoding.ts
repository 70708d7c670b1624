import { LogProblem } from './log-problem.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** How a file is to be turned into text, as far as its beginning tells. */
export interface EncodingFound {
  /** `undefined`: all bytes so far are ASCII, which UTF-8 and GB18030 write alike. */
  readonly encoding: TextEncoding | undefined
  /** Bytes of a byte order mark in front. */
  readonly markBytes: number
}

/**
 * By its byte order mark; by the zeros that UTF-16 has in every ASCII character; else UTF-8 when all
 * of it is valid, else GB18030, which holds GBK and GB2312.
 * @throws LogProblem `encoding-unknown`
 */
export function encodingOfHead(head: Uint8Array, whole: boolean): EncodingFound {
  const marked = byMark(head)
  if (marked !== undefined) return marked
  const wide = byZeros(head)
  if (wide !== undefined) return { encoding: wide, markBytes: 0 }
  if (isAscii(head)) return { encoding: undefined, markBytes: 0 }
  const encoding = narrowEncoding(head, !whole)
  if (encoding !== undefined) return { encoding, markBytes: 0 }
  throw new LogProblem('encoding-unknown', 'the text is neither valid UTF-8 nor valid GB18030')
}

export function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

/** `cut`: the bytes may end within a character. */
export function narrowEncoding(bytes: Uint8Array, cut: boolean): 'utf-8' | 'gb18030' | undefined {
  if (decodes(bytes, 'utf-8', cut)) return 'utf-8'
  return decodes(bytes, 'gb18030', cut) ? 'gb18030' : undefined
}

function byMark([first, second, third]: Uint8Array): EncodingFound | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return { encoding: 'utf-8', markBytes: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', markBytes: 2 }
  return first === 0xfe && second === 0xff ? { encoding: 'utf-16be', markBytes: 2 } : undefined
}

/** A third of zeros on one side and next to none on the other is no text of single bytes. */
function byZeros(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const looked = head.subarray(0, 4096)
  let [even, odd] = [0, 0]
  for (let at = 0; at < looked.length; at += 1) {
    if (looked[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd * 6 > looked.length && even * 20 < odd) return 'utf-16le'
  return even * 6 > looked.length && odd * 20 < even ? 'utf-16be' : undefined
}

function decodes(bytes: Uint8Array, encoding: TextEncoding, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}
