import { createHash } from 'node:crypto'
import type {
  KeptCosignature,
  Witness,
  WitnessBook,
  WitnessIncident,
  WitnessIncidentKind,
} from '@fencun/app/ports/witness-book'
import type { LenderId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { timestamp } from '../stores/unnest.ts'
import { type KeyRow, keyOf, type WitnessParts, witnessLeaf } from './witness-parts.ts'
import { witnessedLogs } from './witnessed-logs.ts'

type Tx = Transaction<unknown>

/** What an installation knows as a witness and of its witnesses, in PostgreSQL. */
export function witnessBookIn(parts: WitnessParts): WitnessBook {
  return { ...witnessedLogs(parts), ...incidents(parts), ...ownWitnesses(parts) }
}

interface IncidentRow {
  readonly side: WitnessIncident['side']
  readonly kind: WitnessIncidentKind
  readonly name: string
  readonly size: string
  readonly evidence: string
  readonly at: number
}

function incidents({
  database,
  evidence: log,
}: WitnessParts): Pick<WitnessBook, 'report' | 'incidents'> {
  return {
    report: (lender, { side, kind, name, size, evidence, at }) =>
      database.inTenant(lender, async (tx) => {
        const digest = createHash('sha256').update(evidence).digest()
        const { rows } = await sql<object>`
          insert into witness_incident (tenant_id, side, kind, name, size, digest, evidence, at)
          values (${lender}, ${side}, ${kind}, ${name}, ${size}, ${digest}, ${evidence},
            ${timestamp(at)})
          on conflict do nothing returning size`.execute(tx)
        if (rows.length === 0) return false
        const conflict = { side, kind, name, size, evidence }
        const actor = { staff: 'system', org: null } as const
        const leaf = { type: 'witness-conflict', at, actor, commit: { conflict } } as const
        await log.writeLeaves(tx, lender, [leaf])
        return true
      }),
    incidents: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<IncidentRow>`
          select side, kind, name, size, evidence, at from witness_incident
          where tenant_id = ${lender} order by at desc, name, size desc`.execute(tx),
      )
      return rows.map((row) => ({ ...row, size: Number(row.size), at: instant(row.at) }))
    },
  }
}

type Own = Pick<
  WitnessBook,
  'witnesses' | 'addWitness' | 'endWitness' | 'keepCosignature' | 'cosignatures'
>

function ownWitnesses({ database, evidence }: WitnessParts): Own {
  return {
    witnesses: (lender) => database.inTenant(lender, (tx) => readWitnesses(tx, lender)),
    addWitness: (lender, witness, by) =>
      database.inTenant(lender, async (tx) => {
        const { name, keyId, vkey, url } = witness
        const { rows } = await sql<object>`
          insert into witness as known (tenant_id, name, key_id, vkey, url, since)
          values (${lender}, ${name}, ${keyId}, ${vkey}, ${url}, ${timestamp(by.at)})
          on conflict (tenant_id, name, key_id) do update
            set ended = null, url = excluded.url
            where known.ended is not null or known.url <> excluded.url
          returning name`.execute(tx)
        if (rows.length === 0) return 'known'
        const added = { name, keyId, vkey, url }
        await evidence.writeLeaves(tx, lender, [witnessLeaf({ added }, by)])
        return 'added'
      }),
    endWitness: (lender, { name, keyId }, by) =>
      database.inTenant(lender, async (tx) => {
        const { rows } = await sql<object>`
          update witness set ended = ${timestamp(by.at)}
          where tenant_id = ${lender} and name = ${name} and key_id = ${keyId} and ended is null
          returning name`.execute(tx)
        if (rows.length === 0) return false
        await evidence.writeLeaves(tx, lender, [witnessLeaf({ ended: { name, keyId } }, by)])
        return true
      }),
    keepCosignature: async (lender, { name, keyId, size, line, at }) => {
      await database.inTenant(lender, (tx) =>
        sql`insert into witness_cosignature (tenant_id, size, name, key_id, line, at)
          values (${lender}, ${size}, ${name}, ${keyId}, ${line}, ${timestamp(at)})
          on conflict do nothing`.execute(tx),
      )
    },
    cosignatures: (lender, size) =>
      database.inTenant(lender, (tx) => readCosignatures(tx, lender, size)),
  }
}

interface WitnessRow extends KeyRow {
  readonly name: string
  readonly url: string
  readonly size: string | null
  readonly at: number | null
}

async function readWitnesses(tx: Tx, lender: LenderId): Promise<readonly Witness[]> {
  const { rows } = await sql<WitnessRow>`
    select w.name, w.key_id, w.vkey, w.url, w.since, w.ended, c.size, c.at
    from witness w left join lateral (
      select size, at from witness_cosignature c
      where c.tenant_id = w.tenant_id and c.name = w.name and c.key_id = w.key_id
      order by size desc limit 1
    ) c on true
    where w.tenant_id = ${lender} order by w.name, w.since, w.key_id`.execute(tx)
  return rows.map((row) => {
    const { name, url, size, at } = row
    const last = size === null || at === null ? null : { size: Number(size), at: instant(at) }
    return { ...keyOf(row), name, url, last }
  })
}

async function readCosignatures(
  tx: Tx,
  lender: LenderId,
  size: number,
): Promise<readonly KeptCosignature[]> {
  const { rows } = await sql<{ name: string; key_id: string; line: string; at: number }>`
    select name, key_id, line, at from witness_cosignature
    where tenant_id = ${lender} and size = ${size} order by name, key_id`.execute(tx)
  return rows.map(({ name, key_id, line, at }) => {
    return { name, keyId: key_id, size, line, at: instant(at) }
  })
}
