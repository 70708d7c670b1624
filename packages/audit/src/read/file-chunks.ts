import { open } from 'node:fs/promises'

/** As much as fits beside what is made of it into a core's own memory. */
const CHUNK_BYTES = 256 * 1024

/**
 * The bytes of a file, piece by piece. All pieces share one memory: each holds until the next is
 * asked for, which is all that reading a call log needs.
 * @throws Error where the file cannot be opened or read
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}
