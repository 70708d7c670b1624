import { LogProblem } from './log-problem.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** Turns bytes of a log into text, cell by cell, in the encoding that the file turns out to have. */
export interface LogText {
  readonly decode: (bytes: Uint8Array) => string
  /** As far as it is known: bytes without Chinese are the same in UTF-8 and GB18030. */
  readonly encoding: () => TextEncoding
  /** How many cells did not fit the encoding. */
  readonly misfits: () => number
}

/**
 * `sample`: the beginning of the file. Where it is ASCII alone, the first cell that is not decides.
 * @throws LogProblem `encoding-unknown` when the sample is neither
 */
export function logText(sample: Uint8Array): LogText {
  let encoding = isAscii(sample) ? undefined : encodingOf(sample, true)
  if (encoding === undefined && !isAscii(sample)) {
    throw new LogProblem('encoding-unknown', 'the text is neither valid UTF-8 nor valid GB18030')
  }
  let misfits = 0
  let decoder = new TextDecoder(encoding ?? 'utf-8')
  return {
    decode(bytes) {
      if (encoding === undefined && !isAscii(bytes)) {
        encoding = encodingOf(bytes, false) ?? 'utf-8'
        decoder = new TextDecoder(encoding)
      }
      const text = decoder.decode(bytes)
      if (text.includes('\ufffd')) misfits += 1
      return text
    },
    encoding: () => encoding ?? 'utf-8',
    misfits: () => misfits,
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function encodingOf(bytes: Uint8Array, cut: boolean): 'utf-8' | 'gb18030' | undefined {
  if (decodes(bytes, 'utf-8', cut)) return 'utf-8'
  return decodes(bytes, 'gb18030', cut) ? 'gb18030' : undefined
}

/** `cut`: the bytes may end within a character. */
function decodes(bytes: Uint8Array, encoding: TextEncoding, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut })
    return true
  } catch {
    return false
  }
}
