import { openOperation } from '../../http/operation.ts'
import { firstRunBody, meSchema } from '../../schemas/session.ts'

export const beginSetup = openOperation({
  id: 'beginSetup',
  method: 'POST',
  url: '/v1/setup',
  tag: 'Setup',
  summary: 'Create the first lender and its administrator',
  body: firstRunBody,
  answer: meSchema,
  status: 201,
  errors: ['first-run-over', 'password-weak', 'account-exists'],
})
