import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { caseViewSchema } from '../../schemas/case.ts'
import { caseIdSchema } from '../../schemas/wire.ts'

export const showCase = operation({
  id: 'showCase',
  method: 'GET',
  url: '/v1/cases/:case',
  tag: 'Cases',
  summary: 'One case, and what the gate says of each contact point now',
  path: z.strictObject({ case: caseIdSchema }),
  answer: caseViewSchema,
  status: 200,
  errors: ['not-found'],
})
