import type { Id, LenderId, OrgId, StaffId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { EventActor } from '@fencun/core/timeline/event'
import type { FactVersions } from './fact-versions.ts'

/** A key with which an organisation's own system signs its requests. */
export type ApiKeyId = Id<'api-key'>

export const apiKeyId = (text: string): ApiKeyId => text as ApiKeyId

/**
 * What a key may be used for. Nothing follows from another: a system that only screens lists needs
 * no leave to dial.
 */
export const API_SCOPES = [
  'contacts:request',
  'contacts:report',
  'contacts:read',
  'contacts:check',
  'cases:read',
] as const
export type ApiScope = (typeof API_SCOPES)[number]

export function isApiScope(text: string): text is ApiScope {
  return API_SCOPES.some((scope) => scope === text)
}

export interface ApiKeyAct {
  readonly kind: 'created' | 'rotated' | 'revoked'
  readonly at: Instant
  readonly by: StaffId
}

/** What is known of a key. Its secrets are never read back: only their hashes are kept. */
export interface ApiKey {
  readonly key: ApiKeyId
  readonly lender: LenderId
  /** The organisation whose system holds it: the lender itself or one of its agencies. */
  readonly org: OrgId
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly requestsPerMinute: number
  /** From then on it opens nothing; null: it has no end of its own. */
  readonly expiresAt: Instant | null
  /** Until when the secret before the last rotation still works; null when there is none. */
  readonly overlapUntil: Instant | null
  readonly lastUse: ApiKeyUse | null
  /** Who made, rotated and revoked it, oldest first. Nothing is ever taken from this list. */
  readonly acts: readonly ApiKeyAct[]
}

export interface ApiKeyUse {
  readonly at: Instant
  /** The network it came from, such as `203.0.113.0/24`: coarse enough to name no device. */
  readonly from: string | null
}

export type NewApiKey = Omit<ApiKey, 'overlapUntil' | 'lastUse' | 'acts'>

/** How an act is recorded: by whom and when; for the evidence also where and how they acted. */
export type ByWhom = Pick<ApiKeyAct, 'at' | 'by'> & { readonly actor?: EventActor }

/** A key that a secret belongs to, and until when that very secret works. */
export interface OpenedKey {
  readonly key: ApiKey
  readonly secretUntil: Instant | null
  /** How the facts of the key's lender stood when it was opened. */
  readonly versions: FactVersions
}

/** Last use is written at most once in this time. */
export const LAST_USE_EVERY_MS = 60_000

/**
 * Keys and their secrets. A secret is made here from at least 128 random bits and leaves once, as
 * `fk_<key>_<secret>`; what stays is a hash. At most two secrets of a key work at one time.
 */
export interface ApiKeyStore {
  /** Adds a key and gives its first secret. @throws Error when the id is taken. */
  readonly create: (key: NewApiKey, by: ByWhom) => Promise<string>
  /** Newest first. */
  readonly list: (lender: LenderId) => Promise<readonly ApiKey[]>
  readonly find: (lender: LenderId, key: ApiKeyId) => Promise<ApiKey | undefined>
  /**
   * Gives a new secret. The one in force works until `oldUntil`, one still older ends at once.
   * Undefined when the key is unknown or revoked; nothing changes then.
   */
  readonly rotate: (
    lender: LenderId,
    key: ApiKeyId,
    how: ByWhom & { readonly oldUntil: Instant },
  ) => Promise<string | undefined>
  /** Ends a key for good. `not-active`: unknown, or revoked before. */
  readonly revoke: (
    lender: LenderId,
    key: ApiKeyId,
    by: ByWhom,
  ) => Promise<'revoked' | 'not-active'>
  /** Whose secret a text is, whether or not it still works; undefined when it is nobody's. */
  readonly open: (text: string) => Promise<OpenedKey | undefined>
  /** Remembers a use, unless one was remembered within the last `LAST_USE_EVERY_MS`. */
  readonly used: (lender: LenderId, key: ApiKeyId, use: ApiKeyUse) => Promise<void>
}

export function isRevoked({ acts }: Pick<ApiKey, 'acts'>): boolean {
  return acts.some(({ kind }) => kind === 'revoked')
}
