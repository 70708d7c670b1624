import { expect, test } from 'vitest'
import { together } from './together.ts'

/** A reader whose readings end when the test lets them. */
function heldReader(answerOf: (ask: string) => string = (ask) => `answer to ${ask}`) {
  const readings: { readonly asks: readonly string[]; readonly end: (error?: Error) => void }[] = []
  let began: () => void = () => undefined
  const ask = together(
    (asks: readonly string[]) =>
      new Promise<(ask: string) => string>((resolve, reject) => {
        const end = (error?: Error) => (error === undefined ? resolve(answerOf) : reject(error))
        readings.push({ asks, end })
        began()
      }),
  )
  /** The reading of this number, once it has begun. */
  const reading = async (n: number) => {
    for (;;) {
      const found = readings[n]
      if (found !== undefined) return found
      await new Promise<void>((resolve) => {
        began = resolve
      })
    }
  }
  return { ask, reading, readings }
}

test('who asks at the same time is answered by one reading, each with his own answer', async () => {
  const { ask, reading, readings } = heldReader()
  const answers = Promise.all(['a', 'b', 'a'].map(ask))
  const first = await reading(0)
  expect(first.asks).toEqual(['a', 'b', 'a'])
  first.end()
  expect(await answers).toEqual(['answer to a', 'answer to b', 'answer to a'])
  expect(readings).toHaveLength(1)
})

test('who asks while one is being read is told nothing that was read before he asked', async () => {
  const { ask, reading } = heldReader()
  const early = ask('early')
  const first = await reading(0)
  const late = Promise.all([ask('early'), ask('late')])
  first.end()
  await early
  const second = await reading(1)
  expect(second.asks).toEqual(['early', 'late'])
  second.end()
  expect(await late).toEqual(['answer to early', 'answer to late'])
})

test('an answer that throws is told to its asker alone, and nobody is read for again', async () => {
  let readings = 0
  const ask = together(async () => {
    readings += 1
    return (one: number) => {
      if (one === 2) throw new Error('not this one')
      return one * 10
    }
  })
  const told = await Promise.allSettled([1, 2, 3].map(ask))
  expect(told).toMatchObject([
    { value: 10 },
    { reason: { message: 'not this one' } },
    { value: 30 },
  ])
  expect(readings).toBe(1)
})

test('a reading that fails for one is done again for each, and fails for that one only', async () => {
  const batches: (readonly number[])[] = []
  const ask = together(async (asks: readonly number[]) => {
    batches.push(asks)
    if (asks.includes(2)) throw new Error('a statement failed')
    return (one: number) => one * 10
  })
  const told = await Promise.allSettled([1, 2, 3].map(ask))
  expect(told).toMatchObject([
    { value: 10 },
    { reason: { message: 'a statement failed' } },
    { value: 30 },
  ])
  expect(batches).toEqual([[1, 2, 3], [1], [2], [3]])
  expect(await ask(4)).toBe(40)
})

test('no statement asks for more than 128, and nobody is left out', async () => {
  const sizes: number[] = []
  const ask = together(async (asks: readonly number[]) => {
    sizes.push(asks.length)
    return (one: number) => one
  })
  const asks = Array.from({ length: 300 }, (_, n) => n)
  expect(await Promise.all(asks.map(ask))).toEqual(asks)
  expect(sizes).toEqual([128, 128, 44])
})
