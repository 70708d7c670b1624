import { contactHolder } from '@fencun/app/access/contact-holder'
import { recordContact as run } from '@fencun/app/record-outcome/record-contact'
import { z } from 'zod'
import { sharedOperation } from '../../http/operation.ts'
import { recordBody, recordedSchema } from '../../schemas/contact.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const recordContact = sharedOperation({
  id: 'recordContact',
  method: 'POST',
  url: '/v1/contacts/:contact/record',
  tag: 'Contacts',
  scope: 'contacts:report',
  summary: 'Write the record of a contact',
  path: z.strictObject({ contact: contactIdSchema }),
  body: recordBody,
  answer: recordedSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'record-exists', 'outcome-missing', 'timeline-busy'],
}).handledBy(async ({ context: { deps }, caller, path, body }) => {
  const held = await contactHolder(deps, caller, path.contact, { toDial: false })
  return held.ok ? run(deps, held.value, { ...path, ...body }) : held
})
