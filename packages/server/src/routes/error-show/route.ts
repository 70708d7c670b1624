import { z } from 'zod'
import { openOperation } from '../../http/operation.ts'
import { errorPageSchema } from '../../schemas/problem.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showError = openOperation({
  id: 'showError',
  method: 'GET',
  url: '/v1/errors/:code',
  tag: 'Law',
  summary: 'What an error code means',
  path: z.strictObject({ code: plainIdSchema }),
  answer: errorPageSchema,
  status: 200,
  errors: ['not-found'],
})
