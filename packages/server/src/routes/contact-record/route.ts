import { recordContact as run } from '@fencun/app/record-outcome/record-contact'
import { z } from 'zod'
import { operation } from '../../http/operation.ts'
import { recordBody, recordedSchema } from '../../schemas/contact.ts'
import { contactIdSchema } from '../../schemas/wire.ts'

export const recordContact = operation({
  id: 'recordContact',
  method: 'POST',
  url: '/v1/contacts/:contact/record',
  tag: 'Contacts',
  summary: 'Write the record of a contact',
  path: z.strictObject({ contact: contactIdSchema }),
  body: recordBody,
  answer: recordedSchema,
  status: 201,
  errors: ['not-permitted', 'not-found', 'record-exists', 'outcome-missing', 'timeline-busy'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
