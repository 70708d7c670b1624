import {
  type DestructionKey,
  type DestructionRecord,
  type DestructionStore,
  destructionId,
  type EngagedDebtor,
} from '@fencun/app/ports/destructions'
import type { DestructionAct, DestructionScope } from '@fencun/core/destruction/act'
import { isClean } from '@fencun/core/destruction/destruction'
import {
  bucketOfCase,
  type CaseId,
  caseId,
  debtorId,
  type LenderId,
  type OrgId,
} from '@fencun/core/ids'
import { beijingDay } from '@fencun/core/time/beijing'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { bumpVersion } from '../stores/fact-versions.ts'
import { pieces, timestamp, unnest } from '../stores/unnest.ts'
import { leavesOfAct } from './act-leaf.ts'
import { type ActRow, mergedLists, readList, writeList } from './destruction-rows.ts'

type Tx = Transaction<unknown>

/** Rows per statement. */
const ROWS = 1000

/** Destructions in PostgreSQL. An act and its leaf are there together or not at all. */
export function destructionStore(
  database: Database<unknown>,
  evidence: Pick<Evidence, 'writeLeaves'>,
): DestructionStore {
  return {
    all: (lender) => database.inTenant(lender, (tx) => readActs(tx, lender)),
    find: (key) =>
      database.inTenant(key.lender, async (tx) => {
        const [found] = await readActs(tx, key.lender, key.destruction)
        return found
      }),
    append: (key, expected, act) =>
      database.inTenant(key.lender, async (tx) => {
        if (!(await insertAct(tx, key, expected, act))) return 'conflict'
        if (act.kind === 'checked' && isClean(act.check)) await eraseWraps(tx, key)
        await evidence.writeLeaves(tx, key.lender, leavesOfAct(key, act))
        return 'appended'
      }),
    list: (key) => database.inTenant(key.lender, (tx) => readList(tx, key)),
    saveList: (key, debtors) =>
      database.inTenant(key.lender, async (tx) => {
        const merged = mergedLists(await readList(tx, key), debtors)
        for (const piece of pieces(merged, ROWS)) await writeList(tx, key, piece)
      }),
    engaged: (lender, agency, scope) =>
      database.inTenant(lender, (tx) => readEngaged(tx, { lender, agency, scope })),
    setHandler: (lender, cases, { from, to }) =>
      database.inTenant(lender, async (tx) => {
        for (const piece of pieces(cases, ROWS)) await moveCases(tx, lender, piece, { from, to })
        // A file's handler is no event: whoever remembers the file has to read it again.
        await bumpVersion(tx, lender, 'directory')
      }),
  }
}

async function readActs(
  tx: Tx,
  lender: LenderId,
  destruction: string | null = null,
): Promise<readonly DestructionRecord[]> {
  const { rows } = await sql<ActRow>`
    select destruction_id, act from destruction_act
    where tenant_id = ${lender}
      and (${destruction}::text is null or destruction_id = ${destruction})
    order by destruction_id desc, act_no`.execute(tx)
  const found = new Map<string, DestructionAct[]>()
  for (const { destruction_id: id, act } of rows) {
    found.set(id, [...(found.get(id) ?? []), act])
  }
  return [...found].map(([id, acts]) => ({ destruction: destructionId(id), lender, acts }))
}

async function insertAct(
  tx: Tx,
  { lender, destruction }: DestructionKey,
  expected: number,
  act: DestructionAct,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into destruction_act (tenant_id, destruction_id, act_no, kind, at, act)
    values (${lender}, ${destruction}, ${expected + 1}, ${act.kind}, ${timestamp(act.at)},
      ${JSON.stringify(act)}::json)
    on conflict (tenant_id, destruction_id, act_no) do nothing`.execute(tx)
  return numAffectedRows === 1n
}

/** What the check has tried is not kept: it would open what a key of before opened. */
async function eraseWraps(tx: Tx, { lender, destruction }: DestructionKey): Promise<void> {
  await sql`
    update destruction_debtor set old_wrap = null
    where tenant_id = ${lender} and destruction_id = ${destruction}`.execute(tx)
}

interface Engagement {
  readonly lender: LenderId
  readonly agency: OrgId
  readonly scope: DestructionScope
}

interface EngagedRow {
  readonly debtor_id: string
  readonly cases: readonly string[] | null
  readonly elsewhere: boolean
  readonly last_at: number | null
  readonly closed_at: number | null
}

/**
 * Of the whole engagement everybody of whom the agency has a case or holds a key; of placements those
 * who have a case in them.
 */
async function readEngaged(
  tx: Tx,
  { lender, agency, scope }: Engagement,
): Promise<readonly EngagedDebtor[]> {
  const isWhole = scope.kind === 'engagement'
  const placements = isWhole ? [] : scope.placements
  const { rows } = await sql<EngagedRow>`
    with mine as (
      select bucket, debtor_id, case_id,
        ${isWhole} or placement_id = any(${placements}::text[]) as inside
      from case_file where tenant_id = ${lender} and handler = ${agency}
    ), listed as (
      select bucket, debtor_id from mine where inside
      union
      select bucket, debtor_id from debtor_key
      where ${isWhole} and tenant_id = ${lender} and holder = ${agency}
    )
    select l.debtor_id,
      (select json_agg(m.case_id order by m.case_id) from mine m
        where m.bucket = l.bucket and m.debtor_id = l.debtor_id and m.inside) as cases,
      exists (select from mine m
        where m.bucket = l.bucket and m.debtor_id = l.debtor_id and not m.inside) as elsewhere,
      (select max(e.at) from timeline_event e where e.bucket = l.bucket
        and e.tenant_id = ${lender} and e.debtor_id = l.debtor_id) as last_at,
      (select max(e.at) from timeline_event e where e.bucket = l.bucket
        and e.tenant_id = ${lender} and e.debtor_id = l.debtor_id
        and e.kind = 'case-closed') as closed_at
    from listed l order by l.bucket, l.debtor_id`.execute(tx)
  return rows.map((row) => ({
    debtor: debtorId(row.debtor_id),
    cases: (row.cases ?? []).map(caseId),
    elsewhere: row.elsewhere,
    lastOn: beijingDay(instant(row.last_at ?? 0)),
    closedOn: row.closed_at === null ? null : beijingDay(instant(row.closed_at)),
  }))
}

async function moveCases(
  tx: Tx,
  lender: LenderId,
  cases: readonly CaseId[],
  { from, to }: { readonly from: OrgId; readonly to: OrgId },
): Promise<void> {
  await sql`
    update case_file set handler = ${to}, collector = null
    from ${unnest('going', cases, {
      bucket: ['smallint', (id) => bucketOfCase(id) ?? 0],
      case_id: ['text', (id) => id],
    })}
    where case_file.bucket = going.bucket and case_file.tenant_id = ${lender}
      and case_file.case_id = going.case_id and case_file.handler = ${from}`.execute(tx)
}
