import { z } from 'zod'
import { caseIdSchema, pointIdSchema } from './wire.ts'

/** How a program names a case, a point and a person: by our ids, or by the names it knows. */

const caseNumberText = z.string().trim().min(1).max(64)

export const caseReferenceFields = {
  case: caseIdSchema.exactOptional(),
  caseNumber: caseNumberText
    .exactOptional()
    .meta({ description: 'The lender’s own number, in place of `case`.' }),
}

export const caseReferenceSchema = z
  .strictObject(caseReferenceFields)
  .meta({ id: 'CaseReference', description: 'A case, by one of the two.' })

export const pointReferenceFields = {
  point: pointIdSchema.exactOptional(),
  number: z.string().trim().min(1).max(40).exactOptional().meta({
    description: 'The telephone number itself, in place of `point`. Hashed at once, never kept.',
  }),
}

export const actorField = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .meta({
    description:
      'With a key: the collector who makes the contact, by account or id. The gate looks at that ' +
      'person. Somebody signed in asks in their own name.',
  })
