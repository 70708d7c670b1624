import { requestContact as run } from '@fencun/app/request-contact/request-contact'
import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { dialValue } from '../../present/dial-value.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { permitSchema, requestBody } from '../../schemas/contact.ts'

export const requestContact = operation({
  id: 'requestContact',
  method: 'POST',
  url: '/v1/contacts',
  tag: 'Contacts',
  summary: 'Ask for leave to make one contact',
  body: requestBody,
  answer: permitSchema,
  status: 201,
  errors: [
    'not-permitted',
    'not-found',
    'contact-not-permitted',
    'request-id-reused',
    'timeline-busy',
  ],
}).handledBy(async ({ context: { deps, metrics }, actor, body }) => {
  const asked = await run(deps, actor, body)
  if (!asked.ok) return asked
  const { decision, permit } = asked.value
  metrics.decided(decision)
  const answer = presentAnswer({ decision, explanation: deps.law.explain(decision) })
  if (permit === null) {
    const refused = failure('contact-not-permitted', `the gate says ${decision.outcome}`)
    return err({ ...refused, decision: answer })
  }
  const { contact, startBy } = permit
  // A retry gets the first answer; the number itself is shown only while the permit may be used.
  const usable = deps.clock.now() < startBy
  const dial = usable ? await dialValue(deps, actor.lender, { contact, point: body.point }) : null
  return ok({ contact, startBy, dial, decision: answer })
})
