import { ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'
import { instrumentListSchema } from '../../schemas/law.ts'

export const listInstruments = openOperation({
  id: 'listInstruments',
  method: 'GET',
  url: '/v1/instruments',
  tag: 'Law',
  summary: 'The documents of law and the policies that the rules rest on',
  answer: instrumentListSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context: { deps } }) => {
  return ok({ instruments: deps.law.instruments(), packHash: deps.law.packHash })
})
