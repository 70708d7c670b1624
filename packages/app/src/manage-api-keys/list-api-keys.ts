import { ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Actor } from '../access/roles.ts'
import type { Deps } from '../deps.ts'
import { type ApiKey, type ApiKeyAct, isRevoked } from '../ports/api-keys.ts'
import { managedKeys } from './manage-api-keys.ts'

/** `rotating`: it works, and the secret before the last rotation still does, too. */
export type ApiKeyState = 'active' | 'rotating' | 'expired' | 'revoked'

/** A key as the administrator's screen shows it. */
export interface ApiKeyView extends Omit<ApiKey, 'lender' | 'acts'> {
  readonly orgName: string
  readonly state: ApiKeyState
  readonly acts: readonly (ApiKeyAct & { readonly byName: string })[]
}

/** The keys the actor looks after with their state now, the newest first. */
export async function listApiKeys(
  deps: Pick<Deps, 'apiKeys' | 'clock' | 'directory'>,
  actor: Actor,
): Promise<Result<{ readonly keys: readonly ApiKeyView[] }>> {
  const found = await managedKeys(deps, actor)
  if (!found.ok) return found
  const [orgs, staff] = await Promise.all([
    deps.directory.orgs(actor.lender),
    deps.directory.staff(actor.lender),
  ])
  const orgNames = new Map(orgs.map(({ org, name }) => [org, name]))
  const names = new Map(staff.map((one) => [one.staff, one.name]))
  const now = deps.clock.now()
  return ok({
    keys: found.value.map(({ lender: _lender, acts, ...key }) => ({
      ...key,
      orgName: orgNames.get(key.org) ?? '',
      state: stateAt({ ...key, acts }, now),
      acts: acts.map((act) => ({ ...act, byName: names.get(act.by) ?? '' })),
    })),
  })
}

function stateAt(
  { acts, expiresAt, overlapUntil }: Pick<ApiKey, 'acts' | 'expiresAt' | 'overlapUntil'>,
  now: Instant,
): ApiKeyState {
  if (isRevoked({ acts })) return 'revoked'
  if (expiresAt !== null && now >= expiresAt) return 'expired'
  return overlapUntil !== null && now < overlapUntil ? 'rotating' : 'active'
}
