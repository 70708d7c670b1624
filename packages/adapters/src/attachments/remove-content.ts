import type { Keeping } from '@fencun/app/ports/keeping'
import type { DebtorId, LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Objects } from '../blobs/objects.ts'
import type { Database } from '../engine/database.ts'

interface Parts {
  readonly database: Database<unknown>
  readonly objects: Pick<Objects, 'remove'>
}

/**
 * Removes the content of attachments whose debtor, of all or of one, has no key any more: nobody can
 * read it, and nobody need keep it. May be called again and again; gives how many objects went.
 */
export async function removeUnreadable(
  { database, objects }: Parts,
  lender: LenderId,
  debtor: DebtorId | null = null,
): Promise<number> {
  const { rows } = await database.inTenant(lender, (tx) =>
    sql<{ object_sha256: string }>`
      select object_sha256 from attachment a
      where tenant_id = ${lender} and (${debtor}::text is null or debtor_id = ${debtor})
        and not exists (select from debtor_key k where k.bucket = a.bucket
          and k.tenant_id = a.tenant_id and k.debtor_id = a.debtor_id)`.execute(tx),
  )
  let removed = 0
  for (const { object_sha256: sha256 } of rows) {
    if (await objects.remove(sha256)) removed += 1
  }
  return removed
}

/** A file whose time is over loses its recordings and documents, too. */
export function removingContent(keeping: Keeping, parts: Parts): Keeping {
  const { retention } = keeping
  return {
    ...keeping,
    retention: {
      ...retention,
      expire: async (key, how) => {
        const expired = await retention.expire(key, how)
        await removeUnreadable(parts, key.lender, key.debtor)
        return expired
      },
    },
  }
}
