import { contactHolder } from '@fencun/app/access/contact-holder'
import { endContact } from '@fencun/app/record-outcome/end-contact'
import { startContact } from '@fencun/app/record-outcome/start-contact'
import { z } from 'zod'
import { sharedOperation } from '../../http/operation.ts'
import { contactEventBody, contactStandSchema } from '../../schemas/contact.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const reportContact = sharedOperation({
  id: 'reportContact',
  method: 'POST',
  url: '/v1/contacts/:contact/events',
  tag: 'Contacts',
  scope: 'contacts:report',
  summary: 'Report that a contact began or ended',
  path: z.strictObject({ contact: contactIdSchema }),
  body: contactEventBody,
  answer: contactStandSchema,
  status: 200,
  errors: [
    'not-permitted',
    'not-found',
    'actor-unknown',
    'permit-expired',
    'permit-void',
    'permit-used',
    'clock-unsound',
    'timeline-busy',
  ],
}).handledBy(async ({ context: { deps }, caller, path: { contact }, body }) => {
  const toDial = body.kind === 'started'
  const held = await contactHolder(deps, caller, contact, { toDial })
  if (!held.ok) return held
  const actor = held.value
  if (body.kind === 'started') return startContact(deps, actor, { contact })
  const { kind: _kind, ...ended } = body
  return endContact(deps, actor, { contact, ...ended })
})
