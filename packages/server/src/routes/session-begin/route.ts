import { openOperation } from '../../http/operation.ts'
import { openSession } from '../../present/me.ts'
import { meSchema, signInBody } from '../../schemas/session.ts'

export const signIn = openOperation({
  id: 'signIn',
  method: 'POST',
  url: '/v1/session',
  tag: 'Session',
  summary: 'Sign in',
  body: signInBody,
  answer: meSchema,
  perMinute: ({ signInsPerMinute }) => signInsPerMinute,
  status: 200,
  errors: ['sign-in-refused'],
}).handledBy(async ({ body, ...call }) => openSession(call, body))
