import {
  checkRegistration,
  type Placement,
  type RegisterResult,
  type Registration,
} from '@fencun/app/ports/placement-store'
import { bucketOf, type DebtorId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { leavesBeside } from '../evidence/placement-leaves.ts'
import type { DebtorKeys } from '../vault/debtor-keys.ts'
import { giveAccess } from '../vault/give-access.ts'
import type { MoreWords } from '../vault/person-index.ts'
import { type SearchWord, wordsOfAccount } from '../vault/search-terms.ts'
import { appendEvents, isIn } from './append-events.ts'
import { insertCases, patchCases } from './case-rows.ts'
import { writeNotes } from './note-rows.ts'
import { writePeople, writePoints } from './people-rows.ts'
import { placementByHash } from './placement-rows.ts'
import { writeRecords } from './record-rows.ts'
import { pieces, timestamp, unnest } from './unnest.ts'

/** Rows per statement: each runs well within its deadline, and sealing never stalls the program. */
const ROWS = 1000

/** Takes the transaction back and carries the reason out of it. */
class Undone extends Error {
  readonly result: RegisterResult

  constructor(result: RegisterResult) {
    super(result.kind)
    this.result = result
  }
}

/**
 * Writes a placement whole in one transaction, or nothing. Locks are taken in one order (file,
 * case numbers, timelines, each sorted), so that two registrations wait for each other in turn.
 */
export async function register(
  database: Database<unknown>,
  secrets: DebtorKeys,
  evidence: Evidence,
  registration: Registration,
): Promise<RegisterResult> {
  checkRegistration(registration)
  try {
    return await database.inTenant(registration.placement.lender, async (tx) => {
      await insertPlacement(tx, registration.placement)
      await insertCaseNumbers(tx, registration)
      await writeTimelines(tx, evidence, registration)
      await writeRows(tx, secrets, registration)
      await evidence.writeLeaves(tx, registration.placement.lender, leavesBeside(registration))
      return { kind: 'registered' as const }
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    throw error
  }
}

async function insertPlacement(tx: Transaction<unknown>, placement: Placement): Promise<void> {
  const { numAffectedRows } = await sql`
    insert into placement (tenant_id, placement_id, handler, file_name, file_hash, registered_at,
      registered_by, cases, rejected, placed_amount_fen)
    values (${placement.lender}, ${placement.placement}, ${placement.handler},
      ${placement.fileName}, ${placement.fileHash}, ${timestamp(placement.registeredAt)},
      ${placement.registeredBy}, ${placement.cases}, ${placement.rejected},
      ${String(placement.placedAmountFen)})
    on conflict do nothing`.execute(tx)
  if (numAffectedRows !== 0n) return
  const before = await placementByHash(tx, placement.lender, placement.fileHash)
  throw new Undone({ kind: 'exists', caseNumbers: [], placement: before ?? null })
}

async function insertCaseNumbers(tx: Transaction<unknown>, registration: Registration) {
  const { lender } = registration.placement
  const { rows } = await sql<{ case_number: string }>`
    insert into case_number (tenant_id, case_number, bucket, case_id)
    select ${lender}, case_number, bucket, case_id
    from ${unnest('row', registration.cases, {
      case_number: ['text', ({ caseNumber }) => caseNumber],
      bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
      case_id: ['text', (file) => file.case],
    })}
    order by case_number
    on conflict do nothing
    returning case_number`.execute(tx)
  const inserted = new Set(rows.map(({ case_number }) => case_number))
  const taken = registration.cases
    .map(({ caseNumber }) => caseNumber)
    .filter((number) => !inserted.has(number))
  if (taken.length === 0) return
  throw new Undone({ kind: 'exists', caseNumbers: taken.toSorted(), placement: null })
}

async function writeTimelines(
  tx: Transaction<unknown>,
  evidence: Evidence,
  { placement: { lender }, points, timelines }: Registration,
): Promise<void> {
  const values = new Map(points.map((point) => [String(point.point), point]))
  const sorted = timelines.toSorted((a, b) => byKey(a.key.debtor, b.key.debtor))
  for (const piece of pieces(sorted, ROWS)) {
    const leaves = await evidence.leavesOf(tx, lender, piece, values)
    const results = await appendEvents(tx, lender, piece, leaves)
    if (!piece.every(isIn(results))) throw new Undone({ kind: 'conflict' })
  }
}

async function writeRows(
  tx: Transaction<unknown>,
  secrets: DebtorKeys,
  registration: Registration,
) {
  const { cases, people, points, timelines } = registration
  const { lender } = registration.placement
  const own = await secrets.forWriting(
    tx,
    lender,
    timelines.map(({ key }) => key.debtor),
  )
  for (const piece of pieces(cases, ROWS)) await insertCases(tx, lender, piece)
  for (const piece of pieces(people, ROWS)) await writePeople(tx, own, lender, piece)
  for (const piece of pieces(points, ROWS)) await writePoints(tx, own, lender, piece)
  for (const piece of pieces(timelines, ROWS)) {
    await patchCases(tx, lender, piece)
    await writeRecords(tx, own, lender, piece)
    await writeNotes(tx, own, lender, piece)
  }
  const more = accountWords(registration)
  await giveAccess(tx, secrets, lender, { handled: cases, secrets: own, more })
}

function accountWords({ accounts = [] }: Registration): MoreWords {
  const words = new Map<DebtorId, readonly SearchWord[]>()
  for (const { debtor, account } of accounts) {
    words.set(debtor, [...(words.get(debtor) ?? []), ...wordsOfAccount(account.reveal())])
  }
  return words
}

/** By bucket, then debtor: the order in which an append locks its rows. */
function byKey(a: DebtorId, b: DebtorId): number {
  return bucketOf(a) - bucketOf(b) || (a < b ? -1 : 1)
}
