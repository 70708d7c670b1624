import { z } from 'zod'
import { accountName, password, personName } from './session.ts'
import { daySchema, lineIdSchema, listOf, orgIdSchema, staffIdSchema } from './wire.ts'
import { orgKindSchema, roleSchema } from './words.ts'

export const staffMemberSchema = z
  .object({
    staff: staffIdSchema,
    name: z.string(),
    account: z.string(),
    role: roleSchema,
    org: orgIdSchema,
    orgName: z.string(),
    active: z.boolean(),
  })
  .meta({ id: 'StaffMember' })

export const staffListSchema = z.object({ staff: listOf(staffMemberSchema) })

export const addStaffBody = z
  .strictObject({
    name: personName,
    account: accountName,
    password,
    role: roleSchema,
    org: orgIdSchema,
  })
  .meta({ id: 'AddStaff' })

export const addedStaffSchema = z.object({ staff: staffIdSchema }).meta({ id: 'AddedStaff' })

export const orgSchema = z
  .object({
    org: orgIdSchema,
    name: z.string(),
    kind: orgKindSchema,
    listed: z.boolean().meta({ description: 'On the lender’s published list.' }),
    contractUntil: daySchema.nullable(),
  })
  .meta({ id: 'Org' })

const agency = {
  name: z.string().trim().min(1).max(100),
  listed: z.boolean(),
  contractUntil: daySchema.meta({ description: 'The contract’s last day.' }),
}

export const newAgencyBody = z.strictObject(agency).meta({ id: 'AddAgency' })

export const agencyBody = z
  .strictObject({
    ...agency,
    seen: z
      .strictObject({ ...agency, contractUntil: daySchema.nullable() })
      .optional()
      .meta({
        description:
          'How it stood when it was read. Given, a change made since is refused with `changed-meanwhile`.',
      }),
  })
  .meta({ id: 'SaveAgency' })

export const savedOrgSchema = z.object({ org: orgIdSchema }).meta({ id: 'SavedOrg' })

export const orgListSchema = z.object({ orgs: listOf(orgSchema) })

export const lineSchema = z
  .object({
    line: lineIdSchema,
    label: z.string(),
    recorded: z.boolean().meta({ description: 'Recorded by design.' }),
    recorderUp: z.boolean().meta({ description: 'The recorder answers now.' }),
  })
  .meta({ id: 'Line' })

export const addLineBody = z
  .strictObject({ label: z.string().trim().min(1).max(60) })
  .meta({ id: 'AddLine' })

export const addedLineSchema = z.object({ line: lineIdSchema }).meta({ id: 'AddedLine' })

export const lineListSchema = z.object({ lines: listOf(lineSchema) })

export const reportLineBody = z.strictObject({ recorderUp: z.boolean() }).meta({ id: 'ReportLine' })
