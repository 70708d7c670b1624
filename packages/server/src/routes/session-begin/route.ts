import { openOperation } from '../../http/operation.ts'
import { meSchema, signInBody } from '../../schemas/session.ts'

export const signIn = openOperation({
  id: 'signIn',
  method: 'POST',
  url: '/v1/session',
  tag: 'Session',
  summary: 'Sign in',
  body: signInBody,
  answer: meSchema,
  status: 200,
  errors: ['sign-in-refused'],
})
