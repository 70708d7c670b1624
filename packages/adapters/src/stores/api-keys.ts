import {
  type ApiKey,
  type ApiKeyId,
  type ApiKeyStore,
  type ApiKeyUse,
  type ByWhom,
  LAST_USE_EVERY_MS,
  type NewApiKey,
} from '@fencun/app/ports/api-keys'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { apiKeyLeaf } from '../evidence/office-leaves.ts'
import { openSecrets } from './api-key-open.ts'
import { type ApiKeyRow, apiKeysOf, type KindOfAct } from './api-key-rows.ts'
import { newSecret } from './api-key-secret.ts'
import { together } from './together.ts'
import { timestamp } from './unnest.ts'

type Tx = Transaction<unknown>

/** API keys in PostgreSQL: tenants see their keys, the owner alone the hashes of secrets. */
export function apiKeyStore(database: Database<unknown>, evidence: Evidence): ApiKeyStore {
  const noteUse = together((uses: readonly Used[]) => noteUses(database, uses))
  return {
    create: (key, by) =>
      database.asOwner(async (tx) => {
        const secret = await create(tx, key, by)
        const { lender: _lender, key: id, scopes, ...more } = key
        const leaf = apiKeyLeaf(id, 'created', by, { ...more, scopes })
        await evidence.writeLeaves(tx, key.lender, [leaf])
        return secret
      }),
    list: (lender) => database.inTenant(lender, (tx) => read(tx, lender)),
    find: async (lender, key) =>
      (await database.inTenant(lender, (tx) => read(tx, lender, key)))[0],
    rotate: (lender, key, how) =>
      database.asOwner(async (tx) => {
        const secret = await rotate(tx, lender, key, how)
        if (secret === undefined) return secret
        const leaf = apiKeyLeaf(key, 'rotated', how, { oldUntil: how.oldUntil })
        await evidence.writeLeaves(tx, lender, [leaf])
        return secret
      }),
    revoke: (lender, key, by) =>
      database.inTenant(lender, async (tx) => {
        const acts = await actsOf(tx, lender, key)
        if (acts === undefined) return 'not-active'
        await addAct(tx, { lender, key, actNo: acts + 1, kind: 'revoked' }, by)
        await evidence.writeLeaves(tx, lender, [apiKeyLeaf(key, 'revoked', by)])
        return 'revoked'
      }),
    open: together((texts) => openSecrets(database, texts)),
    used: (lender, key, use) => noteUse({ lender, key, use }),
  }
}

async function create(tx: Tx, key: NewApiKey, by: ByWhom): Promise<string> {
  const { lender, key: id } = key
  await enter(tx, lender)
  await sql`
    insert into api_key (tenant_id, key_id, org_id, name, scopes, requests_per_minute, expires_at)
    values (${lender}, ${id}, ${key.org}, ${key.name}, ${key.scopes.join(' ')},
      ${key.requestsPerMinute}, ${timestamp(key.expiresAt)})`.execute(tx)
  await addAct(tx, { lender, key: id, actNo: 1, kind: 'created' }, by)
  return addSecret(tx, lender, id, 1)
}

async function read(tx: Tx, lender: LenderId, key?: ApiKeyId): Promise<readonly ApiKey[]> {
  const only = key === undefined ? sql`` : sql`and k.key_id = ${key}`
  const { rows } = await sql<ApiKeyRow>`
    select k.*, a.kind, a.at, a.staff_id
    from api_key k join api_key_act a on a.tenant_id = k.tenant_id and a.key_id = k.key_id
    where k.tenant_id = ${lender} ${only}
    order by k.key_id desc, a.act_no`.execute(tx)
  return apiKeysOf(rows)
}

async function rotate(
  tx: Tx,
  lender: LenderId,
  key: ApiKeyId,
  { at, by, oldUntil }: Parameters<ApiKeyStore['rotate']>[2],
): Promise<string | undefined> {
  await enter(tx, lender)
  const acts = await actsOf(tx, lender, key)
  if (acts === undefined) return undefined
  await addAct(tx, { lender, key, actNo: acts + 1, kind: 'rotated' }, { at, by })
  const { rows } = await sql<{ secret_no: number }>`
    update api_key_secret set works_until =
      case when works_until is null then ${timestamp(oldUntil)}::timestamptz
        else least(works_until, ${timestamp(at)}::timestamptz) end
    where key_id = ${key} and lender_id = ${lender} returning secret_no`.execute(tx)
  await sql`
    update api_key set overlap_until = ${timestamp(oldUntil)}
    where tenant_id = ${lender} and key_id = ${key}`.execute(tx)
  return addSecret(tx, lender, key, rows.length + 1)
}

interface Used {
  readonly lender: LenderId
  readonly key: ApiKeyId
  readonly use: ApiKeyUse
}

const NOTE_USE = `
  update api_key set last_used_at = $3::timestamptz, last_used_from = $4
  where tenant_id = $1 and key_id = $2
    and (last_used_at is null or last_used_at <= $5::timestamptz)`

/** Of the requests of one key that come together the first is noted, which makes the rest no news. */
async function noteUses(database: Database<unknown>, uses: readonly Used[]): Promise<() => void> {
  const first = new Map(uses.toReversed().map((one) => [`${one.lender}\n${one.key}`, one]))
  for (const { lender, key, use } of first.values()) {
    const due = timestamp(use.at - LAST_USE_EVERY_MS)
    const values = [lender, key, timestamp(use.at), use.from, due]
    await database.oneTrip(lender, [{ name: 'note-key-use', text: NOTE_USE, values }])
  }
  return () => undefined
}

/** How many acts a key has, its row held until the end; undefined: unknown, or revoked. */
async function actsOf(tx: Tx, lender: LenderId, key: ApiKeyId): Promise<number | undefined> {
  await sql`
    select from api_key where tenant_id = ${lender} and key_id = ${key} for update`.execute(tx)
  const { rows } = await sql<{ kind: KindOfAct }>`
    select kind from api_key_act where tenant_id = ${lender} and key_id = ${key}`.execute(tx)
  const over = rows.length === 0 || rows.some(({ kind }) => kind === 'revoked')
  return over ? undefined : rows.length
}

interface NewAct {
  readonly lender: LenderId
  readonly key: ApiKeyId
  readonly actNo: number
  readonly kind: KindOfAct
}

async function addAct(tx: Tx, { lender, key, actNo, kind }: NewAct, { at, by }: ByWhom) {
  await sql`
    insert into api_key_act (tenant_id, key_id, act_no, kind, at, staff_id)
    values (${lender}, ${key}, ${actNo}, ${kind}, ${timestamp(at)}, ${by})`.execute(tx)
}

async function addSecret(
  tx: Tx,
  lender: LenderId,
  key: ApiKeyId,
  secretNo: number,
): Promise<string> {
  const { text, hash } = newSecret(key)
  await sql`
    insert into api_key_secret (key_id, secret_no, lender_id, secret_hash)
    values (${key}, ${secretNo}, ${lender}, ${hash})`.execute(tx)
  return text
}

/** The owner, too, sees and writes a tenant's rows only under its name. */
async function enter(tx: Tx, lender: LenderId): Promise<void> {
  await sql`select set_config('app.tenant', ${lender}, true)`.execute(tx)
}
