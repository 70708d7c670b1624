import { trySituation } from '@fencun/app/read-law/try-situation'
import { err, ok } from '@fencun/core/result'
import { readerOf } from '../../http/law-reading.ts'
import { openOperation } from '../../http/operation.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { triedSchema, tryBody } from '../../schemas/law.ts'

/** Open as the rules are: a made-up situation names nobody. */
export const tryGate = openOperation({
  id: 'tryGate',
  method: 'POST',
  url: '/v1/law/try',
  tag: 'Law',
  summary: 'Put a made-up situation to the gate',
  description: 'Facts by the names that `GET /v1/law/form` gives; whatever is not said is benign.',
  body: tryBody,
  answer: triedSchema,
  status: 200,
  errors: ['not-signed-in'],
}).handledBy(async (call) => {
  const { deps } = call.context
  const tried = await trySituation(deps, await readerOf(call), call.body.scenario)
  if (!tried.ok) return err({ ...tried.error, place: `body.${tried.error.place ?? 'scenario'}` })
  const { decision, explanation, ...rest } = tried.value
  const { considered } = decision
  return ok({ ...presentAnswer({ decision, explanation }), considered, ...rest })
})
