import { showMe as run } from '@fencun/app/sign-in/me'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { presentMe } from '../../present/me.ts'
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
}).handledBy(async ({ context, actor }) => {
  const me = await run(context.deps, actor)
  return me.ok ? ok(presentMe(me.value)) : me
})
