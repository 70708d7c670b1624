import type {
  DestructionKey,
  HandoverCheck,
  HandoverFault,
  Handovers,
  ListedDebtor,
} from '@fencun/app/ports/destructions'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { bucketOf, type CaseId, caseId, type OrgId, orgId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { insertRows, pieces } from '../stores/unnest.ts'
import { type DebtorKeys, enterAsOwner } from '../vault/debtor-keys.ts'
import { readList } from './destruction-rows.ts'
import { type HandoverLine, handoverLines, rootOf } from './handover-lines.ts'

type Tx = Transaction<unknown>

/** Debtors per statement. */
const PAGE = 100

interface LineRow {
  readonly case_id: string
  readonly hash: Buffer
  readonly line: Buffer
}

/** Handed-over records in PostgreSQL. */
export function handoversIn(database: Database<unknown>, secrets: DebtorKeys): Handovers {
  return {
    make: async (key, agency) => {
      const list = await database.asOwner(async (tx) => {
        await enterAsOwner(tx, key.lender)
        await sql`delete from handover_line where tenant_id = ${key.lender}
          and destruction_id = ${key.destruction}`.execute(tx)
        return readList(tx, key)
      })
      for (const page of pieces(list, PAGE))
        await handOver({ database, secrets }, key, agency, page)
      const lines = await database.inTenant(key.lender, (tx) => readHashes(tx, key))
      return { cases: lines.length, root: rootOf(lines.map(({ hash }) => hash)) }
    },
    check: (key) => check({ database, secrets }, key),
    lines: (key) => linesOf(database, key),
  }
}

interface Work {
  readonly database: Database<unknown>
  readonly secrets: DebtorKeys
}

async function handOver(
  { database, secrets }: Work,
  key: DestructionKey,
  agency: OrgId,
  page: readonly ListedDebtor[],
): Promise<void> {
  const { lender, destruction } = key
  const ids = page.map(({ debtor }) => debtor)
  const opens = await secrets.forReading(lender, { org: agency }, ids)
  await database.inTenant(lender, async (tx) => {
    const made = await handoverLines(tx, { lender, agency }, page, opens)
    await insertRows('handover_line', lender, made, {
      bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
      debtor_id: ['text', ({ debtor }) => debtor],
      destruction_id: ['text', () => destruction],
      case_id: ['text', (line) => line.case],
      hash: ['bytea', ({ hash }) => hash],
      line: ['bytea', ({ line }) => line],
    }).execute(tx)
  })
}

/**
 * Every line is hashed anew and made anew from the lender's own record with the lender's own key. One
 * that the agency could not open itself is compared without what it says.
 */
async function check({ database, secrets }: Work, key: DestructionKey): Promise<HandoverCheck> {
  const { lender } = key
  const agency = await database.inTenant(lender, (tx) => agencyOf(tx, key))
  const list = await database.inTenant(lender, (tx) => readList(tx, key))
  const faults: HandoverFault[] = []
  const hashes = new Map<string, Uint8Array>()
  for (const page of pieces(list, PAGE)) {
    const ids = page.map(({ debtor }) => debtor)
    const opens = await secrets.forReading(lender, 'lender', ids)
    await database.inTenant(lender, async (tx) => {
      const own = await handoverLines(tx, { lender, agency }, page, opens)
      const given = await readLines(tx, key, own)
      for (const line of own) {
        const there = given.get(line.case)
        if (there === undefined) faults.push({ case: line.case, kind: 'missing' })
        else {
          const hash = hashLeaf(sha256, there.line)
          hashes.set(line.case, hash)
          const kind = faultOf(line, there, hash)
          if (kind !== undefined) faults.push({ case: line.case, kind })
        }
      }
    })
  }
  const all = await database.inTenant(lender, (tx) => readHashes(tx, key))
  const known = new Set<string>(list.flatMap(({ cases }) => cases))
  const extra = all.filter((row) => !known.has(row.case_id))
  faults.push(...extra.map((row) => ({ case: caseId(row.case_id), kind: 'extra' as const })))
  const root = rootOf(all.map((row) => hashes.get(row.case_id) ?? row.hash))
  return { cases: all.length, root, faults }
}

function faultOf(
  own: HandoverLine,
  there: LineRow,
  hash: Uint8Array,
): HandoverFault['kind'] | undefined {
  if (!there.hash.equals(hash)) return 'altered'
  if (!own.isOpen) return 'sealed'
  return there.line.equals(own.line) || there.line.equals(withoutText(own.line))
    ? undefined
    : 'differs'
}

/** The line of somebody who holds no key; `text` is the last member in its order. */
function withoutText(line: Buffer): Buffer {
  return Buffer.from(
    line.toString('utf8').replace(/"text":"[\w-]+","v":1\}$/, '"text":null,"v":1}'),
  )
}

async function* linesOf(
  database: Database<unknown>,
  key: DestructionKey,
): AsyncGenerator<Uint8Array> {
  const cases = await database.inTenant(key.lender, (tx) => readHashes(tx, key))
  for (const page of pieces(cases, PAGE)) {
    const ids = page.map((row) => ({ case: caseId(row.case_id) }))
    const found = await database.inTenant(key.lender, (tx) => readLines(tx, key, ids))
    for (const { case_id: id } of page) {
      const row = found.get(caseId(id))
      if (row !== undefined) yield Buffer.concat([row.line, Buffer.from('\n')])
    }
  }
}

async function readHashes(
  tx: Tx,
  { lender, destruction }: DestructionKey,
): Promise<readonly Pick<LineRow, 'case_id' | 'hash'>[]> {
  const { rows } = await sql<Pick<LineRow, 'case_id' | 'hash'>>`
    select case_id, hash from handover_line
    where tenant_id = ${lender} and destruction_id = ${destruction}
    order by case_id`.execute(tx)
  return rows
}

async function readLines(
  tx: Tx,
  { lender, destruction }: DestructionKey,
  asked: readonly { readonly case: CaseId }[],
): Promise<ReadonlyMap<CaseId, LineRow>> {
  const ids = asked.map((one) => one.case)
  const { rows } = await sql<LineRow>`
    select case_id, hash, line from handover_line
    where tenant_id = ${lender} and destruction_id = ${destruction}
      and case_id = any(${ids}::text[])`.execute(tx)
  return new Map(rows.map((row) => [caseId(row.case_id), row]))
}

async function agencyOf(tx: Tx, { lender, destruction }: DestructionKey): Promise<OrgId> {
  const { rows } = await sql<{ readonly agency: string }>`
    select act ->> 'agency' as agency from destruction_act
    where tenant_id = ${lender} and destruction_id = ${destruction} and act_no = 1`.execute(tx)
  return orgId(rows[0]?.agency ?? '')
}
