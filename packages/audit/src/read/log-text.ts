import { isAscii, narrowEncoding, type TextEncoding } from './text-encoding.ts'

/** Turns bytes of a log into text, cell by cell, in the encoding that the file turns out to have. */
export interface LogText {
  readonly decode: (bytes: Uint8Array) => string
  /** As far as it is known: bytes without Chinese are the same in UTF-8 and GB18030. */
  readonly encoding: () => TextEncoding
}

/** `known` absent: everything so far was ASCII, and the first cell that is not decides. */
export function logText(known: 'utf-8' | 'gb18030' | undefined): LogText {
  let encoding = known
  let decoder = new TextDecoder(encoding ?? 'utf-8')
  return {
    decode(bytes) {
      if (encoding === undefined && !isAscii(bytes)) {
        encoding = narrowEncoding(bytes, false) ?? 'utf-8'
        decoder = new TextDecoder(encoding)
      }
      return decoder.decode(bytes)
    },
    encoding: () => encoding ?? 'utf-8',
  }
}
