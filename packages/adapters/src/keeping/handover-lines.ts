import { createHmac } from 'node:crypto'
import type { ListedDebtor } from '@fencun/app/ports/destructions'
import { canonicalJson, type Json } from '@fencun/core/evidence/canonical-json'
import { hashLeaf } from '@fencun/core/evidence/merkle'
import { bucketOf, type CaseId, type DebtorId, type LenderId, type OrgId } from '@fencun/core/ids'
import { sql, type Transaction } from 'kysely'
import { sha256 } from '../evidence/node-crypto.ts'
import { unnest } from '../stores/unnest.ts'
import type { Secrets } from '../vault/debtor-keys.ts'
import { opened, readSealed, type SealedValue } from './sealed-values.ts'

/** One case of a handover. */
export interface HandoverLine {
  readonly debtor: DebtorId
  readonly case: CaseId
  readonly line: Buffer
  /** RFC 6962 leaf hash of the line. */
  readonly hash: Buffer
  /** Whether whoever read it could open all of it. */
  readonly isOpen: boolean
}

interface EventRow {
  readonly debtor_id: string
  readonly version: number
  readonly body: Json
}

interface FileRow {
  readonly case_id: string
  readonly file: Json
}

/**
 * The lines of these debtors' cases as the keys of one holder open them: what the case file says, the
 * events on it or by the agency, and every sealed value with its ciphertext. `text` is a keyed hash
 * of all that the ciphertexts say: who opens the same, writes the same.
 */
export async function handoverLines(
  tx: Transaction<unknown>,
  { lender, agency }: { readonly lender: LenderId; readonly agency: OrgId },
  debtors: readonly ListedDebtor[],
  secrets: Secrets,
): Promise<readonly HandoverLine[]> {
  const ids = debtors.map(({ debtor }) => debtor)
  const [values, events, files] = [
    await readSealed(tx, lender, ids),
    await readEvents(tx, lender, ids),
    await readFiles(tx, lender, debtors),
  ]
  return debtors.flatMap(({ debtor, cases }) => {
    const own = values.filter((value) => value.debtor === debtor)
    const told = events.filter((row) => row.debtor_id === debtor).map(({ body }) => body)
    return cases.map((id) => {
      const parts = own.filter((value) => value.case === null || value.case === id)
      const text = textOf(secrets, { lender, debtor }, parts)
      const line = bytesOf({
        v: 1,
        case: id,
        debtor,
        file: files.get(id) ?? null,
        events: told.filter((event) => isOf(event, id, agency)),
        sealed: parts.map(({ place, about, sealed }) => ({
          place,
          about,
          sealed: sealed.toString('base64'),
        })),
        text: text ?? null,
      })
      const hash = Buffer.from(hashLeaf(sha256, line))
      return { debtor, case: id, line, hash, isOpen: text !== undefined }
    })
  })
}

/** The Merkle root over lines, in the order of their cases. */
export function rootOf(hashes: readonly Uint8Array[]): string {
  return Buffer.from(merkleRoot(hashes)).toString('hex')
}

/** RFC 6962 §2.1: the left part is the largest power of two below the count. */
export function merkleRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes
  if (first === undefined) return sha256()
  if (hashes.length === 1) return first
  const left = 2 ** Math.floor(Math.log2(hashes.length - 1))
  return sha256(Uint8Array.of(1), merkleRoot(hashes.slice(0, left)), merkleRoot(hashes.slice(left)))
}

function bytesOf(line: Json): Buffer {
  return Buffer.from(canonicalJson(line), 'utf8')
}

function textOf(
  secrets: Secrets,
  key: { readonly lender: LenderId; readonly debtor: DebtorId },
  values: readonly SealedValue[],
): string | undefined {
  const secret = secrets.get(key.debtor)
  if (secret === undefined) return undefined
  const mac = createHmac('sha256', secret.derive('handover'))
  for (const value of values) {
    const text = opened(secret, key, value)
    if (text === undefined) return undefined
    mac.update(canonicalJson([value.place, text.reveal()]))
  }
  return mac.digest('base64url')
}

/** What happened on the case, and what the agency did. */
function isOf(event: Json, id: CaseId, agency: OrgId): boolean {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return false
  const fields = new Map<string, Json>(Object.entries(event))
  if (fields.get('case') === id) return true
  const actor = fields.get('actor')
  if (fields.has('case') || typeof actor !== 'object' || actor === null) return false
  return Object.entries(actor).some(([name, value]) => name === 'org' && value === agency)
}

const DEBTOR = {
  bucket: ['smallint', bucketOf],
  debtor_id: ['text', (debtor: DebtorId) => debtor],
} as const

async function readEvents(
  tx: Transaction<unknown>,
  lender: LenderId,
  debtors: readonly DebtorId[],
): Promise<readonly EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.debtor_id, e.version, e.body
    from ${unnest('a', debtors, DEBTOR)}
    join timeline_event e on e.bucket = a.bucket and e.tenant_id = ${lender}
      and e.debtor_id = a.debtor_id
    order by e.debtor_id, e.version`.execute(tx)
  return rows
}

async function readFiles(
  tx: Transaction<unknown>,
  lender: LenderId,
  debtors: readonly ListedDebtor[],
): Promise<ReadonlyMap<string, Json>> {
  const asked = debtors.flatMap(({ debtor, cases }) => cases.map((id) => ({ debtor, id })))
  const { rows } = await sql<FileRow>`
    select f.case_id, json_build_object('caseNumber', f.case_number, 'placement', f.placement_id,
      'status', f.status, 'product', f.product, 'hand', f.hand, 'stage', f.stage,
      'placedOn', f.placed_on, 'placedAmountFen', f.placed_amount_fen::text,
      'principalFen', f.principal_fen::text, 'interestFen', f.interest_fen::text,
      'penaltyFen', f.penalty_fen::text, 'feeFen', f.fee_fen::text) as file
    from ${unnest('a', asked, {
      bucket: ['smallint', ({ debtor }) => bucketOf(debtor)],
      case_id: ['text', ({ id }) => id],
    })}
    join case_file f on f.bucket = a.bucket and f.tenant_id = ${lender}
      and f.case_id = a.case_id`.execute(tx)
  return new Map(rows.map(({ case_id, file }) => [case_id, file]))
}
