import { expect, it } from 'vitest'
import { readLines } from './read-lines.ts'

function streamOf(...chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })
}

async function all(stream: ReadableStream<Uint8Array>): Promise<readonly unknown[]> {
  const values = []
  for await (const value of readLines(stream)) values.push(value)
  return values
}

it('gives one value a line, wherever the network cut them, even within a character', async () => {
  const bytes = new TextEncoder().encode('{"a":"甲"}\n{"b":2}\n')
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const stream = streamOf(bytes.slice(0, cut), bytes.slice(cut))
    expect(await all(stream)).toEqual([{ a: '甲' }, { b: 2 }])
  }
})

it('gives no half value: what was cut off is not there', async () => {
  expect(await all(streamOf(new TextEncoder().encode('{"a":1}\n{"b":')))).toEqual([{ a: 1 }])
})

it('tells the other end when nobody listens any more', async () => {
  let cancelled = false
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('{"a":1}\n')),
    cancel: () => {
      cancelled = true
    },
  })
  for await (const value of readLines(stream)) {
    expect(value).toEqual({ a: 1 })
    break
  }
  expect(cancelled).toBe(true)
})
