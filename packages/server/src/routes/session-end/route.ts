import { openOperation } from '../../http/operation.ts'

export const signOut = openOperation({
  id: 'signOut',
  method: 'DELETE',
  url: '/v1/session',
  tag: 'Session',
  summary: 'Sign out',
  status: 204,
  errors: [],
})
