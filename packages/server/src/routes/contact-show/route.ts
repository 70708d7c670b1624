import { showContact as run } from '@fencun/app/show-contact/show-contact'
import { ok } from '@fencun/core/result'
import { z } from 'zod'
import { sharedOperation } from '../../http/operation.ts'
import { presentAnswer } from '../../present/gate-answer.ts'
import { contactViewSchema } from '../../schemas/contact.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const showContact = sharedOperation({
  id: 'showContact',
  method: 'GET',
  url: '/v1/contacts/:contact',
  tag: 'Contacts',
  scope: 'contacts:read',
  summary: 'What became of a permit',
  path: z.strictObject({ contact: contactIdSchema }),
  answer: contactViewSchema,
  status: 200,
  errors: ['not-found'],
}).handledBy(async ({ context: { deps }, caller, path }) => {
  const shown = await run(deps, caller, path)
  if (!shown.ok) return shown
  const { decision, ...contact } = shown.value
  const explanation = deps.law.explain(decision)
  return ok({ ...contact, decision: presentAnswer({ decision, explanation }) })
})
