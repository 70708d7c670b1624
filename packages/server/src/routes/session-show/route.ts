import { operation } from '../../http/operation.ts'
import { meSchema } from '../../schemas/session.ts'

export const whoAmI = operation({
  id: 'whoAmI',
  method: 'GET',
  url: '/v1/session',
  tag: 'Session',
  summary: 'Who is signed in',
  answer: meSchema,
  status: 200,
  errors: [],
})
