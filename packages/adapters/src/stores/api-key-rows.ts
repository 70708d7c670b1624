import { type ApiKey, type ApiKeyAct, apiKeyId, isApiScope } from '@fencun/app/ports/api-keys'
import { lenderId, orgId, staffId } from '@fencun/core/ids'
import { type Instant, instant } from '@fencun/core/time/instant'

export type KindOfAct = ApiKeyAct['kind']

/** A key beside one of its acts. */
export interface ApiKeyRow {
  readonly tenant_id: string
  readonly key_id: string
  readonly org_id: string
  readonly name: string
  readonly scopes: string
  readonly requests_per_minute: number
  readonly expires_at: number | null
  readonly overlap_until: number | null
  readonly last_used_at: number | null
  readonly last_used_from: string | null
  readonly kind: KindOfAct
  readonly at: number
  readonly staff_id: string
}

/** Keys with all their acts, from rows in which those of one key stand together in order. */
export function apiKeysOf(rows: readonly ApiKeyRow[]): readonly ApiKey[] {
  const acts = new Map<string, ApiKeyAct[]>()
  const keys = new Map<string, ApiKeyRow>()
  for (const row of rows) {
    const act = { kind: row.kind, at: instant(row.at), by: staffId(row.staff_id) }
    const known = acts.get(row.key_id)
    if (known === undefined) acts.set(row.key_id, [act])
    else known.push(act)
    keys.set(row.key_id, row)
  }
  return [...keys.values()].map((row) => keyOf(row, acts.get(row.key_id) ?? []))
}

function keyOf(row: ApiKeyRow, acts: readonly ApiKeyAct[]): ApiKey {
  const usedAt = atOf(row.last_used_at)
  return {
    key: apiKeyId(row.key_id),
    lender: lenderId(row.tenant_id),
    org: orgId(row.org_id),
    name: row.name,
    // A scope that this program does not know gives no right.
    scopes: row.scopes.split(' ').filter(isApiScope),
    requestsPerMinute: row.requests_per_minute,
    expiresAt: atOf(row.expires_at),
    overlapUntil: atOf(row.overlap_until),
    lastUse: usedAt === null ? null : { at: usedAt, from: row.last_used_from },
    acts,
  }
}

function atOf(ms: number | null): Instant | null {
  return ms === null ? null : instant(ms)
}
