import { checkContacts as run } from '@fencun/app/check-contacts/check-contacts'
import { ok } from '@fencun/core/result'
import { sharedOperation } from '../../http/operation.ts'
import { inBrief } from '../../http/problem.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { checksBody, checksSchema } from '../../schemas/contact-check.ts'

export const checkContacts = sharedOperation({
  id: 'checkContacts',
  method: 'POST',
  url: '/v1/contacts/checks',
  tag: 'Contacts',
  scope: 'contacts:check',
  summary: 'Ask the gate many questions at once without using anything up',
  description: 'Each question is answered in its place; a problem of one leaves the others alone.',
  body: checksBody,
  answer: checksSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context: { deps }, caller, body }) => {
  const checked = await run(deps, caller, body.checks)
  if (!checked.ok) return checked
  return ok({
    results: checked.value.map((one) => {
      if (!one.ok) return { case: null, answers: [], problem: inBrief(one.error) }
      const { case: id, answers } = one.value
      const shown = answers.map((answer) => ({ point: answer.point, ...presentAnswer(answer) }))
      return { case: id, answers: shown, problem: null }
    }),
  })
})
