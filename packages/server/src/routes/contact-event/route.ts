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
    'permit-used',
    'outcome-conflict',
    'timeline-busy',
  ],
})
