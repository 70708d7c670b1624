import type {
  KeptRecord,
  LeafArchive,
  LeafOpener,
  LoggedLeaf,
  NamedDecision,
} from '@fencun/app/ports/leaf-archive'
import { commitment } from '@fencun/core/evidence/commitment'
import { parseLeaf } from '@fencun/core/evidence/leaf'
import { contactId, type DebtorId, debtorId, type LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { CompiledQuery } from 'kysely'
import type { Database } from '../engine/database.ts'
import { textArray } from '../engine/text-array.ts'
import { storedForm } from '../evidence/event-commits.ts'
import { sha256 } from '../evidence/node-crypto.ts'
import { openRecord } from '../evidence/record-values.ts'
import { contactWord, saltOf, subjectWord } from '../evidence/secrets.ts'
import type { EvidenceSecrets } from '../vault/evidence-secrets.ts'

/** Leaves, and records, that are in memory at a time. */
const PAGE = 2000

interface LeafRow {
  readonly leaf_id: string
  /** Null in the outbox. */
  readonly seq: string | null
  readonly leaf: Buffer
}

interface RecordRow {
  readonly leaf_id: string
  readonly debtor_id: string | null
  readonly sealed: Buffer
  readonly leaf: Buffer | null
}

/** The evidence log of an installation as PostgreSQL has it, and the keys that open it. */
export function leafArchive(database: Database<unknown>, secrets: EvidenceSecrets): LeafArchive {
  const archive = new Archive(database, secrets)
  return {
    count: (lender) => archive.count(lender),
    begun: (lender) => archive.begun(lender),
    byIds: (lender, ids) => archive.byIds(lender, ids),
    walk: (lender) => archive.walk(lender),
    decisions: (lender, name) => archive.decisions(lender, name),
    openers: async (lender, debtors) => {
      const found = await secrets.ofDebtors(undefined, lender, debtors)
      return new Map([...found].map(([debtor, { key, since }]) => [debtor, openerOf(key, since)]))
    },
    ownOpener: (lender) => openerOf(secrets.ofLender(lender), null),
    records: (lender, only) => archive.records(lender, only),
    recordsOf: (lender, debtors) => archive.recordsOf(lender, debtors),
  }
}

/** What one secret opens: a debtor's, or the lender's own, which has no `since`. */
function openerOf(secret: Buffer, since: number | null): LeafOpener {
  const commit: LeafOpener['commitment'] = (leafId, name, value) =>
    commitment(sha256, saltOf(secret, leafId, name), name, value)
  return {
    subject: since === null ? null : subjectWord(secret),
    since: since ?? 0,
    contactWord: (contact) => contactWord(secret, contact),
    salt: (leafId, name) => saltOf(secret, leafId, name),
    commitment: commit,
    eventCommitment: (event) => commit(event.id, 'event', storedForm(event)),
  }
}

class Archive {
  readonly #database: Database<unknown>
  readonly #secrets: EvidenceSecrets

  constructor(database: Database<unknown>, secrets: EvidenceSecrets) {
    this.#database = database
    this.#secrets = secrets
  }

  async count(lender: LenderId): Promise<number> {
    const [row] = await this.#read<{ count: string }>(
      lender,
      `select (select count(*) from evidence_leaf where tenant_id = $1) +
              (select count(*) from evidence_outbox where tenant_id = $1) as count`,
      [],
    )
    return Number(row?.count ?? 0)
  }

  async begun(lender: LenderId) {
    const [row] = await this.#read<LeafRow>(
      lender,
      `select leaf_id, seq, leaf from evidence_leaf where tenant_id = $1 and seq = 0
       union all
       (select leaf_id, null, leaf from evidence_outbox where tenant_id = $1
        order by leaf_id limit 1)
       limit 1`,
      [],
    )
    const leaf = row && parseLeaf(row.leaf)
    return leaf && instant(Date.parse(leaf.at))
  }

  async byIds(lender: LenderId, ids: readonly string[]): Promise<ReadonlyMap<string, LoggedLeaf>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#read<LeafRow>(
      lender,
      `select l.leaf_id, l.seq, l.leaf from unnest($2::text[]) as asked (leaf_id)
       join evidence_leaf l on l.tenant_id = $1 and l.leaf_id = asked.leaf_id
       union all
       select o.leaf_id, null, o.leaf from unnest($2::text[]) as asked (leaf_id)
       join evidence_outbox o on o.tenant_id = $1 and o.leaf_id = asked.leaf_id`,
      [textArray(ids)],
    )
    return new Map(rows.map((row) => [row.leaf_id, loggedLeaf(row)]))
  }

  async decisions(lender: LenderId, name: string): Promise<readonly NamedDecision[]> {
    // The leaf of an event has its id and tells when it was recorded: a decision when it is made.
    const leaf = (await this.byIds(lender, [name])).get(name)?.leaf
    const values = [lender, name, leaf?.at ?? null]
    const { rows } = await this.#database.inTenant(lender, (tx) =>
      tx.executeQuery<DecisionRow>(CompiledQuery.raw(DECISIONS, values)),
    )
    return rows.map(({ debtor_id, id, contact }) => {
      const of = contact === null ? null : contactId(contact)
      return { debtor: debtorId(debtor_id), id, contact: of }
    })
  }

  async *walk(lender: LenderId): AsyncGenerator<LoggedLeaf> {
    for (let from = 0; ; from += PAGE) {
      const rows = await this.#read<LeafRow>(
        lender,
        `select leaf_id, seq, leaf from evidence_leaf
         where tenant_id = $1 and seq >= $2 and seq < $3 order by seq`,
        [from, from + PAGE],
      )
      yield* rows.map(loggedLeaf)
      if (rows.length === 0) break
    }
    for (let after = ''; ; ) {
      const rows = await this.#read<LeafRow>(
        lender,
        `select leaf_id, null as seq, leaf from evidence_outbox
         where tenant_id = $1 and leaf_id > $2 order by leaf_id limit ${PAGE}`,
        [after],
      )
      yield* rows.map(loggedLeaf)
      const last = rows.at(-1)
      if (last === undefined || rows.length < PAGE) return
      after = last.leaf_id
    }
  }

  /** In the order of their ids, which is that of time. */
  async *records(lender: LenderId, only?: 'office'): AsyncGenerator<KeptRecord> {
    const which = only === 'office' ? 'and r.debtor_id is null' : ''
    for (let after = ''; ; ) {
      const rows = await this.#read<RecordRow>(
        lender,
        `${RECORDS} where r.tenant_id = $1 and r.leaf_id > $2 ${which}
         order by r.leaf_id limit ${PAGE}`,
        [after],
      )
      yield* await this.#opened(lender, rows)
      const last = rows.at(-1)
      if (last === undefined || rows.length < PAGE) return
      after = last.leaf_id
    }
  }

  async recordsOf(lender: LenderId, debtors: readonly DebtorId[]): Promise<readonly KeptRecord[]> {
    if (debtors.length === 0) return []
    const rows = await this.#read<RecordRow>(
      lender,
      `${RECORDS} where r.tenant_id = $1 and r.debtor_id = any ($2::text[]) order by r.leaf_id`,
      [textArray(debtors)],
    )
    return this.#opened(lender, rows)
  }

  async #opened(lender: LenderId, rows: readonly RecordRow[]): Promise<readonly KeptRecord[]> {
    const debtors = new Set(
      rows.flatMap(({ debtor_id: id }) => (id === null ? [] : [debtorId(id)])),
    )
    const secrets = await this.#secrets.ofDebtors(undefined, lender, [...debtors])
    const own = this.#secrets.ofLender(lender)
    return rows.map(({ leaf_id: leafId, debtor_id: id, sealed, leaf }) => {
      const debtor = id === null ? null : debtorId(id)
      const secret = debtor === null ? own : secrets.get(debtor)?.key
      const values = secret && openRecord(lender, leafId, secret, sealed)
      const type = (leaf && parseLeaf(leaf)?.type) ?? 'record'
      return { leafId, type, debtor, values }
    })
  }

  #read<Row>(lender: LenderId, text: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#database.inLog(lender, async (tx) => {
      const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, [lender, ...values]))
      return rows
    })
  }
}

interface DecisionRow {
  readonly debtor_id: string
  readonly id: string
  readonly contact: string | null
}

/** An event has its id once, and may answer a request of the same name: `union` tells it once. */
const DECISIONS = `
  select debtor_id, at, body ->> 'id' as id, body ->> 'contact' as contact
  from timeline_event
  where tenant_id = $1 and request_id = $2 and kind in ('contact-permitted', 'contact-withheld')
  union
  select debtor_id, at, body ->> 'id', body ->> 'contact'
  from timeline_event
  where tenant_id = $1 and body ->> 'id' = $2
    and at between $3::timestamptz - interval '1 hour' and $3::timestamptz + interval '1 hour'
    and kind in ('contact-permitted', 'contact-withheld')
  order by at, debtor_id limit 3`

const RECORDS = `
  select r.leaf_id, r.debtor_id, r.sealed, coalesce(l.leaf, o.leaf) as leaf
  from evidence_record r
  left join evidence_leaf l on l.tenant_id = r.tenant_id and l.leaf_id = r.leaf_id
  left join evidence_outbox o on o.tenant_id = r.tenant_id and o.leaf_id = r.leaf_id`

function loggedLeaf({ leaf_id: id, seq, leaf }: LeafRow): LoggedLeaf {
  const parsed = parseLeaf(leaf)
  // Under this id stands another's leaf: it attests nothing of what is asked.
  const isOwn = parsed?.id === id
  return {
    id,
    seq: seq === null ? null : Number(seq),
    bytes: leaf,
    leaf: isOwn ? parsed : undefined,
  }
}
