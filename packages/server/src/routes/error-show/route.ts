import { ERROR_CODES, type ErrorEntry } from '@fencun/core/errors/codes'
import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { z } from 'zod'
import { openOperation } from '../../http/operation.ts'
import { errorPageSchema } from '../../schemas/problem.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

const ENTRIES: ReadonlyMap<string, ErrorEntry> = new Map(Object.entries(ERROR_CODES))

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
}).handledBy(async ({ path: { code } }) => {
  const entry = ENTRIES.get(code)
  if (entry === undefined) return err(failure('not-found', 'there is no such code', 'path.code'))
  return ok({ code, ...entry })
})
