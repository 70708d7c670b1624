import { FACT_SCOPES, type FactScope, type FactVersions } from '@fencun/app/ports/fact-versions'
import type { LenderId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'

/**
 * Says that a fact of a lender has changed. To be called in the very transaction that changes it,
 * inside the tenant: from its commit on no permit is written that was decided on what it was before,
 * on any server. `directory`: organisations, staff, lines; `policy`: the lender's or an agency's
 * layer over the law; `notices`: the calendar.
 */
export async function bumpVersion(
  tx: Transaction<unknown>,
  lender: string,
  scope: FactScope,
): Promise<void> {
  await sql`
    insert into fact_version (tenant_id, scope, version) values (${lender}, ${scope}, 1)
    on conflict (tenant_id, scope) do update set version = fact_version.version + 1`.execute(tx)
}

/** How often each group of these lenders' facts has changed, one round trip for each lender. */
export async function versionsOfAll(
  database: Database<unknown>,
  lenders: readonly LenderId[],
): Promise<(lender: LenderId) => FactVersions> {
  const found = new Map<LenderId, FactVersions>()
  await Promise.all(
    [...new Set(lenders)].map(async (one) => found.set(one, await versionsOf(database, one))),
  )
  return (lender) => {
    const versions = found.get(lender)
    if (versions === undefined) throw new Error('every lender was asked about')
    return versions
  }
}

async function versionsOf(database: Database<unknown>, lender: string): Promise<FactVersions> {
  const statement = { name: 'fact-versions', text: VERSIONS_ROW, values: [lender] }
  const [row = {}] = await database.oneTrip(lender, [statement])
  const of = (scope: FactScope): number => Number(row[scope])
  return { directory: of('directory'), policy: of('policy'), notices: of('notices') }
}

/** A lender's first facts: whoever asked for them before it was there has kept nothing. */
export async function bumpAll(tx: Transaction<unknown>, lender: string): Promise<void> {
  for (const scope of FACT_SCOPES) await bumpVersion(tx, lender, scope)
}

/** The versions as a row of three columns, one row whatever is there; `$1` is the tenant. */
export const VERSIONS_ROW: string = versionsRow('$1')

/** The same for the tenant that an expression of the statement names. */
export function versionsRow(tenant: string): string {
  return `
  select coalesce(max(version) filter (where scope = 'directory'), 0) as directory,
    coalesce(max(version) filter (where scope = 'policy'), 0) as policy,
    coalesce(max(version) filter (where scope = 'notices'), 0) as notices
  from fact_version where tenant_id = ${tenant}`
}
