import { setClock as run } from '@fencun/app/set-clock/set-clock'
import { operation } from '../../http/operation.ts'
import { clockSchema, setClockBody } from '../../schemas/session.ts'

export const setClock = operation({
  id: 'setClock',
  method: 'PUT',
  url: '/v1/clock',
  tag: 'Setup',
  summary: 'Set the demonstration clock',
  body: setClockBody,
  answer: clockSchema,
  status: 200,
  errors: ['clock-fixed'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
