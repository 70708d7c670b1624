import type { DebtorKey } from '@fencun/core/ids'
import { ok } from '@fencun/core/result'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryDatabase, rowKey } from '../testing/memory-database.ts'
import { type Asked, basisOf, Server, said, truth, World } from '../testing/remembering-servers.ts'
import { readingOf } from '../testing/sample-refusals.ts'
import { hold, newDebtor, newLender, sampleCase, samplePlacement } from '../testing/sample-rows.ts'
import { decideAndAppend } from './append-decided.ts'

describe('a server that remembers the timelines it wrote to', () => {
  const newKey = (): DebtorKey => ({ lender: newLender(), debtor: newDebtor() })

  it('reads a debtor once, however often it decides after that', async () => {
    const server = new Server(new MemoryDatabase())
    const key = newKey()
    for (const name of ['a', 'b', 'c', 'd']) expect((await server.place(key, name)).ok).toBe(true)
    expect(server.reads).toBe(1)
    expect(Object.keys((await readingOf(server.inner, key)).state.holds)).toHaveLength(4)
  })

  it('answers a case from memory as it answers its debtor', async () => {
    const database = new MemoryDatabase()
    const server = new Server(database)
    const key = newKey()
    const file = sampleCase(samplePlacement(key.lender), key.debtor)
    database.cases.set(rowKey(key.lender, file.case), file)
    const ask = { lender: key.lender, about: { case: file.case } }
    const seen: unknown[] = []
    for (const name of ['a', 'b']) {
      await decideAndAppend(server.store, ask, (known) => {
        seen.push(known.reading?.file)
        return ok({ value: null, events: [hold(name)], ...basisOf(known) })
      })
    }
    expect(seen).toEqual([file, file])
    expect(server.reads).toBe(1)
  })

  it('reads again who was not written to for long, and keeps no more than it may', async () => {
    const server = new Server(new MemoryDatabase(), 2)
    const { lender } = newKey()
    const keys = ['08', '08', '08'].map((bucket) => ({ lender, debtor: newDebtor(bucket) }))
    for (const key of keys) await server.place(key, 'first')
    for (const key of keys.toReversed()) await server.place(key, 'second')
    expect(server.reads).toBe(4)
  })

  it('remembers nothing where it may not', async () => {
    const server = new Server(new MemoryDatabase(), 0)
    const key = newKey()
    for (const name of ['a', 'b', 'c']) await server.place(key, name)
    expect(server.reads).toBe(3)
  })

  it('reads a case again whose file changed while only another case of the debtor was asked about', async () => {
    const world = await World.open()
    const [server] = world.servers
    const first = world.asked({ debtor: 0, case: 0 })
    await server.place(first, 'a')
    await world.elsewhere('file', first, 1)
    await server.place(world.asked({ debtor: 0, case: 1 }), 'b')
    const expected = await truth(world.database, first)
    expect(said(await server.place(first, 'c'))).toBe(expected)
  })

  it('asks again before it writes what it was told, once any fact of the lender has changed', async () => {
    const database = new MemoryDatabase()
    const server = new Server(database)
    const key = newKey()
    await server.told(key, 'a')
    await server.told(key, 'b')
    expect(server.reads).toBe(1)
    database.bump(key.lender, 'directory')
    await server.told(key, 'c')
    expect(server.reads).toBe(2)
  })

  it('tries in vain once for all whom it remembers, when a fact of the lender has changed', async () => {
    const database = new MemoryDatabase()
    const server = new Server(database)
    const { lender } = newKey()
    const keys = ['08', '08', '08'].map((bucket) => ({ lender, debtor: newDebtor(bucket) }))
    for (const key of keys) await server.place(key, 'first')
    database.bump(lender, 'policy')
    for (const key of keys) await server.place(key, 'second')
    expect([server.reads, server.appends]).toEqual([6, 7])
  })

  it('looks for the first answer to a request that it answered itself', async () => {
    const server = new Server(new MemoryDatabase())
    const key = newKey()
    for (const request of ['r', 'r']) await server.request(key, request)
    expect([server.reads, server.appends]).toEqual([2, 1])
  })

  it('never says anything that somebody who reads at that moment would not see', async () => {
    const kinds = [
      ...['place', 'request', 'told', 'look', 'refuse'],
      ...['elsewhere', 'refused-elsewhere', 'taken-back', 'facts', 'file'],
    ] as const
    const step = fc.record({
      kind: fc.constantFrom(...kinds),
      server: fc.nat({ max: 1 }),
      debtor: fc.nat({ max: 1 }),
      case: fc.nat({ max: 2 }),
      request: fc.constantFrom('r1', 'r2', 'r3'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 25 }), async (steps) => {
        const world = await World.open()
        for (const [count, one] of steps.entries()) {
          const server = world.servers[one.server] ?? world.servers[0]
          const key = world.asked(one)
          const name = `${one.kind} ${count}`
          if (await world.elsewhere(one.kind, key, count)) continue
          const { expected, answer } = await asked(world, server, { ...one, key, name })
          expect(said(answer)).toBe(expected)
        }
      }),
      { numRuns: 400 },
    )
  })
})

async function asked(
  { database, inner }: World,
  server: Server,
  one: {
    readonly kind: string
    readonly key: Asked
    readonly name: string
    readonly request: string
  },
) {
  const { kind, key, name, request } = one
  if (kind === 'told') {
    const { version, state } = await readingOf(inner, key)
    return { expected: JSON.stringify([version, state]), answer: await server.told(key, name) }
  }
  const id = kind === 'request' ? request : undefined
  const expected = await truth(database, key, id)
  if (id !== undefined) return { expected, answer: await server.request(key, id) }
  if (kind === 'place') return { expected, answer: await server.place(key, name) }
  return { expected, answer: await (kind === 'look' ? server.look(key) : server.refuse(key)) }
}
