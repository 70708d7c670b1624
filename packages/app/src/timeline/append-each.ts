import type { DebtorKey } from '@fencun/core/ids'
import { ok, type Result } from '@fencun/core/result'
import type { TimelineHead, TimelineStore } from '../ports/timeline-store.ts'
import { appendDecided } from './append-decided.ts'
import { appendOf, type ToAppend } from './waiting.ts'

/** Debtors per round trip. */
const BATCH = 200

/**
 * The same kind of change for many debtors, a batch per round trip. `decide` says what to append for
 * one of them; no events mean nothing to do. Each debtor stands alone: whoever lost the race is
 * decided again by itself. One value per key, in order; the first failure ends the work, and what
 * was appended before it stands.
 */
export async function appendEach<T>(
  timelines: TimelineStore,
  keys: readonly DebtorKey[],
  decide: (head: TimelineHead, key: DebtorKey) => ToAppend<T>,
): Promise<Result<readonly T[]>> {
  const values: T[] = []
  for (let from = 0; from < keys.length; from += BATCH) {
    const batch = await appendBatch(timelines, keys.slice(from, from + BATCH), decide)
    if (!batch.ok) return batch
    values.push(...batch.value)
  }
  return ok(values)
}

async function appendBatch<T>(
  timelines: TimelineStore,
  keys: readonly DebtorKey[],
  decide: (head: TimelineHead, key: DebtorKey) => ToAppend<T>,
): Promise<Result<readonly T[]>> {
  const heads = await timelines.load(keys)
  const wanted = keys.map((key, i) => {
    const head = heads[i]
    if (head === undefined) throw new Error('the store answers every key')
    return { key, head, decided: decide(head, key) }
  })
  const changes = wanted.filter(({ decided }) => decided.events.length > 0)
  const written = await timelines.append(
    changes.map(({ key, head, decided }) => appendOf(key, head, decided)),
  )
  const lost = new Set(changes.filter((_, i) => written[i] !== 'appended'))
  const values: T[] = []
  for (const one of wanted) {
    if (!lost.has(one)) {
      values.push(one.decided.value)
      continue
    }
    const { key } = one
    const again = await appendDecided(timelines, key, (head) => ok(decide(head, key)))
    if (!again.ok) return again
    values.push(again.value)
  }
  return ok(values)
}
