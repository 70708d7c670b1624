import type { WitnessBook, WitnessIncident } from '@fencun/app/ports/witness-book'
import { newLender } from '@fencun/app/testing/sample-rows'
import { describeWitnessBook } from '@fencun/app/testing/witness-book.contract'
import { checkpointText } from '@fencun/core/evidence/checkpoint'
import { type LenderId, orgId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'
import { evidenceOver } from '../testing/stores-on.ts'
import type { OutsideCopy } from './outside-copy.ts'
import { witnessBookIn } from './witness-book.ts'

const ORIGIN = 'agency.example/log'
const LOG = { origin: ORIGIN, keyId: 'aaaaaaaa', vkey: 'first' }
const by = {
  at: instant(1_795_000_000_000),
  actor: { staff: 'system', org: orgId('lender'), via: 'command' },
} as const

function noteOf(size: number, fill = size): string {
  const root = new Uint8Array(32).fill(fill)
  return `${checkpointText({ origin: ORIGIN, size, root })}\n— ${ORIGIN} qqqqqqqq\n`
}

/** What a book in a database promises beyond every book's promises. */
export function describeWitnessBookIn(engine: TestEngine): void {
  const written = new Map<string, string>()
  let fails = false
  const outside: OutsideCopy = {
    read: async (lender, origin) => written.get(`${lender} ${origin}`),
    write: async (lender, origin, note) => {
      if (fails) throw new Error('the disk is full')
      written.set(`${lender} ${origin}`, note)
    },
  }
  const bookOn = (database: Database<unknown>): WitnessBook =>
    witnessBookIn({ ...{ database, evidence: evidenceOver(database), outside, now: Date.now } })

  describeWitnessBook(engine.name, async () => bookOn(await engine.database<unknown>()))

  describe(`a book of witnesses in ${engine.name}`, () => {
    let database: Database<unknown>
    let book: WitnessBook
    beforeAll(async () => {
      database = await engine.database<unknown>()
      book = bookOn(database)
    })
    const step = (after: number, size: number) => {
      const root = new Uint8Array(32).fill(size)
      return { origin: ORIGIN, after, size, root, note: noteOf(size), at: by.at }
    }
    const leavesOf = async (lender: LenderId): Promise<readonly string[]> => {
      const { rows } = await database.asOwner(async (tx) => {
        await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
        return sql<{ leaf: Buffer }>`
          select leaf from evidence_outbox where tenant_id = ${lender} order by leaf_id`.execute(tx)
      })
      return rows.map(({ leaf }) => /"type":"([^"]+)"/.exec(leaf.toString('utf8'))?.[1] ?? '')
    }

    test('takes over what was signed since, when it was restored from an old copy', async () => {
      const lender = newLender()
      await book.addLog(lender, LOG, by)
      await book.step(lender, step(0, 4))
      // The copy outside knows of a step that this database never saw.
      written.set(`${lender} ${ORIGIN}`, noteOf(9))
      const seen = await book.recall(lender, ORIGIN)
      expect(seen?.size).toBe(9)
      expect(Buffer.from(seen?.root ?? []).equals(Buffer.alloc(32, 9))).toBe(true)
      expect(await book.step(lender, step(4, 6))).toBe('raced')
      expect(await book.step(lender, step(9, 10))).toBe('kept')
      expect(written.get(`${lender} ${ORIGIN}`)).toBe(noteOf(10))
    })

    test('is not led back or astray by a copy that is older, foreign or no note', async () => {
      const lender = newLender()
      await book.addLog(lender, LOG, by)
      await book.step(lender, step(0, 4))
      for (const note of [noteOf(3), noteOf(9).replaceAll(ORIGIN, 'other.example'), 'nonsense']) {
        written.set(`${lender} ${ORIGIN}`, note)
        expect((await book.recall(lender, ORIGIN))?.size).toBe(4)
      }
    })

    test('signs nothing that could not be kept outside', async () => {
      const lender = newLender()
      await book.addLog(lender, LOG, by)
      fails = true
      await expect(book.step(lender, step(0, 4))).rejects.toThrow('the disk is full')
      fails = false
      expect((await book.log(lender, ORIGIN))?.seen).toBeNull()
      expect(await book.step(lender, step(0, 5))).toBe('kept')
    })

    test('leaves a leaf in the own log for each change and each contradiction', async () => {
      const lender = newLender()
      await book.addLog(lender, LOG, by)
      await book.addLog(lender, LOG, by)
      await book.endLog(lender, LOG, by)
      const witness = { name: 'bank.example/w', keyId: 'cccccccc', vkey: 'key', url: 'http://b/' }
      await book.addWitness(lender, witness, by)
      await book.endWitness(lender, witness, by)
      const incident: WitnessIncident = {
        side: 'ours',
        kind: 'inconsistent',
        name: witness.name,
        size: 4,
        evidence: '422',
        at: by.at,
      }
      await book.report(lender, incident)
      await book.report(lender, incident)
      const changed = Array.from({ length: 4 }, () => 'witness-changed')
      expect(await leavesOf(lender)).toEqual([...changed, 'witness-conflict'])
    })
  })
}
