import { destructionId } from '@fencun/app/ports/destructions'
import {
  appendTo,
  newDebtor,
  newLender,
  sampleCase,
  sampleEvent,
  sampleLender,
  sampleNote,
  sampleOrg,
  samplePerson,
  samplePlacement,
  samplePoint,
} from '@fencun/app/testing/sample-rows'
import { type DebtorId, type LenderId, orgId } from '@fencun/core/ids'
import { EMPTY_STATE } from '@fencun/core/timeline/state'
import type { RawBuilder } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Stores } from '../stores/open-stores.ts'
import { enterAsOwner } from '../vault/debtor-keys.ts'

/** Debtors of an agency, and what the contracts of keeping ask about them. */

export const AGENCY = orgId('agency-1')

/** A lender with debtors whose cases an agency has: a name, a number and a note each. */
export async function settledIn(stores: Stores, count: number) {
  const lender = newLender()
  await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
  const agency = { org: AGENCY, kind: 'agency', name: '甲' } as const
  await stores.directory.saveOrg(sampleOrg(lender, agency))
  const debtors = Array.from({ length: count }, (_, n) => newDebtor(`${n + 1}0`))
  const placement = { ...samplePlacement(lender), cases: count }
  const rows = debtors.map((debtor) => {
    const person = samplePerson(debtor)
    const file = sampleCase(placement, debtor)
    const { case: id, handler } = file
    const placed = {
      kind: 'case-placed',
      case: id,
      placement: placement.placement,
      handler,
    } as const
    const head = { version: 0, state: EMPTY_STATE }
    const timeline = appendTo({ lender, debtor }, head, [sampleEvent(placed)])
    return { file, person, timeline: { ...timeline, notes: [sampleNote(id)] } }
  })
  await stores.placements.register({
    placement,
    cases: rows.map(({ file }) => file),
    people: rows.map(({ person }) => person),
    points: rows.map(({ person }) => samplePoint(person)),
    timelines: rows.map(({ timeline }) => timeline),
  })
  const key = { lender, destruction: destructionId(`d-${lender}`) }
  return { lender, key, debtors, files: rows.map(({ file }) => file) }
}

export type ReadsAs = (
  lender: LenderId,
  debtors: readonly DebtorId[],
  who: 'lender' | 'agency',
) => Promise<readonly boolean[]>

/** Of each debtor, whether anybody on the file can be read. */
export async function readsAs(
  stores: Pick<Stores, 'people'>,
  ...[lender, debtors, who]: Parameters<ReadsAs>
): Promise<readonly boolean[]> {
  const keys = debtors.map((debtor) => ({ lender, debtor }))
  const found = await stores.people.of(keys, who === 'lender' ? who : { org: AGENCY })
  return found.map(({ people }) => people.length > 0)
}

/** What a hand in the database could do, in one lender's rows. */
export function asOwnerOf<T>(
  database: Database<unknown>,
  lender: LenderId,
  query: RawBuilder<T>,
): Promise<readonly T[]> {
  return database.asOwner(async (tx) => {
    await enterAsOwner(tx, lender)
    return (await query.execute(tx)).rows
  })
}
