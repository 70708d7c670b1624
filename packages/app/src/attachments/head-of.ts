/**
 * The first bytes of a stream, and the stream as if nobody had looked. When the stream is shorter,
 * the head is all there is.
 */
export async function headOf(
  content: AsyncIterable<Uint8Array>,
  bytes: number,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const source = content[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let seenBytes = 0
  while (seenBytes < bytes) {
    const next = await source.next()
    if (next.done === true) break
    seen.push(next.value)
    seenBytes += next.value.length
  }
  return { head: joined(seen, bytes), whole: rest(seen, source) }
}

async function* rest(
  seen: readonly Uint8Array[],
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* seen
    for (;;) {
      const next = await source.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await source.return?.()
  }
}

function joined(parts: readonly Uint8Array[], max: number): Uint8Array {
  const head = new Uint8Array(
    Math.min(
      max,
      parts.reduce((sum, part) => sum + part.length, 0),
    ),
  )
  let at = 0
  for (const part of parts) {
    if (at >= head.length) break
    head.set(part.subarray(0, head.length - at), at)
    at += part.length
  }
  return head
}
