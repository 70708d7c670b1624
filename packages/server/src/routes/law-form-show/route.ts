import { ownLaw } from '@fencun/app/read-law/reading'
import { ok } from '@fencun/core/result'
import { readerOf } from '../../http/law-reading.ts'
import { openOperation } from '../../http/operation.ts'
import { scenarioFormSchema } from '../../schemas/law.ts'

export const showScenarioForm = openOperation({
  id: 'showScenarioForm',
  method: 'GET',
  url: '/v1/law/form',
  tag: 'Law',
  summary: 'The facts that a situation can be put together of, and the policies to ask under',
  answer: scenarioFormSchema,
  status: 200,
  errors: [],
}).handledBy(async (call) => {
  const { law } = call.context.deps
  const reader = await readerOf(call)
  const own = reader === undefined ? undefined : await ownLaw(law, reader)
  return ok({ groups: law.scenarioForm(), policies: law.policies, own: own?.policy ?? null })
})
