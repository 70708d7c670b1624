import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { LogProblem } from './log-problem.ts'

/** Text of call logs packs to a twentieth or so; a file that unpacks to far more is made to harm. */
const RATIO_MAX = 120
const FREE_BYTES = 64 * 1024 * 1024

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 8
}

/** The bytes within a gzip file. @throws LogProblem `file-damaged`, `zip-bomb` */
export async function* gunzipped(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let packed = 0
  let unpacked = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      packed += chunk.length
      // It waits in line while the next one is read, perhaps over it.
      yield new Uint8Array(chunk)
    }
  }
  const input = Readable.from(counted(), { objectMode: false })
  const unzip = createGunzip({ chunkSize: 256 * 1024 })
  input.on('error', (error) => unzip.destroy(error))
  input.pipe(unzip)
  try {
    for await (const chunk of unzip) {
      if (!(chunk instanceof Uint8Array)) continue
      unpacked += chunk.length
      if (unpacked > FREE_BYTES + packed * RATIO_MAX) {
        throw new LogProblem('zip-bomb', `the file unpacks to over ${RATIO_MAX} times its size`)
      }
      yield chunk
    }
  } catch (error) {
    throw zlibProblem(error)
  } finally {
    unzip.destroy()
    input.destroy()
  }
}

function zlibProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (!String(error.code).startsWith('Z_')) return error
  return new LogProblem('file-damaged', 'the gzip file is cut off or damaged')
}
