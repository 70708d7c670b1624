import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  layoutOf,
  SEALED_CHUNK_BYTES,
  sealedBytesOf,
} from './sealed-form.ts'
import { type ObjectKey, openRange, type Sealed, sealStream } from './sealed-stream.ts'

const KEY: ObjectKey = { key: new Uint8Array(32).fill(5), owner: 'demo\nd1\na1' }

/** Pieces of the sizes in turn, over and over. */
async function* inPieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  let at = 0
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? bytes.length
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function seal(
  plain: Buffer,
  sizes: readonly number[] = [100_000],
): Promise<{ readonly bytes: Buffer; readonly said: Sealed }> {
  const stream = sealStream(inPieces(plain, sizes), KEY)
  const parts: Buffer[] = []
  for (;;) {
    const next = await stream.next()
    if (next.done === true) return { bytes: Buffer.concat(parts), said: next.value }
    parts.push(next.value)
  }
}

interface Opening {
  readonly from?: number
  readonly until?: number
  readonly key?: ObjectKey
  readonly reads?: [number, number][]
}

async function open(sealed: Buffer, { from = 0, until, key = KEY, reads = [] }: Opening = {}) {
  const end = until ?? layoutOf(sealed.length).plainBytes
  const source = {
    bytes: sealed.length,
    read: (a: number, b: number) => {
      reads.push([a, b])
      return inPieces(sealed.subarray(a, b), [30_000, 70_001])
    },
  }
  const parts: Buffer[] = []
  for await (const part of openRange(source, key, { from, until: end })) parts.push(part)
  return Buffer.concat(parts)
}

const sizeArb = fc.oneof(
  fc.constantFrom(0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES),
  fc.integer({ min: 0, max: 5 * CHUNK_BYTES }),
)

describe('what is sealed', () => {
  test('opens to the same bytes, and every range of it to the same slice, however it came', async () => {
    const cases = fc.asyncProperty(
      sizeArb,
      fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (size, pieces, a, b) => {
        const plain = randomBytes(size)
        const { bytes } = await seal(plain, pieces)
        expect(bytes.length).toBe(sealedBytesOf(size))
        expect((await open(bytes)).equals(plain)).toBe(true)
        const [x, y] = [Math.floor(a * size), Math.floor(b * size)]
        const [from, until] = [Math.min(x, y), Math.max(x, y)]
        const opened = await open(bytes, { from, until })
        expect(opened.equals(plain.subarray(from, until))).toBe(true)
      },
    )
    await fc.assert(cases, { numRuns: 60 })
  })

  test('is told with both hashes and both sizes', async () => {
    const plain = randomBytes(3 * CHUNK_BYTES + 5)
    const { bytes, said } = await seal(plain)
    expect(said).toEqual({
      plainBytes: plain.length,
      plainSha256: createHash('sha256').update(plain).digest('hex'),
      sealedBytes: bytes.length,
      sealedSha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  test('is different each time, though key and content are the same', async () => {
    const plain = Buffer.alloc(1000)
    const [one, other] = [await seal(plain), await seal(plain)]
    expect(one.bytes.equals(other.bytes)).toBe(false)
  })

  test('is read only where a range lies: the header and the chunks that hold it', async () => {
    const { bytes } = await seal(randomBytes(20 * CHUNK_BYTES))
    const reads: [number, number][] = []
    await open(bytes, { from: 7 * CHUNK_BYTES + 9, until: 8 * CHUNK_BYTES + 1, reads })
    expect(reads).toEqual([
      [0, HEADER_BYTES],
      [HEADER_BYTES + 7 * SEALED_CHUNK_BYTES, HEADER_BYTES + 9 * SEALED_CHUNK_BYTES],
    ])
  })
})

describe('refused is', () => {
  const chunkAt = (n: number): number => HEADER_BYTES + n * SEALED_CHUNK_BYTES

  async function four(): Promise<{ readonly bytes: Buffer; readonly chunks: readonly Buffer[] }> {
    const { bytes } = await seal(randomBytes(4 * CHUNK_BYTES))
    const chunks = [0, 1, 2, 3].map((n) => bytes.subarray(chunkAt(n), chunkAt(n + 1)))
    return { bytes, chunks }
  }

  async function refuses(bytes: Buffer, opening: Opening = {}): Promise<void> {
    await expect(open(bytes, opening)).rejects.toThrow(/chunk|header|size|cut off/)
  }

  function laid(bytes: Buffer, chunks: readonly (Buffer | undefined)[]): Buffer {
    return Buffer.concat([
      bytes.subarray(0, HEADER_BYTES),
      ...chunks.map((chunk) => chunk ?? Buffer.alloc(0)),
    ])
  }

  test('an object cut at any chunk, and within one', async () => {
    const { bytes } = await four()
    for (const size of [
      chunkAt(1),
      chunkAt(3),
      chunkAt(3) + 1000,
      chunkAt(3) + 16,
      bytes.length - 1,
    ])
      await refuses(bytes.subarray(0, size))
    for (const size of [0, 5, HEADER_BYTES, HEADER_BYTES + 15]) {
      await expect(open(bytes.subarray(0, size), { until: 0 })).rejects.toThrow('size')
    }
  })

  test('an object with chunks swapped, doubled, dropped or of another object', async () => {
    const { bytes, chunks } = await four()
    const [a, b, c, d] = chunks
    const other = await four()
    await refuses(laid(bytes, [b, a, c, d]))
    await refuses(laid(bytes, [a, b, b, d]))
    await refuses(laid(bytes, [a, b, c, d, d]))
    await refuses(laid(bytes, [a, c, d]))
    await refuses(laid(bytes, [a, other.chunks[1], c, d]))
    expect((await open(laid(bytes, [a, b, c, d]))).length).toBe(4 * CHUNK_BYTES)
  })

  test('one changed bit, wherever it is', async () => {
    const { bytes } = await seal(randomBytes(CHUNK_BYTES + 100))
    for (const at of [0, 4, 6, HEADER_BYTES, 65_600, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      await refuses(changed)
    }
  })

  test('another key, and the object of another owner', async () => {
    const { bytes } = await seal(randomBytes(10))
    await refuses(bytes, { key: { ...KEY, key: new Uint8Array(32).fill(6) } })
    await refuses(bytes, { key: { ...KEY, owner: 'demo\nd1\na2' } })
  })

  test('a range beyond the end', async () => {
    const { bytes } = await seal(randomBytes(10))
    await expect(open(bytes, { from: 0, until: 11 })).rejects.toThrow(RangeError)
    await expect(open(bytes, { from: 5, until: 4 })).rejects.toThrow(RangeError)
  })
})
