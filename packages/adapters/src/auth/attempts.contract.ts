import { SIGN_IN } from '@fencun/app/ports/credentials'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../engine/database.ts'
import type { TestEngine } from '../testing/engines.ts'
import { clearAttempts, countAttempt } from './attempts.ts'

const NOW = Date.UTC(2026, 10, 18)

/** What the lock-out promises on every engine. */
export function describeAttempts(engine: TestEngine): void {
  describe(`sign-in attempts on ${engine.name}`, () => {
    let database: Database<unknown>

    beforeAll(async () => {
      database = await engine.database<unknown>()
    })
    afterAll(() => engine.stop())

    const many = (account: string, count: number, at = NOW): Promise<boolean[]> =>
      Promise.all(Array.from({ length: count }, async () => countAttempt(database, account, at)))

    test('of many at once, as many may try as one after the other', async () => {
      const allowed = await many('crowd', 40)
      expect(allowed.filter(Boolean)).toHaveLength(SIGN_IN.attemptsMax)
    })

    test('a lock ends to the millisecond, and the count starts anew', async () => {
      await many('timed', SIGN_IN.attemptsMax)
      const end = NOW + SIGN_IN.lockedMs
      expect(await countAttempt(database, 'timed', end - 1)).toBe(false)
      expect((await many('timed', 9, end)).filter(Boolean)).toHaveLength(SIGN_IN.attemptsMax)
    })

    test('a refused attempt does not prolong the lock', async () => {
      await many('patient', SIGN_IN.attemptsMax)
      const end = NOW + SIGN_IN.lockedMs
      expect(await countAttempt(database, 'patient', end - 1)).toBe(false)
      expect(await countAttempt(database, 'patient', end)).toBe(true)
    })

    test('a success clears the count', async () => {
      await many('cleared', SIGN_IN.attemptsMax - 1)
      await clearAttempts(database, 'cleared')
      expect(await many('cleared', SIGN_IN.attemptsMax - 1)).not.toContain(false)
    })

    test('what is older than a day is forgotten', async () => {
      await many('old', 1)
      await many('new', 1, NOW + 25 * 3_600_000)
      const { rows } = await sql`
        select account_hash from sign_in_attempt where account_hash in ('old', 'new')`.execute(
        database.kysely,
      )
      expect(rows).toEqual([{ account_hash: 'new' }])
    })
  })
}
