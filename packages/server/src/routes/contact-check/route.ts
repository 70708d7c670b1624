import { checkContact as run } from '@fencun/app/check-contact/check-contact'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { checkBody, checkedSchema } from '../../schemas/contact.ts'

export const checkContact = operation({
  id: 'checkContact',
  method: 'POST',
  url: '/v1/contacts/check',
  tag: 'Contacts',
  summary: 'Ask the gate without using anything up',
  body: checkBody,
  answer: checkedSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context: { deps }, actor, body }) => {
  const checked = await run(deps, actor, body)
  if (!checked.ok) return checked
  const { answers } = checked.value
  return ok({ answers: answers.map((one) => ({ point: one.point, ...presentAnswer(one) })) })
})
