import { operation } from '../../http/operation.ts'
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
})
