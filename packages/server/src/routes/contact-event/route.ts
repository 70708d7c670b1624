import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { contactEventBody, contactStandSchema } from '../../schemas/contact.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const reportContact = operation({
  id: 'reportContact',
  method: 'POST',
  url: '/v1/contacts/:contact/events',
  tag: 'Contacts',
  summary: 'Report that a contact began or ended',
  path: z.strictObject({ contact: contactIdSchema }),
  body: contactEventBody,
  answer: contactStandSchema,
  status: 200,
  errors: [
    'not-permitted',
    'not-found',
    'permit-expired',
    'permit-void',
    'permit-used',
    'outcome-conflict',
    'clock-unsound',
    'timeline-busy',
  ],
}).handledBy(async ({ context: { deps }, actor, path: { contact }, body }) => {
  if (body.kind === 'started') return startContact(deps, actor, { contact })
  const { kind: _kind, ...ended } = body
  return endContact(deps, actor, { contact, ...ended })
})
