import { z } from 'zod'
import { gateAnswerSchema } from './gate-answer.ts'
import { bilingualSchema } from './wire.ts'

/** RFC 9457, with the code that names the error's page and the cure. */
export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Address of the page about this code.' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    cure: bilingualSchema,
    place: z.string().exactOptional().meta({ description: 'Field, row or id to look at.' }),
    requestId: z.string(),
    decision: gateAnswerSchema
      .exactOptional()
      .meta({ description: 'Only with `contact-not-permitted`: why not, and when.' }),
  })
  .meta({ id: 'Problem', description: 'What went wrong and what to do about it.' })

export const errorPageSchema = z
  .object({
    code: z.string(),
    status: z.int(),
    title: bilingualSchema,
    cure: bilingualSchema,
  })
  .meta({ id: 'ErrorPage', description: 'One error code in words.' })
