import { acknowledgeAlarm as run } from '@fencun/app/access-alarms/acknowledge-alarm'
import { operation } from '../../http/operation.ts'
import { alarmPath, alarmWordBody } from '../../schemas/access.ts'

export const acknowledgeAlarm = operation({
  id: 'acknowledgeAlarm',
  method: 'POST',
  url: '/v1/access-alarms/:alarm/word',
  tag: 'Access',
  summary: 'Say what came of an alarm',
  path: alarmPath,
  body: alarmWordBody,
  status: 204,
  errors: ['not-permitted', 'not-found', 'second-person-needed', 'alarm-not-open'],
}).handledBy(async ({ context, actor, path, body }) =>
  run(context.deps, actor, { ...path, ...body }),
)
