import type { LenderId } from '@fencun/core/ids'
import type { TimelineStore } from '../ports/timeline-store.ts'
import type { Decided, Waiting } from './waiting.ts'

/**
 * Read once, decide each, append once, at the versions that were read. Gives back those that have
 * to be decided again: who lost to another writer, and who came to a debtor by another way than
 * somebody before them in the batch. A batch that fails is taken apart, so that nobody pays for a
 * neighbour. Never rejects.
 */
export async function decideBatch(
  timelines: TimelineStore,
  lender: LenderId,
  batch: readonly Waiting[],
): Promise<ReadonlySet<Waiting>> {
  try {
    return await tryBatch(timelines, lender, batch)
  } catch (error) {
    const [only, another] = batch
    if (another !== undefined) {
      const alone = await Promise.all(batch.map((one) => decideBatch(timelines, lender, [one])))
      return new Set(alone.flatMap((again) => [...again]))
    }
    only?.fail(error)
    return new Set()
  }
}

/** Nobody is told anything before all is written: a batch that throws has answered no one. */
async function tryBatch(
  timelines: TimelineStore,
  lender: LenderId,
  batch: readonly Waiting[],
): Promise<ReadonlySet<Waiting>> {
  const again = new Set<Waiting>()
  const decided = await decideEach(timelines, lender, batch, again)
  const appends = [...decided.values()].flatMap(({ append }) => append ?? [])
  const results = appends.length === 0 ? [] : await timelines.append(appends)
  const written = new Set(appends.filter((_, index) => results[index] === 'appended'))
  for (const [one, { append, tell }] of decided) {
    if (append === undefined || written.has(append)) tell()
    else if (one.again()) again.add(one)
  }
  return again
}

/** One decision per debtor, on what one round trip read; who comes second is put off. */
async function decideEach(
  timelines: TimelineStore,
  lender: LenderId,
  batch: readonly Waiting[],
  putOff: Set<Waiting>,
): Promise<ReadonlyMap<Waiting, Decided>> {
  const asks = batch.map(({ ask }) => ask)
  const { versions, found } = await timelines.read(lender, asks)
  const debtors = new Set<string>()
  const first = batch.flatMap((one, index) => {
    const reading = found[index]
    const debtor = reading?.debtor
    if (debtor !== undefined && debtors.has(debtor)) {
      putOff.add(one)
      return []
    }
    if (debtor !== undefined) debtors.add(debtor)
    return [{ one, reading }]
  })
  const decided = await Promise.all(
    first.map(async ({ one, reading }) => [one, await one.decide({ reading, versions })] as const),
  )
  return new Map(decided)
}
