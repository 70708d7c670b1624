import type { Deps } from '@fencun/app/deps'
import { type ContactId, debtorOfContact, type LenderId, type PointId } from '@fencun/core/ids'

/**
 * The number or address in full, for whoever holds a permit to use it. It goes into the answer and
 * nowhere else.
 */
export async function dialValue(
  { people }: Pick<Deps, 'people'>,
  lender: LenderId,
  { contact, point }: { readonly contact: ContactId; readonly point: PointId },
): Promise<string> {
  const debtor = debtorOfContact(contact)
  if (debtor === undefined) throw new Error('a permit names its debtor')
  const value = await people.valueOf({ lender, debtor, point })
  if (value === undefined) throw new Error('a permitted point is on file')
  return value.reveal()
}
