import type { Engagement, Qualification, Registers } from '@fencun/app/ports/registers'
import type { Json } from '@fencun/core/evidence/canonical-json'
import type { LenderType } from '@fencun/core/gate/request'
import { type LenderId, orgId, staffId } from '@fencun/core/ids'
import { type Day, parseDay } from '@fencun/core/time/beijing'
import type { EventActor } from '@fencun/core/timeline/event'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../engine/database.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { registerLeaf } from '../evidence/office-leaves.ts'
import { dayText } from './directory-rows.ts'
import { bumpVersion } from './fact-versions.ts'

interface EngagementRow {
  readonly org_id: string
  readonly impact_assessed_on: string | null
  readonly evaluated_on: string | null
  readonly subcontracted: boolean
}

interface QualificationRow {
  readonly staff_id: string
  readonly trained_on: string | null
  readonly confidentiality_signed: boolean
  readonly suspended: boolean
}

/** The registers in PostgreSQL. What is saved as it was is no change. */
export function registersIn(database: Database<unknown>, evidence: Evidence): Registers {
  const change: Change = (lender, by, value, write) =>
    database.inTenant(lender, async (tx) => {
      const { numAffectedRows } = await write(tx)
      if (numAffectedRows === 0n) return
      await bumpVersion(tx, lender, 'directory')
      await evidence.writeLeaves(tx, lender, [registerLeaf(value, evidence.now(), by)])
    })
  return {
    ...lenderTypesIn(database, change),
    ...engagementsIn(database, change),
    ...qualificationsIn(database, change),
  }
}

type Part<Name extends keyof Registers> = Pick<Registers, Name>

function lenderTypesIn(
  database: Database<unknown>,
  change: Change,
): Part<'lenderType' | 'saveLenderType'> {
  return {
    lenderType: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<{ lender_type: LenderType }>`
          select lender_type from lender_register where tenant_id = ${lender}`.execute(tx),
      )
      return rows[0]?.lender_type ?? null
    },
    saveLenderType: (lender, type, by) =>
      change(lender, by, { lenderType: type }, (tx) =>
        sql`
          insert into lender_register as known (tenant_id, lender_type) values (${lender}, ${type})
          on conflict (tenant_id) do update set lender_type = excluded.lender_type
          where known.lender_type <> excluded.lender_type`.execute(tx),
      ),
  }
}

function engagementsIn(
  database: Database<unknown>,
  change: Change,
): Part<'engagements' | 'saveEngagement'> {
  return {
    engagements: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<EngagementRow>`
          select org_id, impact_assessed_on, evaluated_on, subcontracted
          from engagement where tenant_id = ${lender} order by org_id`.execute(tx),
      )
      return rows.map(engagementOf)
    },
    saveEngagement: (lender, engagement, by) => {
      const { org, impactAssessedOn, evaluatedOn, subcontracted } = engagement
      return change(lender, by, { engagement: { ...engagement } }, (tx) =>
        sql`
          insert into engagement as known
            (tenant_id, org_id, impact_assessed_on, evaluated_on, subcontracted)
          values (${lender}, ${org}, ${dayText(impactAssessedOn)}::date,
            ${dayText(evaluatedOn)}::date, ${subcontracted})
          on conflict (tenant_id, org_id) do update set
            impact_assessed_on = excluded.impact_assessed_on,
            evaluated_on = excluded.evaluated_on, subcontracted = excluded.subcontracted
          where (known.impact_assessed_on, known.evaluated_on, known.subcontracted)
            is distinct from
            (excluded.impact_assessed_on, excluded.evaluated_on, excluded.subcontracted)
        `.execute(tx),
      )
    },
  }
}

function qualificationsIn(
  database: Database<unknown>,
  change: Change,
): Part<'qualifications' | 'saveQualification'> {
  return {
    qualifications: async (lender) => {
      const { rows } = await database.inTenant(lender, (tx) =>
        sql<QualificationRow>`
          select staff_id, trained_on, confidentiality_signed, suspended
          from qualification where tenant_id = ${lender} order by staff_id`.execute(tx),
      )
      return rows.map(qualificationOf)
    },
    saveQualification: (lender, qualification, by) => {
      const { staff, trainedOn, confidentialitySigned, suspended } = qualification
      return change(lender, by, { qualification: { ...qualification } }, (tx) =>
        sql`
          insert into qualification as known
            (tenant_id, staff_id, trained_on, confidentiality_signed, suspended)
          values (${lender}, ${staff}, ${dayText(trainedOn)}::date, ${confidentialitySigned},
            ${suspended})
          on conflict (tenant_id, staff_id) do update set trained_on = excluded.trained_on,
            confidentiality_signed = excluded.confidentiality_signed,
            suspended = excluded.suspended
          where (known.trained_on, known.confidentiality_signed, known.suspended)
            is distinct from
            (excluded.trained_on, excluded.confidentiality_signed, excluded.suspended)
        `.execute(tx),
      )
    },
  }
}

type Write = (tx: Transaction<unknown>) => Promise<{ readonly numAffectedRows?: bigint }>
/** Writes what is different, raises the version and leaves a leaf; what is the same is no change. */
type Change = (
  lender: LenderId,
  by: EventActor | undefined,
  value: { readonly [name: string]: Json },
  write: Write,
) => Promise<void>

function engagementOf(row: EngagementRow): Engagement {
  return {
    org: orgId(row.org_id),
    impactAssessedOn: dayOf(row.impact_assessed_on),
    evaluatedOn: dayOf(row.evaluated_on),
    subcontracted: row.subcontracted,
  }
}

function qualificationOf(row: QualificationRow): Qualification {
  return {
    staff: staffId(row.staff_id),
    trainedOn: dayOf(row.trained_on),
    confidentialitySigned: row.confidentiality_signed,
    suspended: row.suspended,
  }
}

function dayOf(text: string | null): Day | null {
  return text === null ? null : (parseDay(text) ?? null)
}
