import { operation } from '../../http/operation.ts'
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
})
