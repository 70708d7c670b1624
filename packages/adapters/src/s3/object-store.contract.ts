import { beforeAll, describe, expect, test } from 'vitest'
import type { ObjectStore } from '../evidence/object-store.ts'
import { unwrap } from '../testing/engines.ts'

/** What every object store promises. */
export function describeObjectStore(name: string, make: () => Promise<ObjectStore>): void {
  describe(`objects in ${name}`, () => {
    let store: ObjectStore
    beforeAll(async () => {
      store = await make()
    })
    const names = async (prefix: string): Promise<readonly string[]> => {
      const found: string[] = []
      for await (const one of store.list(prefix)) found.push(one)
      return found
    }

    test('nothing is there before the first', async () => {
      expect(await store.get('checkpoint')).toBeUndefined()
      expect(await names('')).toEqual([])
    })

    test('gives back what was put, and nothing where nothing was', async () => {
      expect(await store.get('a/b c+d/é.bin')).toBeUndefined()
      const bytes = Uint8Array.from({ length: 5000 }, (_, at) => at % 256)
      await store.put('a/b c+d/é.bin', bytes)
      expect(Buffer.from((await store.get('a/b c+d/é.bin')) ?? '').equals(bytes)).toBe(true)
      await store.put('a/b c+d/é.bin', Buffer.from('other'))
      expect(Buffer.from((await store.get('a/b c+d/é.bin')) ?? '').toString()).toBe('other')
      await store.put('empty', new Uint8Array())
      expect(await store.get('empty')).toHaveLength(0)
    })

    test('takes new bytes once, the same again, and others never', async () => {
      const [one, other] = [Buffer.from('one'), Buffer.from('other')]
      expect(unwrap(await store.putNew('tile/0/000', one))).toBe('written')
      expect(unwrap(await store.putNew('tile/0/000', one))).toBe('same')
      const refused = await store.putNew('tile/0/000', other)
      expect(refused).toMatchObject({ error: { code: 'object-differs' } })
      expect(refused.ok ? '' : refused.error.place).toMatch(/(^|\/)tile\/0\/000$/)
      expect(await store.get('tile/0/000')).toEqual(one)
    })

    test('lists every name of a prefix in order, many and with odd letters', async () => {
      const all = Array.from({ length: 23 }, (_, at) => `many/${String(at).padStart(5, '0')}`)
      for (const one of all.toReversed()) await store.put(one, Buffer.of(1))
      expect(await names('many/')).toEqual(all)
      expect(await names('many/0001')).toEqual(all.slice(10, 20))
      await store.put("odd/a&b<c>'d", Buffer.of(1))
      expect(await names('odd/')).toEqual(["odd/a&b<c>'d"])
      expect(await names('nothing/')).toEqual([])
    })
  })
}
