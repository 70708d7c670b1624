import type { Destruction } from '@fencun/core/destruction/destruction'
import type { LenderId, StaffId } from '@fencun/core/ids'
import type { Deps } from '../deps.ts'
import { isRevoked } from '../ports/api-keys.ts'

/**
 * Nobody at the agency gets in any more: its people leave, their sessions end, its systems' keys are
 * revoked in the name of whoever began the work, and it stands on no list. Gives how many accounts
 * and keys were open until now.
 */
export async function closeAccess(
  deps: Pick<Deps, 'directory' | 'credentials' | 'apiKeys' | 'clock'>,
  lender: LenderId,
  { asked, begun }: Destruction,
): Promise<number> {
  const { directory, credentials, apiKeys, clock } = deps
  const { agency } = asked
  const org = (await directory.orgs(lender)).find((one) => one.org === agency)
  if (org?.listed === true) await directory.saveOrg({ ...org, listed: false })
  let closed = 0
  for (const { staff, org: of, active } of await directory.staff(lender)) {
    if (of !== agency) continue
    if (active) await directory.setStaffActive(lender, staff, false)
    await credentials.signOutEverywhere(staff)
    closed += active ? 1 : 0
  }
  const by = doneBy(asked, begun)
  const keys = (await apiKeys.list(lender)).filter((key) => key.org === agency && !isRevoked(key))
  for (const { key } of keys) await apiKeys.revoke(lender, key, { at: clock.now(), by })
  return closed + keys.length
}

/** @throws Error when nobody did: a person begins a destruction. */
function doneBy(asked: Destruction['asked'], begun: Destruction['begun']): StaffId {
  const by = begun === null || begun.by === 'system' ? asked.by : begun.by
  if (by === 'system') throw new Error('a person begins a destruction')
  return by
}
