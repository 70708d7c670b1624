import type { RuleSheet } from '@fencun/app/ports/law-pages'
import { LAYERS } from '@fencun/core/gate/decision'
import { ok } from '@fencun/core/result'
import { readingOf } from '../../http/law-reading.ts'
import { openOperation } from '../../http/operation.ts'
import { readingQuery, ruleListSchema } from '../../schemas/law.ts'

/** Public, as every rule is: a debtor may read what binds those who call. */
export const listRules = openOperation({
  id: 'listRules',
  method: 'GET',
  url: '/v1/rules',
  tag: 'Law',
  summary: 'The rules, with the numbers that hold on a day',
  query: readingQuery,
  answer: ruleListSchema,
  status: 200,
  errors: ['not-signed-in'],
}).handledBy(async (call) => {
  const { law } = call.context.deps
  const reading = await readingOf(call)
  if (!reading.ok) return reading
  const { day, law: read } = reading.value
  const sheets = await law.sheets(reading.value)
  const rules = sheets.map(summaryOf)
  return ok({ rules, day, policy: read.policy, packHash: law.packHash })
})

function summaryOf(sheet: RuleSheet) {
  const { sources, parameters, questions } = sheet
  const set = new Set(parameters.flatMap(({ values }) => values.map(({ layer }) => layer)))
  return {
    ...sheet,
    instruments: sources.map(({ instrument, name, number }) => ({ instrument, name, number })),
    layers: LAYERS.filter((layer) => set.has(layer)),
    numbers: parameters.map(({ id, unit, reading: { shown, layer } }) => {
      return { id, unit, shown, layer }
    }),
    openQuestions: questions.length,
  }
}
