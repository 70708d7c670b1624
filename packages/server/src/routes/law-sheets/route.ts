import { ok } from '@fencun/core/result'
import { readingOf } from '../../http/law-reading.ts'
import { openOperation } from '../../http/operation.ts'
import { readingQuery, ruleSheetsSchema } from '../../schemas/law.ts'

/** The whole rulebook at once, for the review sheets that a lawyer prints. */
export const listRuleSheets = openOperation({
  id: 'listRuleSheets',
  method: 'GET',
  url: '/v1/law/sheets',
  tag: 'Law',
  summary: 'Every rule in full',
  query: readingQuery,
  answer: ruleSheetsSchema,
  status: 200,
  errors: ['not-signed-in'],
}).handledBy(async (call) => {
  const { law } = call.context.deps
  const reading = await readingOf(call)
  if (!reading.ok) return reading
  const { day, law: read } = reading.value
  const sheets = await law.sheets(reading.value)
  return ok({ sheets, day, policy: read.policy, packHash: law.packHash })
})
