import { describe, expect, it } from 'vitest'
import { Lane } from './lane.ts'

interface Thing {
  readonly key: string
  readonly name: string
}

/** Work that ends when the test says so. */
function course(sizeMax = 128) {
  const batches: (readonly Thing[])[] = []
  let finish: (again: ReadonlySet<Thing>) => void = () => undefined
  const lane = new Lane<Thing>(
    (batch) => {
      batches.push(batch)
      return new Promise((resolve) => {
        finish = resolve
      })
    },
    { sizeMax, turn: async () => undefined },
  )
  return {
    add: (...names: readonly string[]) => {
      for (const name of names) lane.add(name[0] ?? '', { key: name[0] ?? '', name })
    },
    /** Ends the batch under way; those named have to be done again. */
    end: async (...again: readonly string[]) => {
      const last = batches.at(-1) ?? []
      finish(new Set(last.filter(({ name }) => again.includes(name))))
      await settled()
    },
    batches: () => batches.map((batch) => batch.map(({ name }) => name).join(' ')),
  }
}

/** Everything that needs no more than a turn of promises has happened. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

describe('a lane', () => {
  it('sends who finds nobody working at once and alone, without a timer', () => {
    const { add, batches } = course()
    add('a1')
    expect(batches()).toEqual(['a1'])
  })

  it('has one batch under way and makes all who came meanwhile the next one', async () => {
    const { add, end, batches } = course()
    add('a1', 'b1', 'c1')
    await settled()
    add('d1')
    expect(batches()).toEqual(['a1'])
    await end()
    expect(batches()).toEqual(['a1', 'b1 c1 d1'])
  })

  it('takes one of each key into a batch, in the order they came', async () => {
    const { add, end, batches } = course()
    add('a1', 'a2', 'b1', 'a3', 'b2')
    await end()
    await end()
    await end()
    expect(batches()).toEqual(['a1', 'b1 a2', 'b2 a3'])
  })

  it('takes no more than a batch holds, and lets nobody wait for a crowd on one key', async () => {
    const { add, end, batches } = course(2)
    add('x', 'a1', 'a2', 'a3', 'b1', 'c1', 'd1')
    for (let n = 0; n < 5; n += 1) await end()
    expect(batches()).toEqual(['x', 'a1 b1', 'c1 d1', 'a2', 'a3'])
  })

  it('does again what lost, before anything later of its key', async () => {
    const { add, end, batches } = course()
    add('x', 'a1', 'b1', 'a2')
    await end()
    await end('a1')
    expect(batches()).toEqual(['x', 'a1 b1', 'a1'])
    await end()
    expect(batches().at(-1)).toBe('a2')
  })

  it('starts anew after it ran empty', async () => {
    const { add, end, batches } = course()
    add('a1')
    await end()
    add('b1')
    expect(batches()).toEqual(['a1', 'b1'])
  })
})
