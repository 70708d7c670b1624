import type { LenderId } from '@fencun/core/ids'
import type { TimelineStore } from '../ports/timeline-store.ts'
import type { Found, Remembered } from './remembered.ts'
import type { Decided, Waiting } from './waiting.ts'

/** What a lane works with: the timelines, and those of them that need not be read. */
export interface Desk {
  readonly timelines: TimelineStore
  readonly remembered: Remembered
}

/**
 * Read once what is not remembered, decide each, append once, at the versions that were read. Gives
 * back those that have to be decided again: who lost to another writer, who was answered from memory
 * with something that the store has not checked, and who came to a debtor by another way than
 * somebody before them in the batch. A batch that fails is taken apart, so that nobody pays for a
 * neighbour. Never rejects.
 */
export async function decideBatch(
  desk: Desk,
  lender: LenderId,
  batch: readonly Waiting[],
): Promise<ReadonlySet<Waiting>> {
  try {
    return await tryBatch(desk, lender, batch)
  } catch (error) {
    const [only, another] = batch
    if (another !== undefined) {
      const alone = await Promise.all(batch.map((one) => decideBatch(desk, lender, [one])))
      return new Set(alone.flatMap((again) => [...again]))
    }
    only?.fail(error)
    return new Set()
  }
}

/** Nobody is told anything before all is written: a batch that throws has answered no one. */
async function tryBatch(
  desk: Desk,
  lender: LenderId,
  batch: readonly Waiting[],
): Promise<ReadonlySet<Waiting>> {
  const { timelines, remembered } = desk
  const again = new Set<Waiting>()
  const decided = await decideEach(desk, lender, batch, again)
  const appends = decided.flatMap(({ append }) => append ?? [])
  const results = appends.length === 0 ? [] : await timelines.append(appends)
  const written = new Set(appends.filter((_, index) => results[index] === 'appended'))
  for (const { one, known, append, tell } of decided) {
    if (append !== undefined && written.has(append)) {
      remembered.keep(append, known, one.ask)
      tell()
      continue
    }
    if (known.reading !== undefined) remembered.forget(lender, known.reading.debtor)
    if (append === undefined && !known.isRemembered) tell()
    else if (one.again()) again.add(one)
  }
  return again
}

interface Question {
  readonly one: Waiting
  readonly known: Found
}

type Answered = Question & Decided

/** One decision per debtor, on what was read or remembered; who comes second is put off. */
async function decideEach(
  desk: Desk,
  lender: LenderId,
  batch: readonly Waiting[],
  putOff: Set<Waiting>,
): Promise<readonly Answered[]> {
  const debtors = new Set<string>()
  const first = (await knownOf(desk, lender, batch)).filter(({ one, known }) => {
    const debtor = known.reading?.debtor
    if (debtor === undefined) return true
    if (debtors.has(debtor)) {
      putOff.add(one)
      return false
    }
    debtors.add(debtor)
    return true
  })
  const answered = first.map(decideOne)
  if (answered.every(isThere)) return answered
  return Promise.all(answered.map(async (one) => one))
}

/** Most decisions have all they need: nobody waits for those. */
function isThere(answered: Answered | Promise<Answered>): answered is Answered {
  return !(answered instanceof Promise)
}

/**
 * Who decides on what is only remembered is believed when the store has checked it, by appending:
 * also who writes down what he was told, and would not ask for the lender's facts otherwise.
 */
function decideOne(question: Question): Answered | Promise<Answered> {
  const decided = question.one.decide(question.known)
  if (!(decided instanceof Promise)) return answeredWith(question, decided)
  return decided.then((later) => answeredWith(question, later))
}

function answeredWith({ one, known }: Question, { append, tell }: Decided): Answered {
  if (append === undefined || !known.isRemembered) return { one, known, append, tell }
  if (append.events.length === 0) return { one, known, append: undefined, tell }
  const basis = append.basis ?? { versions: known.versions, notRefused: null }
  return { one, known, append: { ...append, basis }, tell }
}

/** What each asks about, in order: remembered, or read with the others in one round trip. */
async function knownOf(
  { timelines, remembered }: Desk,
  lender: LenderId,
  batch: readonly Waiting[],
): Promise<readonly Question[]> {
  const recalled = batch.map((one) => ({ one, known: remembered.recall(lender, one.ask) }))
  const missing = recalled.filter(({ known }) => known === undefined)
  const read = new Map<Waiting, Found>()
  if (missing.length > 0) {
    const { versions, found } = await timelines.read(
      lender,
      missing.map(({ one }) => one.ask),
    )
    remembered.seen(lender, versions)
    for (const [index, { one }] of missing.entries()) {
      read.set(one, { reading: found[index], versions, isRemembered: false })
    }
  }
  return recalled.map(({ one, known }) => {
    if (known !== undefined) return { one, known }
    const found = read.get(one)
    if (found === undefined) throw new Error('the store answers every ask')
    return { one, known: found }
  })
}
