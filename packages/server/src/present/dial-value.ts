import { type Caller, lenderOf, readerOf } from '@fencun/app/access/caller'
import type { Deps } from '@fencun/app/deps'
import { type ContactId, debtorOfContact, type PointId } from '@fencun/core/ids'

/**
 * The number or address in full, for whoever holds a permit to use it. It goes into the answer and
 * nowhere else. Null when the caller's organisation holds no key to it (any more).
 */
export async function dialValue(
  { people }: Pick<Deps, 'people'>,
  caller: Caller,
  { contact, point }: { readonly contact: ContactId; readonly point: PointId },
): Promise<string | null> {
  const debtor = debtorOfContact(contact)
  if (debtor === undefined) throw new Error('a permit names its debtor')
  const asked = { lender: lenderOf(caller), debtor, point, reader: readerOf(caller) }
  const value = await people.valueOf(asked)
  if (value === undefined) throw new Error('a permitted point is on file')
  return value?.reveal() ?? null
}
