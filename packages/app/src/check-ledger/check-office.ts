import type { Json } from '@fencun/core/evidence/canonical-json'
import type { LenderId } from '@fencun/core/ids'
import type { Deps } from '../deps.ts'
import type { KeptRecord } from '../ports/leaf-archive.ts'
import { isSame } from '../self-audit/compare-states.ts'
import { type LedgerFinding, ledgerFinding } from './findings.ts'

type Fields = Readonly<Record<string, Json>>
type OfficeDeps = Pick<Deps, 'directory' | 'policies'>

/** One kind of row beside the timelines: how its leaves name it, and the rows as they stand. */
interface Kind {
  readonly row: string
  /** The name under which leaves commit to it. */
  readonly name: string
  /** The field that tells one row from another. */
  readonly id: string
  readonly rows: (deps: OfficeDeps, lender: LenderId) => Promise<readonly object[]>
}

const KINDS: readonly Kind[] = [
  { row: 'org', name: 'org', id: 'org', rows: ({ directory }, l) => directory.orgs(l) },
  { row: 'staff', name: 'staff', id: 'staff', rows: ({ directory }, l) => directory.staff(l) },
  { row: 'line', name: 'line', id: 'line', rows: ({ directory }, l) => directory.lines(l) },
  {
    ...{ row: 'policy', name: 'proposal', id: 'change' },
    rows: ({ policies }, lender) => policies.changes(lender),
  },
  {
    ...{ row: 'policy-verdict', name: 'verdict', id: 'change' },
    rows: async ({ policies }, lender) =>
      (await policies.changes(lender)).flatMap(({ change, verdict }) =>
        verdict === null ? [] : [{ change, approved: verdict.approved, note: verdict.note }],
      ),
  },
]

/** Gathers what the log attests of the small tables, to be held against them at the end. */
export class OfficeCheck {
  readonly #attested = new Map<string, Map<string, Fields>>()

  /** Takes leaves in the order of the log: a later one says what has changed since. */
  take({ values }: KeptRecord): void {
    for (const { name, id } of KINDS) {
      const fields = fieldsOf(values?.[name])
      const key = fields?.[id]
      if (fields === undefined || typeof key !== 'string') continue
      const known = this.#attested.get(name) ?? new Map<string, Fields>()
      known.set(key, { ...known.get(key), ...fields })
      this.#attested.set(name, known)
    }
  }

  /** With `isOlder` the installation is older than its log: rows without a leaf are then as old. */
  async *end(deps: OfficeDeps, lender: LenderId, isOlder: boolean): AsyncGenerator<LedgerFinding> {
    for (const kind of KINDS) {
      const attested = new Map(this.#attested.get(kind.name))
      for (const row of await kind.rows(deps, lender)) {
        const now = fieldsOf(plain(row)) ?? {}
        const key = now[kind.id]
        const id = typeof key === 'string' ? key : ''
        const said = attested.get(id)
        attested.delete(id)
        if (said === undefined) {
          if (!isOlder) yield ledgerFinding('LEAF_MISSING', kind.row, id)
          continue
        }
        const where = Object.keys(said).filter((field) => !isSame(said[field], now[field]))
        if (where.length > 0) yield ledgerFinding('ROW_ALTERED', kind.row, id, { where })
      }
      for (const id of attested.keys()) yield ledgerFinding('ROW_MISSING', kind.row, id)
    }
  }
}

/** Rows of the small tables hold what JSON can say. */
function plain(row: object): Json {
  return JSON.parse(JSON.stringify(row)) as Json
}

function fieldsOf(value: Json | undefined): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}
