import type {
  ExportAsk,
  ExportedCase,
  ExportId,
  ExportRecord,
  ExportStore,
  ExportTaker,
  ExportVerdict,
  NewExportFile,
} from '@fencun/app/ports/exports'
import { bucketOf, type LenderId } from '@fencun/core/ids'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { NewLeaf } from '../evidence/new-leaf.ts'
import { insertRows, pieces, timestamp } from '../stores/unnest.ts'
import { type ExportRow, exportOf } from './export-rows.ts'
import { countsOf, oneByOne, raiseAlarms } from './watch-rows.ts'

type Tx = Transaction<unknown>
type Leaves = Pick<Evidence, 'writeLeaves'>

const CASES_AT_ONCE = 2000
const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Requests for files and the files, in PostgreSQL; each step with its leaf. */
export function exportStore(database: Database<unknown>, evidence: Leaves): ExportStore {
  return {
    ...readingIn(database),
    ask: (ask) => database.inTenant(ask.lender, (tx) => writeAsk(tx, evidence, ask)),
    decide: (lender, id, verdict) =>
      database.inTenant(lender, (tx) => decide(tx, evidence, { lender, id }, verdict)),
    keep: (lender, id, file, watching) =>
      database.inTenant(lender, async (tx) => {
        const [ask] = await exportRows(tx, lender, sql`a.export_id = ${id}`)
        if (ask?.verdict?.approved !== true || ask.made !== null) return 'not-approved'
        const doer = { lender, staff: ask.by, at: file.made.at }
        await oneByOne(tx, doer)
        if (!(await keep(tx, ask, file))) return 'not-approved'
        await writeCases(tx, lender, id, file.cases)
        await evidence.writeLeaves(tx, lender, [madeLeaf(ask, file)])
        const counts = await countsOf(tx, doer, { lookBackFrom: watching.lookBackFrom })
        await raiseAlarms(tx, lender, watching.alarmsOf(counts))
        return 'kept'
      }),
    take: (lender, id, by) =>
      database.inTenant(lender, (tx) => take(tx, evidence, { lender, id }, by)),
    sweep: async (lender, at) => {
      await database.inTenant(lender, (tx) =>
        sql`
          update export_file set file = '' where tenant_id = ${lender} and file <> ''
            and until <= ${timestamp(at)}::timestamptz`.execute(tx),
      )
    },
  }
}

function readingIn(database: Database<unknown>): Pick<ExportStore, 'list' | 'find' | 'ofDebtor'> {
  return {
    list: (lender, { org, limit }) =>
      database.inTenant(lender, (tx) =>
        exportRows(tx, lender, sql`(${org}::text is null or a.org_id = ${org})`, limit),
      ),
    find: async (lender, id) => {
      const [found] = await database.inTenant(lender, (tx) =>
        exportRows(tx, lender, sql`a.export_id = ${id}`),
      )
      return found
    },
    ofDebtor: ({ lender, debtor }) =>
      database.inTenant(lender, (tx) =>
        exportRows(
          tx,
          lender,
          sql`a.export_id in (select c.export_id from export_case c
            where c.bucket = ${bucketOf(debtor)} and c.tenant_id = ${lender}
              and c.debtor_id = ${debtor})`,
        ),
      ),
  }
}

async function exportRows(
  tx: Tx,
  lender: LenderId,
  where: RawBuilder<unknown>,
  limit: number | null = null,
): Promise<readonly ExportRecord[]> {
  const { rows } = await sql<ExportRow>`
    select a.*, v.decided_by, v.decided_at, v.approved, v.note, m.made_at, m.sha256, m.file_bytes,
      m.file_rows, m.until, t.taken_at
    from export_ask a
      left join export_verdict v on v.tenant_id = a.tenant_id and v.export_id = a.export_id
      left join export_made m on m.tenant_id = a.tenant_id and m.export_id = a.export_id
      left join export_taken t on t.tenant_id = a.tenant_id and t.export_id = a.export_id
    where a.tenant_id = ${lender} and ${where}
    order by a.asked_at desc, a.export_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => exportOf(lender, row))
}

async function writeAsk(tx: Tx, evidence: Leaves, ask: ExportAsk): Promise<void> {
  const { export: id, lender, org, by: staff, at, filter, full, purpose, words, cases } = ask
  await sql`
    insert into export_ask (tenant_id, export_id, org_id, asked_by, asked_at, filter, full_fields,
      purpose, words, cases)
    values (${lender}, ${id}, ${org}, ${staff}, ${timestamp(at)}::timestamptz,
      ${JSON.stringify(filter)}::json, ${JSON.stringify(full)}::json, ${purpose}, ${words},
      ${cases})`.execute(tx)
  const commit = { filter: { ...filter }, full, purpose, words, cases }
  const actor = { staff, org, via: 'screen' } as const
  await evidence.writeLeaves(tx, lender, [{ type: 'export-asked', id, at, actor, commit }])
}

interface Named {
  readonly lender: LenderId
  readonly id: ExportId
}

async function decide(
  tx: Tx,
  evidence: Leaves,
  { lender, id }: Named,
  { by, at, approved, note }: ExportVerdict,
): Promise<'decided' | 'not-open'> {
  const { numAffectedRows } = await sql`
    insert into export_verdict (tenant_id, export_id, decided_by, decided_at, approved, note)
    select tenant_id, export_id, ${by}, ${timestamp(at)}::timestamptz, ${approved}, ${note}
    from export_ask where tenant_id = ${lender} and export_id = ${id}
    on conflict (tenant_id, export_id) do nothing`.execute(tx)
  if (numAffectedRows === 0n) return 'not-open'
  const actor = { staff: by, org: null, via: 'screen' } as const
  const commit = { export: id, approved, note }
  await evidence.writeLeaves(tx, lender, [{ type: 'export-decided', at, actor, commit }])
  return 'decided'
}

/** False: somebody was first. */
async function keep(
  tx: Tx,
  { lender, export: id, by }: ExportRecord,
  { made, file }: NewExportFile,
): Promise<boolean> {
  const { at, sha256, bytes, rows, until } = made
  const { numAffectedRows } = await sql`
    insert into export_made (tenant_id, export_id, made_by, made_at, sha256, file_bytes, file_rows,
      until)
    values (${lender}, ${id}, ${by}, ${timestamp(at)}::timestamptz, ${sha256}, ${bytes}, ${rows},
      ${timestamp(until)}::timestamptz)
    on conflict (tenant_id, export_id) do nothing`.execute(tx)
  if (numAffectedRows === 0n) return false
  await sql`
    insert into export_file (tenant_id, export_id, until, file)
    values (${lender}, ${id}, ${timestamp(until)}::timestamptz, ${Buffer.from(file)})`.execute(tx)
  return true
}

/** The file leaves with its row and its leaf, or not at all; nobody but who asked gets it. */
async function take(
  tx: Tx,
  evidence: Leaves,
  { lender, id }: Named,
  { staff, org, at }: ExportTaker,
): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ file: Uint8Array; sha256: string }>`
    with here as (
      select f.export_id, f.file, m.sha256
      from export_file f
        join export_made m on m.tenant_id = f.tenant_id and m.export_id = f.export_id
      where f.tenant_id = ${lender} and f.export_id = ${id} and f.file <> ''
        and f.until > ${timestamp(at)}::timestamptz and m.made_by = ${staff}
      for update of f
    )
    update export_file f set file = '' from here
    where f.tenant_id = ${lender} and f.export_id = here.export_id
    returning here.file, here.sha256`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  await sql`
    insert into export_taken (tenant_id, export_id, taken_at)
    values (${lender}, ${id}, ${timestamp(at)}::timestamptz)`.execute(tx)
  const actor = { staff, org, via: 'screen' } as const
  const commit = { export: id, sha256: row.sha256 }
  await evidence.writeLeaves(tx, lender, [{ type: 'export-fetched', at, actor, commit }])
  return row.file
}

async function writeCases(
  tx: Tx,
  lender: LenderId,
  id: ExportId,
  cases: readonly ExportedCase[],
): Promise<void> {
  for (const piece of pieces(cases, CASES_AT_ONCE)) {
    await insertRows('export_case', lender, piece, {
      bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
      debtor_id: ['text', ({ debtor }) => debtor],
      export_id: ['text', () => id],
      case_id: ['text', (one) => one.case],
    }).execute(tx)
  }
}

/** The file's hash stands open in the log, so that a file that turns up is known again. */
function madeLeaf({ export: id, by: staff, org }: ExportRecord, { made }: NewExportFile): NewLeaf {
  const { at, sha256, bytes, rows } = made
  return {
    type: 'export-made',
    at,
    actor: { staff, org, via: 'screen' },
    commit: { export: id, sha256, rows, bytes },
    blob: [{ sha256, bytes, media: MEDIA }],
  }
}
