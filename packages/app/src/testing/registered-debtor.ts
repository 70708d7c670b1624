import type { DebtorKey } from '@fencun/core/ids'
import { newDebtor, newLender, sampleLender, sampleOrg, sampleRegistration } from './sample-rows.ts'
import type { StoresUnderTest } from './stores-under-test.ts'

/** A debtor of a new lender, with a case on file and whatever comes with that. */
export async function registered(stores: StoresUnderTest): Promise<DebtorKey> {
  const key = { lender: newLender(), debtor: newDebtor() }
  await stores.directory.addLender(sampleLender(key.lender), sampleOrg(key.lender))
  const heads = await stores.timelines.load([key])
  const [head] = heads
  if (head === undefined) throw new Error('the store answers every key')
  const made = sampleRegistration(key.lender, [key.debtor], new Map([[key.debtor, head]]))
  const result = await stores.placements.register(made)
  if (result.kind !== 'registered') throw new Error(result.kind)
  return key
}
