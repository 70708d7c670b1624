import { signOut as run } from '@fencun/app/sign-in/sign-in'
import { ok } from '@fencun/core/result'
import { openOperation } from '../../http/operation.ts'

export const signOut = openOperation({
  id: 'signOut',
  method: 'DELETE',
  url: '/v1/session',
  tag: 'Session',
  summary: 'Sign out',
  status: 204,
  errors: [],
}).handledBy(async ({ context, session }) => {
  if (session.token !== undefined) await run(context.deps, session.token)
  session.take()
  return ok(null)
})
