import { z } from 'zod'
import { atSchema, lenderIdSchema, listOf, orgIdSchema, staffIdSchema } from './wire.ts'
import { orgKindSchema, roleSchema } from './words.ts'

export const accountName = z
  .string()
  .min(1)
  .max(64)
  .meta({ description: 'What a person types to sign in.' })
/** How strong it must be is for the use case to say; here only its length is bounded. */
export const password = z.string().min(1).max(200).meta({ format: 'password' })
export const personName = z.string().trim().min(1).max(64)

export const signInBody = z.strictObject({ account: accountName, password }).meta({ id: 'SignIn' })

export const meSchema = z
  .object({
    staff: staffIdSchema,
    name: z.string(),
    account: z.string(),
    role: roleSchema,
    org: z.object({ id: orgIdSchema, name: z.string(), kind: orgKindSchema }),
    lender: z.object({
      id: lenderIdSchema,
      name: z.string(),
      profile: z.string(),
      demonstration: z.boolean(),
    }),
    abilities: listOf(z.string()).meta({ description: 'What this person’s role may do.' }),
  })
  .meta({ id: 'Me', description: 'Who is signed in.' })

export const clockSchema = z
  .object({
    now: atSchema,
    setAt: atSchema.nullable().meta({ description: 'Where it was set; null: the real time.' }),
    settable: z.boolean(),
  })
  .meta({ id: 'Clock', description: 'The time by which everything is decided.' })

export const setClockBody = z
  .strictObject({ at: atSchema.nullable() })
  .meta({ id: 'SetClock', description: 'null returns the clock to the real time.' })

export const setupSchema = z
  .object({
    firstRun: z.boolean().meta({ description: 'No administrator exists yet.' }),
    demonstration: z.boolean(),
    auditOpen: z.boolean().meta({ description: 'Whether whoever asks may audit call logs.' }),
    lenders: listOf(z.object({ lender: lenderIdSchema, name: z.string() })),
    accounts: listOf(
      z.object({
        account: z.string(),
        password: z.string(),
        name: z.string(),
        role: roleSchema,
        org: orgIdSchema,
        orgName: z.string(),
      }),
    )
      .exactOptional()
      .meta({ description: 'Only in the demonstration: who may sign in.' }),
    clock: clockSchema,
  })
  .meta({ id: 'Setup', description: 'What the sign-in page needs to know.' })

export const firstRunBody = z
  .strictObject({
    lender: z.strictObject({
      id: z.string().max(40).meta({ description: 'Small letters, digits and dashes.' }),
      name: z.string().trim().min(1).max(100),
      profile: z.string().min(1).max(40).meta({ description: 'The policy laid over the law.' }),
    }),
    administrator: z.strictObject({ name: personName, account: accountName, password }),
  })
  .meta({ id: 'FirstRun' })
