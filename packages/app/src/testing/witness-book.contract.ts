import { orgId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WitnessBook, WitnessIncident, WitnessStep } from '../ports/witness-book.ts'
import { newLender, SAMPLE_AT } from './sample-rows.ts'

const ORIGIN = 'agency.example/log'
const [KEY, NEXT] = [
  { origin: ORIGIN, keyId: 'aaaaaaaa', vkey: 'first' },
  { origin: ORIGIN, keyId: 'bbbbbbbb', vkey: 'second' },
] as const
const WITNESS = { name: 'bank.example/w', keyId: 'cccccccc', vkey: 'key', url: 'http://bank/' }
const actor = { staff: staffId('admin'), org: orgId('lender'), via: 'command' } as const
const byAt = (minute: number) => ({ at: plusMs(SAMPLE_AT, minute * 60_000), actor })

function stepTo(after: number, size: number, fill = size): WitnessStep {
  const root = new Uint8Array(32).fill(fill)
  return { origin: ORIGIN, after, size, root, note: `note ${size}`, at: byAt(size).at }
}

/** What every book of witnesses promises. */
export function describeWitnessBook(name: string, make: () => Promise<WitnessBook>): void {
  describe(`witnesses in ${name}`, () => {
    let book: WitnessBook
    beforeAll(async () => {
      book = await make()
    })

    it('a log has the keys it was given, each until its end, and can be trusted again', async () => {
      const lender = newLender()
      expect(await book.log(lender, ORIGIN)).toBeUndefined()
      expect(await book.addLog(lender, KEY, byAt(1))).toBe('added')
      expect(await book.addLog(lender, KEY, byAt(2))).toBe('known')
      expect(await book.addLog(lender, NEXT, byAt(3))).toBe('added')
      expect(await book.endLog(lender, KEY, byAt(4))).toBe(true)
      expect(await book.endLog(lender, KEY, byAt(5))).toBe(false)
      const first = { keyId: KEY.keyId, vkey: 'first', since: byAt(1).at, ended: byAt(4).at }
      const second = { keyId: NEXT.keyId, vkey: 'second', since: byAt(3).at, ended: null }
      const log = await book.log(lender, ORIGIN)
      expect(log).toMatchObject({ origin: ORIGIN, seen: null })
      expect(log?.keys).toHaveLength(2)
      expect(log?.keys).toEqual(expect.arrayContaining([first, second]))
      expect(await book.addLog(lender, KEY, byAt(6))).toBe('added')
      const again = (await book.log(lender, ORIGIN))?.keys ?? []
      expect(again).toContainEqual({ ...first, ended: null })
      expect(await book.logs(newLender())).toEqual([])
      expect((await book.logs(lender)).map(({ origin }) => origin)).toEqual([ORIGIN])
    })

    it('what was signed last only grows, and of two steps from one size one is taken', async () => {
      const lender = newLender()
      await book.addLog(lender, KEY, byAt(1))
      expect(await book.step(lender, stepTo(0, 4))).toBe('kept')
      expect(await book.step(lender, stepTo(0, 9))).toBe('raced')
      const both = await Promise.all([
        book.step(lender, stepTo(4, 7)),
        book.step(lender, stepTo(4, 8)),
      ])
      expect(both.toSorted()).toEqual(['kept', 'raced'])
      const size = both[0] === 'kept' ? 7 : 8
      const { seen } = (await book.log(lender, ORIGIN)) ?? {}
      expect(seen).toMatchObject({ size, at: byAt(size).at })
      expect([...(seen?.root ?? [])]).toEqual(Array.from({ length: 32 }, () => size))
      expect(await book.step(lender, stepTo(3, 20))).toBe('raced')
      expect(await book.step(newLender(), stepTo(size, 20))).toBe('raced')
      expect(await book.step(lender, stepTo(size, 20))).toBe('kept')
      expect((await book.logs(lender))[0]?.seen?.size).toBe(20)
      expect(await book.recall(lender, ORIGIN)).toMatchObject({ size: 20, at: byAt(20).at })
      expect([...((await book.rootAt(lender, ORIGIN, 4)) ?? [])]).toEqual([...stepTo(0, 4).root])
      expect(await book.rootAt(lender, ORIGIN, 5)).toBeUndefined()
      expect(await book.rootAt(lender, 'other.example', 4)).toBeUndefined()
      expect(await book.recall(lender, 'other.example')).toBeNull()
    })

    it('a contradiction is kept once, the newest first, each lender its own', async () => {
      const lender = newLender()
      const one: WitnessIncident = {
        side: 'theirs',
        kind: 'other-root',
        name: ORIGIN,
        size: 4,
        evidence: 'note a',
        at: byAt(1).at,
      }
      expect(await book.report(lender, one)).toBe(true)
      expect(await book.report(lender, { ...one, at: byAt(2).at })).toBe(false)
      const other = { ...one, evidence: 'note b', at: byAt(3).at }
      expect(await book.report(lender, other)).toBe(true)
      expect(await book.incidents(lender)).toEqual([other, one])
      expect(await book.incidents(newLender())).toEqual([])
    })

    it('a witness is asked until it ends, and may move', async () => {
      const lender = newLender()
      expect(await book.addWitness(lender, WITNESS, byAt(1))).toBe('added')
      expect(await book.addWitness(lender, WITNESS, byAt(2))).toBe('known')
      const live = { ...WITNESS, since: byAt(1).at, ended: null, last: null }
      expect(await book.witnesses(lender)).toEqual([live])
      const moved = { ...WITNESS, url: 'http://elsewhere/' }
      expect(await book.addWitness(lender, moved, byAt(3))).toBe('added')
      expect(await book.endWitness(lender, WITNESS, byAt(4))).toBe(true)
      expect(await book.endWitness(lender, WITNESS, byAt(5))).toBe(false)
      expect(await book.witnesses(lender)).toEqual([
        { ...live, url: 'http://elsewhere/', ended: byAt(4).at },
      ])
      expect(await book.witnesses(newLender())).toEqual([])
    })

    it('a line of a witness is kept by its size, and the largest is the last', async () => {
      const lender = newLender()
      await book.addWitness(lender, WITNESS, byAt(1))
      const own = { name: WITNESS.name, keyId: WITNESS.keyId }
      const kept = (size: number) => {
        return { ...own, size, line: `line ${size}\n`, at: byAt(size).at }
      }
      for (const size of [5, 12, 9]) await book.keepCosignature(lender, kept(size))
      await book.keepCosignature(lender, { ...kept(9), line: 'another\n' })
      expect(await book.cosignatures(lender, 9)).toEqual([kept(9)])
      expect(await book.cosignatures(lender, 10)).toEqual([])
      expect(await book.cosignatures(newLender(), 9)).toEqual([])
      expect((await book.witnesses(lender))[0]?.last).toEqual({ size: 12, at: byAt(12).at })
    })
  })
}
