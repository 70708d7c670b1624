import { parseCheckpoint } from '@fencun/core/evidence/checkpoint'
import type { EarlierCheckpoint } from '@fencun/core/evidence/log-report'
import { parseNote } from '@fencun/core/evidence/note'
import type { LenderId } from '@fencun/core/ids'
import { sql } from 'kysely'
import type { Database } from '../engine/database.ts'

/** A few are as good as all: a history that was rewritten fits none of those behind the change. */
const KEPT_MAX = 1000

/** What the database remembers of heads up to a size, spread over the log's whole length. */
export async function earlierCheckpoints(
  database: Database<unknown>,
  lender: LenderId,
  sizeMax: number,
): Promise<readonly EarlierCheckpoint[]> {
  const { rows } = await database.inLog(lender, (tx) =>
    sql<{ body: string }>`
      select body from (
        select body, size, row_number() over (order by size desc) as place,
          count(*) over () as count
        from evidence_checkpoint where tenant_id = ${lender} and size between 1 and ${sizeMax}
      ) as kept
      where count <= ${KEPT_MAX} or place % (count / ${KEPT_MAX} + 1) = 1
      order by size`.execute(tx),
  )
  return rows.flatMap(({ body }) => {
    const note = parseNote(body)
    const checkpoint = note === undefined ? undefined : parseCheckpoint(note.text)
    return checkpoint === undefined ? [] : [{ ...checkpoint, name: 'evidence_checkpoint' }]
  })
}
