import type { DebtorId, LenderId } from '@fencun/core/ids'
import type { Deps } from '../deps.ts'
import { BrokenSeal } from '../ports/broken-seal.ts'
import type { PeopleOfDebtor } from '../ports/people-store.ts'
import type { ArchivedTimeline } from '../ports/timeline-archive.ts'
import type { DebtorWords } from './check-debtor.ts'

type WordDeps = Pick<Deps, 'people' | 'timelines'>

export type ReadWords =
  | { readonly kind: 'read'; readonly words: DebtorWords }
  /** Somebody altered or moved what is stored at this place. */
  | { readonly kind: 'broken'; readonly place: string }

type Files = ReadonlyMap<DebtorId, PeopleOfDebtor>

/** People of several debtors at once; undefined where one of the seals is broken. */
export async function readFiles(
  { people }: WordDeps,
  lender: LenderId,
  debtors: readonly DebtorId[],
): Promise<Files | undefined> {
  try {
    const files = await people.of(
      debtors.map((debtor) => ({ lender, debtor })),
      'lender',
    )
    return new Map(debtors.flatMap((debtor, at) => (files[at] ? [[debtor, files[at]]] : [])))
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined
    throw error
  }
}

/** What is stored sealed of one debtor, with the people where they were read already. */
export async function readWords(
  { people, timelines }: WordDeps,
  lender: LenderId,
  { debtor, events }: ArchivedTimeline,
  files: Files | undefined,
): Promise<ReadWords> {
  const key = { lender, debtor }
  const contacts = events.flatMap(({ event }) =>
    event?.kind === 'contact-recorded' ? [event.contact] : [],
  )
  try {
    const [file] = files?.has(debtor) ? [files.get(debtor)] : await people.of([key], 'lender')
    if (file === undefined) throw new Error('every debtor has a file')
    const records = await timelines.records(key, contacts, 'lender')
    const notes = await timelines.notes(key, 'lender')
    return { kind: 'read', words: { people: file, records, notes } }
  } catch (error) {
    if (error instanceof BrokenSeal) return { kind: 'broken', place: error.place }
    throw error
  }
}
