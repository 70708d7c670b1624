import { listAlarms as run } from '@fencun/app/access-alarms/list-alarms'
import { ok } from '@fencun/core/result'
import { operation } from '../../http/operation.ts'
import { alarmsSchema } from '../../schemas/access.ts'

export const listAlarms = operation({
  id: 'listAlarms',
  method: 'GET',
  url: '/v1/access-alarms',
  tag: 'Access',
  summary: 'What was odd about how people looked at data',
  answer: alarmsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => {
  const alarms = await run(context.deps, actor)
  return alarms.ok ? ok({ alarms: alarms.value }) : alarms
})
