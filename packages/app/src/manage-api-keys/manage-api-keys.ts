import { failure } from '@fencun/core/errors/failure'
import type { OrgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { type Instant, plusMs } from '@fencun/core/time/instant'
import { authorOf } from '../access/author.ts'
import type { Actor } from '../access/roles.ts'
import { permit } from '../access/roles.ts'
import { isLenders } from '../access/visible-case.ts'
import type { Deps } from '../deps.ts'
import {
  type ApiKey,
  type ApiKeyId,
  type ApiScope,
  apiKeyId,
  type ByWhom,
  isRevoked,
} from '../ports/api-keys.ts'
import { checkNewKey } from './key-rules.ts'

/** How long an old secret goes on beside the new one unless told otherwise, and at most. */
export const OVERLAP_MS = { usual: 24 * 3_600_000, max: 30 * 24 * 3_600_000 } as const
/** More keys than this belong to nobody who could look after them. Revoked ones do not count. */
const KEYS_PER_ORG_MAX = 50

type KeyDeps = Pick<Deps, 'apiKeys' | 'clock' | 'directory' | 'ids'>

export interface NewKeyInput {
  readonly org: OrgId
  readonly name: string
  readonly scopes: readonly ApiScope[]
  /** `REQUESTS_PER_MINUTE.usual` if absent. */
  readonly requestsPerMinute?: number
  readonly expiresAt?: Instant | null
}

/** Shown once to the administrator who asked; nobody can read it again. */
export interface GivenSecret {
  readonly key: ApiKeyId
  readonly secret: string
}

/**
 * Makes a key for an organisation's own system. Administrators of the lender make them for every
 * organisation, those of an agency for their own. Fails with `not-permitted`, `request-invalid`, or
 * `not-found` for an organisation the lender does not know.
 */
export async function createApiKey(
  deps: KeyDeps,
  actor: Actor,
  input: NewKeyInput,
): Promise<Result<GivenSecret>> {
  const allowed = mayManage(actor, input.org)
  if (!allowed.ok) return allowed
  const at = deps.clock.now()
  const checked = checkNewKey(input, at)
  if (!checked.ok) return checked
  const orgs = await deps.directory.orgs(actor.lender)
  if (!orgs.some(({ org }) => org === input.org)) {
    return err(failure('not-found', 'the lender has no such organisation', 'org'))
  }
  const known = await deps.apiKeys.list(actor.lender)
  const live = known.filter((one) => one.org === input.org && !isRevoked(one))
  if (live.length >= KEYS_PER_ORG_MAX) {
    const detail = `an organisation has at most ${KEYS_PER_ORG_MAX} keys: revoke one first`
    return err(failure('request-invalid', detail, 'org'))
  }
  const key = apiKeyId(deps.ids.next())
  const made = { key, lender: actor.lender, ...checked.value }
  const secret = await deps.apiKeys.create(made, byWhom(actor, at))
  return ok({ key, secret })
}

/**
 * Gives a key a second secret. The one in force goes on for `overlapMs`, so that the system can be
 * changed over without a pause; 0 ends it at once, for a secret that has leaked.
 */
export async function rotateApiKey(
  deps: KeyDeps,
  actor: Actor,
  input: { readonly key: ApiKeyId; readonly overlapMs?: number },
): Promise<Result<GivenSecret & { readonly oldUntil: Instant }>> {
  const { overlapMs = OVERLAP_MS.usual } = input
  if (!Number.isInteger(overlapMs) || overlapMs < 0 || overlapMs > OVERLAP_MS.max) {
    return err(failure('request-invalid', 'an overlap has 0 to 30 days', 'overlapHours'))
  }
  const found = await managedKey(deps, actor, input.key)
  if (!found.ok) return found
  const at = deps.clock.now()
  const oldUntil = plusMs(at, overlapMs)
  const how = { ...byWhom(actor, at), oldUntil }
  const secret = await deps.apiKeys.rotate(actor.lender, input.key, how)
  if (secret === undefined) return err(revokedBefore(input.key))
  return ok({ key: input.key, secret, oldUntil })
}

/** Ends a key at once and for good: both its secrets. Doing it twice changes nothing. */
export async function revokeApiKey(
  deps: KeyDeps,
  actor: Actor,
  input: { readonly key: ApiKeyId },
): Promise<Result<null>> {
  const found = await managedKey(deps, actor, input.key)
  if (!found.ok) return found
  await deps.apiKeys.revoke(actor.lender, input.key, byWhom(actor, deps.clock.now()))
  return ok(null)
}

function byWhom(actor: Actor, at: Instant): ByWhom {
  return { at, by: actor.staff, actor: authorOf(actor) }
}

/** The keys the actor looks after, the newest first. */
export async function managedKeys(
  { apiKeys }: Pick<Deps, 'apiKeys'>,
  actor: Actor,
): Promise<Result<readonly ApiKey[]>> {
  const allowed = permit(actor, 'manage-keys')
  if (!allowed.ok) return allowed
  const keys = await apiKeys.list(actor.lender)
  return ok(keys.filter(({ org }) => mayManage(actor, org).ok))
}

async function managedKey(deps: KeyDeps, actor: Actor, key: ApiKeyId): Promise<Result<ApiKey>> {
  const allowed = permit(actor, 'manage-keys')
  if (!allowed.ok) return allowed
  const found = await deps.apiKeys.find(actor.lender, key)
  if (found !== undefined && mayManage(actor, found.org).ok) return ok(found)
  return err(failure('not-found', 'there is no such key', `key ${key}`))
}

function mayManage(actor: Actor, org: OrgId): Result<null> {
  const allowed = permit(actor, 'manage-keys')
  if (!allowed.ok) return allowed
  if (isLenders(actor) || actor.org === org) return ok(null)
  return err(failure('not-permitted', 'an agency makes keys for itself', 'org'))
}

function revokedBefore(key: ApiKeyId) {
  return failure('not-found', 'the key was revoked; make a new one', `key ${key}`)
}
