import { open } from 'node:fs/promises'

const CHUNK_BYTES = 1 << 19

/**
 * The bytes of a file. A chunk may be looked at until the next one is asked for, and is written over
 * then: two pieces of memory do for a file of any length, where a new one for each chunk would have
 * all memory searched again and again for those that nobody holds any more.
 */
export async function* fileChunks(
  path: string,
  chunkBytes: number = CHUNK_BYTES,
): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path)
  let [filled, free] = [new Uint8Array(chunkBytes), new Uint8Array(chunkBytes)]
  const read = (into: Uint8Array) => file.read(into, 0, chunkBytes, null)
  let pending = read(filled)
  try {
    for (;;) {
      const { bytesRead } = await pending
      if (bytesRead === 0) return
      const chunk = filled.subarray(0, bytesRead)
      ;[filled, free] = [free, filled]
      pending = read(filled)
      yield chunk
    }
  } finally {
    // Whoever stops early leaves a read behind, whose failure is nobody's any more.
    await pending.catch(() => undefined)
    await file.close()
  }
}
