export interface Head {
  /** At least as many bytes as asked for, unless the source has no more. */
  readonly head: Uint8Array
  /** The head is all there is. */
  readonly whole: boolean
  /** All bytes from the first on, those of the head included; to be walked through once. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** Looks at the first bytes of a source without losing them. */
export async function headOf(source: AsyncIterable<Uint8Array>, bytes: number): Promise<Head> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let whole = false
  while (length < bytes && !whole) {
    const next = await iterator.next()
    if (next.done === true) whole = true
    else {
      // The source may write over a chunk when it is asked for the next one.
      seen.push(new Uint8Array(next.value))
      length += next.value.length
    }
  }
  const head = new Uint8Array(length)
  let at = 0
  for (const chunk of seen) {
    head.set(chunk, at)
    at += chunk.length
  }
  return { head, whole, chunks: rest(head, iterator) }
}

async function* rest(
  head: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield head
    for (;;) {
      const next = await iterator.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    await iterator.return?.()
  }
}
