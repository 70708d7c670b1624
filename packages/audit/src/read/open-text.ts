import { type Head, headOf } from './head.ts'
import { type LogText, logText } from './log-text.ts'
import { encodingOfHead, type TextEncoding } from './text-encoding.ts'

/** Bytes looked at before the first row is read. */
const HEAD_BYTES = 256 * 1024
const BAR = 0x7c

/** Bytes in which separators, quotes and ends of lines are single bytes and nothing else. */
export interface TextBytes extends Head {
  readonly text: LogText
  /** Of the file, whatever it was turned into on the way. */
  readonly encoding: () => TextEncoding
}

/**
 * Makes the bytes of a file fit to be scanned: the byte order mark goes; UTF-16 becomes UTF-8, and so
 * does GB18030 where a bar may separate, because the second half of a character may be a bar.
 * @throws LogProblem `encoding-unknown`
 */
export async function openText(source: AsyncIterable<Uint8Array>): Promise<TextBytes> {
  const raw = await headOf(source, HEAD_BYTES)
  const { encoding, markBytes } = encodingOfHead(raw.head, raw.whole)
  const isPlain = encoding === undefined || encoding === 'utf-8'
  if (isPlain || (encoding === 'gb18030' && !raw.head.includes(BAR))) {
    const text = logText(encoding)
    const head = raw.head.subarray(markBytes)
    return { ...raw, head, chunks: without(raw.chunks, markBytes), text, encoding: text.encoding }
  }
  const turned = await headOf(asUtf8(raw.chunks, encoding), HEAD_BYTES)
  return { ...turned, text: logText('utf-8'), encoding: () => encoding }
}

/** The first chunk is the head, which is longer than any mark. */
async function* without(
  chunks: AsyncIterable<Uint8Array>,
  markBytes: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = markBytes
  for await (const chunk of chunks) {
    yield left === 0 ? chunk : chunk.subarray(left)
    left = 0
  }
}

/** A byte that fits no character becomes a replacement sign, which no time or number may hold. */
async function* asUtf8(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}
