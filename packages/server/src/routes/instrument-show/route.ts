import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { z } from 'zod'
import { openOperation } from '../../http/operation.ts'
import { instrumentSchema } from '../../schemas/law.ts'
import { plainIdSchema } from '../../schemas/wire.ts'

export const showInstrument = openOperation({
  id: 'showInstrument',
  method: 'GET',
  url: '/v1/instruments/:instrument',
  tag: 'Law',
  summary: 'One instrument: force, dates, what replaced it, which rules cite it',
  path: z.strictObject({ instrument: plainIdSchema }),
  answer: instrumentSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context: { deps }, path }) => {
  const found = deps.law.instruments().find(({ instrument }) => instrument === path.instrument)
  if (found !== undefined) return ok(found)
  return err(failure('not-found', 'there is no such instrument', 'path.instrument'))
})
