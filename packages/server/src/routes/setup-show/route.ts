import { openOperation } from '../../http/operation.ts'
import { setupSchema } from '../../schemas/session.ts'

export const showSetup = openOperation({
  id: 'showSetup',
  method: 'GET',
  url: '/v1/setup',
  tag: 'Setup',
  summary: 'What the sign-in page needs to know',
  answer: setupSchema,
  status: 200,
  errors: [],
})
