import { requestByReference as run } from '@fencun/app/request-by-reference/request-by-reference'
import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { sharedOperation } from '../../http/operation.ts'
import { dialValue } from '../../present/dial-value.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { permitSchema, requestBody } from '../../schemas/contact.ts'

export const requestContact = sharedOperation({
  id: 'requestContact',
  method: 'POST',
  url: '/v1/contacts',
  tag: 'Contacts',
  scope: 'contacts:request',
  summary: 'Ask for leave to make one contact',
  body: requestBody,
  answer: permitSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'actor-unknown',
    'contact-not-permitted',
    'request-id-reused',
    'timeline-busy',
  ],
}).handledBy(async ({ context: { deps, metrics }, caller, body }) => {
  const asked = await run(deps, caller, body)
  if (!asked.ok) return asked
  const { decision, permit, point } = asked.value
  metrics.decided(decision)
  const answer = presentAnswer({ decision, explanation: deps.law.explain(decision) })
  if (permit === null) {
    const refused = failure('contact-not-permitted', `the gate says ${decision.outcome}`)
    return err({ ...refused, decision: answer })
  }
  const { contact, startBy } = permit
  // A retry gets the first answer; the number itself is shown only while the permit may be used.
  const usable = deps.clock.now() < startBy
  const dial = usable ? await dialValue(deps, caller, { contact, point }) : null
  const keyDestroyed = usable && dial === null
  return ok({ contact, startBy, dial, keyDestroyed, decision: answer })
})
