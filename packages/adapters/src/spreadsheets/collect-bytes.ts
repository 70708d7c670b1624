import { ReadProblem } from './read-problem.ts'

/** All bytes of a source, refused as soon as they exceed the limit. */
export async function collectBytes(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  const take = (chunk: Uint8Array): void => {
    length += chunk.length
    if (length > bytesMax) {
      throw new ReadProblem('file-too-large', `the file has more than ${bytesMax} bytes`)
    }
    chunks.push(chunk)
  }
  if (bytes instanceof Uint8Array) take(bytes)
  else for await (const chunk of bytes) take(chunk)
  const [only] = chunks
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks, length)
}
