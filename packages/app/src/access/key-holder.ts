import { failure } from '@fencun/core/errors/failure'
import type { LenderId, OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { Instant } from '@fencun/core/time/instant'
import type { Deps } from '../deps.ts'
import { type ApiKeyId, type ApiScope, isRevoked, LAST_USE_EVERY_MS } from '../ports/api-keys.ts'
import type { FactVersions } from '../ports/fact-versions.ts'

/** An organisation's own system that proved itself with a key. */
export interface KeyHolder {
  readonly key: ApiKeyId
  readonly lender: LenderId
  readonly org: OrgId
  readonly scopes: readonly ApiScope[]
  readonly requestsPerMinute: number
  /** The last use that was written down. */
  readonly usedAt: Instant | null
  /**
   * How the lender's facts stood when this request's key was opened: read with it, so that the
   * request need not ask again. A holder lives as long as its request and no longer.
   */
  readonly versions?: FactVersions
}

/**
 * Whose system sends a secret. Read anew each time, so a key ends the moment it is revoked. Fails
 * with `api-key-invalid`; why a key that once worked does not is told only to its holder.
 */
export async function holderOfSecret(
  { apiKeys, clock }: Pick<Deps, 'apiKeys' | 'clock'>,
  secret: string,
): Promise<Result<KeyHolder>> {
  const opened = await apiKeys.open(secret)
  if (opened === undefined) return invalid('nobody has this key')
  const { key, secretUntil, versions } = opened
  const now = clock.now()
  if (isRevoked(key)) return invalid('the key was revoked')
  if (key.expiresAt !== null && now >= key.expiresAt) return invalid('the key has expired')
  if (secretUntil !== null && now >= secretUntil) return invalid('this secret was rotated out')
  const { lender, org, scopes, requestsPerMinute } = key
  const usedAt = key.lastUse?.at ?? null
  return ok({ key: key.key, lender, org, scopes, requestsPerMinute, usedAt, versions })
}

/** Remembers that a key was used, from which network; most requests find that nothing is due. */
export async function noteUse(
  { apiKeys, clock }: Pick<Deps, 'apiKeys' | 'clock'>,
  { lender, key, usedAt }: KeyHolder,
  from: string | null,
): Promise<void> {
  const at = clock.now()
  if (usedAt === null || at - usedAt >= LAST_USE_EVERY_MS)
    await apiKeys.used(lender, key, { at, from })
}

export function checkScope({ scopes }: KeyHolder, scope: ApiScope): Result<null> {
  if (scopes.includes(scope)) return ok(null)
  return err(failure('api-key-scope', `the key lacks the scope \`${scope}\``))
}

function invalid(detail: string): Result<never> {
  return err(failure('api-key-invalid', detail))
}
