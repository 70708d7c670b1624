import { firstRun as run } from '@fencun/app/first-run/first-run'
import { openOperation } from '../../http/operation.ts'
import { openSession } from '../../present/me.ts'
import { firstRunBody, meSchema } from '../../schemas/session.ts'

export const beginSetup = openOperation({
  id: 'beginSetup',
  method: 'POST',
  url: '/v1/setup',
  tag: 'Setup',
  summary: 'Create the first lender and its administrator',
  body: firstRunBody,
  answer: meSchema,
  perMinute: ({ signInsPerMinute }) => signInsPerMinute,
  status: 201,
  errors: ['first-run-over', 'password-weak', 'account-exists'],
}).handledBy(async ({ body, ...call }) => {
  const begun = await run(call.context.deps, body)
  return begun.ok ? openSession(call, body.administrator) : begun
})
