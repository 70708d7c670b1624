import type { Placement } from '@fencun/app/ports/placement-store'
import { lenderId, orgId, placementId, staffId } from '@fencun/core/ids'
import { instant } from '@fencun/core/time/instant'
import { sql, type Transaction } from 'kysely'
import { fenOf } from './case-rows.ts'

export async function placementByHash(
  tx: Transaction<unknown>,
  lender: string,
  fileHash: string,
): Promise<Placement | undefined> {
  const { rows } = await sql<PlacementRow>`
    select * from placement where tenant_id = ${lender} and file_hash = ${fileHash}`.execute(tx)
  return rows.map(placementOf)[0]
}

export interface PlacementRow {
  readonly tenant_id: string
  readonly placement_id: string
  readonly handler: string
  readonly file_name: string
  readonly file_hash: string
  readonly registered_at: number
  readonly registered_by: string
  readonly cases: number
  readonly rejected: number
  readonly placed_amount_fen: string
}

export function placementOf(row: PlacementRow): Placement {
  return {
    placement: placementId(row.placement_id),
    lender: lenderId(row.tenant_id),
    handler: orgId(row.handler),
    fileName: row.file_name,
    fileHash: row.file_hash,
    registeredAt: instant(row.registered_at),
    registeredBy: staffId(row.registered_by),
    cases: row.cases,
    rejected: row.rejected,
    placedAmountFen: fenOf(row.placed_amount_fen),
  }
}
