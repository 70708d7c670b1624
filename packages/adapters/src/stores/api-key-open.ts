import type { ApiKeyId, OpenedKey } from '@fencun/app/ports/api-keys'
import type { FactVersions } from '@fencun/app/ports/fact-versions'
import { instant } from '@fencun/core/time/instant'
import type { Database } from '../engine/database.ts'
import type { Row } from '../engine/one-trip.ts'
import { textArray } from '../engine/text-array.ts'
import { type ApiKeyRow, apiKeysOf, type KindOfAct } from './api-key-rows.ts'
import { keyNamedIn, matching } from './api-key-secret.ts'
import { byLender } from './by-lender.ts'
import { versionsRow } from './fact-versions.ts'

/**
 * The hashes of secrets belong to no tenant, the keys do: the trip enters the tenant of one of the
 * keys that it asks about.
 */
const ENTER = `
  select set_config('app.tenant', coalesce(
    (select min(lender_id) from api_key_secret where key_id = any($1::text[])), ''), true)`

/** A row for each key that there is: its secrets, and the key and its acts if it may be seen. */
const OPEN = `
  with asked as materialized (select key_id from unnest($1::text[]) as a (key_id)),
  secrets as materialized (
    select s.key_id, min(s.lender_id) as lender_id,
      array_agg(encode(s.secret_hash, 'hex') order by s.secret_no) as hashes,
      array_agg(s.works_until order by s.secret_no) as works_until
    from asked join api_key_secret s on s.key_id = asked.key_id
    group by s.key_id
  )
  select s.key_id as asked, s.lender_id, s.hashes, s.works_until, k.*, act.kinds, act.ats,
    act.staff_ids, facts.*, s.lender_id = current_setting('app.tenant') as seen
  from secrets s
  left join api_key k on k.tenant_id = s.lender_id and k.key_id = s.key_id
  left join lateral (
    select array_agg(a.kind order by a.act_no) as kinds, array_agg(a.at order by a.act_no) as ats,
      array_agg(a.staff_id order by a.act_no) as staff_ids
    from api_key_act a
    where a.tenant_id = s.lender_id and a.key_id = s.key_id
  ) act on true
  left join lateral (${versionsRow('s.lender_id')}) facts on true`

/**
 * Whose secrets texts are, as it stands now: one round trip, and one more for each further lender
 * whose keys are among them.
 */
export async function openSecrets(
  database: Database<unknown>,
  texts: readonly string[],
): Promise<(text: string) => OpenedKey | undefined> {
  const found = await readKeys(
    database,
    texts.flatMap((text) => keyNamedIn(text) ?? []),
  )
  return (text) => {
    const known = found.get(keyNamedIn(text) ?? '')
    const secret = known && matching(text, known.secrets)
    if (known === undefined || secret === undefined) return undefined
    const { key, versions } = known
    const until = secret.works_until
    return { key, secretUntil: until === null ? null : instant(until), versions }
  }
}

interface KnownKey extends Pick<OpenedKey, 'key' | 'versions'> {
  readonly secrets: readonly { readonly secret_hash: Buffer; readonly works_until: number | null }[]
}

async function readKeys(
  database: Database<unknown>,
  keys: readonly ApiKeyId[],
): Promise<ReadonlyMap<string, KnownKey>> {
  if (keys.length === 0) return new Map()
  const values = [textArray([...new Set(keys)])]
  const rows = await database.oneTripAsOwner([
    { name: 'open-api-keys-enter', text: ENTER, values },
    { name: 'open-api-keys', text: OPEN, values },
  ])
  const found = rows.map(openRow)
  const seen = found.flatMap((row) => (row.seen ? [[row.asked, knownOf(row)] as const] : []))
  const others = byLender(
    found.filter((row) => !row.seen),
    ({ lender_id }) => lender_id,
  )
  const more = await Promise.all(
    [...others.values()].map((group) =>
      readKeys(
        database,
        group.map(({ item }) => item.asked),
      ),
    ),
  )
  return new Map([...seen, ...more.flatMap((known) => [...known])])
}

function knownOf(row: SeenRow): KnownKey {
  const acts = row.kinds?.map((kind, n) => {
    const [at, by] = [row.ats?.[n], row.staff_ids?.[n]]
    if (at === undefined || by === undefined) throw new Error('an act has a time and an author')
    return { ...row, kind, at, staff_id: by }
  })
  const [key] = apiKeysOf(acts ?? [])
  if (key === undefined) throw new Error('a secret belongs to a key that somebody made')
  const secrets = row.hashes.map((hash, n) => ({
    secret_hash: Buffer.from(hash, 'hex'),
    works_until: row.works_until[n] ?? null,
  }))
  const { directory, policy, notices } = row
  return { key, secrets, versions: { directory, policy, notices } }
}

interface FoundRow {
  readonly asked: ApiKeyId
  readonly lender_id: string
}

interface SeenRow extends FoundRow, FactVersions, Omit<ApiKeyRow, 'kind' | 'at' | 'staff_id'> {
  readonly seen: true
  readonly hashes: readonly string[]
  readonly works_until: readonly (number | null)[]
  readonly kinds: readonly KindOfAct[] | null
  readonly ats: readonly number[] | null
  readonly staff_ids: readonly string[] | null
}

/** The columns of `OPEN`; a key that is not there is null in all of its own. */
function openRow(row: Row): SeenRow | (FoundRow & { readonly seen: false }) {
  return row as unknown as ReturnType<typeof openRow>
}
