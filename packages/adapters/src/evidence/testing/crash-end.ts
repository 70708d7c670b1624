import { expect } from 'vitest'
import type { CrashWorld } from './crash-world.ts'
import type { Writers } from './writers.ts'

/** Everything is signed; then leaves = events, and every acknowledged one is among them. */
export async function expectAll(
  own: CrashWorld,
  hands: Writers,
  facts: Readonly<Record<string, number | string>>,
): Promise<void> {
  await hands.stop()
  await own.startChild()
  await own.drains()
  await own.endChild()
  await own.check()
  const [logged, stored] = [await own.loggedIds(), await own.storedIds()]
  const events = new Set(stored)
  const missing = [...hands.acknowledged].filter((id) => !logged.has(id))
  const without = stored.filter((id) => !logged.has(id))
  const beside = [...logged].filter((id) => !events.has(id))
  const said = { ...facts, acknowledged: hands.acknowledged.size, unknown: hands.unknown() }
  const counts = { leaves: logged.size, events: stored.length, goChecks: own.checks }
  process.stdout.write(`evidence: ${JSON.stringify({ ...said, ...counts })}\n`)
  expect({ missing, without }).toEqual({ missing: [], without: [] })
  expect(beside, 'the lender itself is the only leaf that is no event').toHaveLength(1)
  expect(hands.acknowledged.size).toBeGreaterThan(100)
}
