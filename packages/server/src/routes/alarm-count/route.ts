import { countAlarms as run } from '@fencun/app/access-alarms/list-alarms'
import { operation } from '../../http/operation.ts'
import { openAlarmsSchema } from '../../schemas/access.ts'

export const countAlarms = operation({
  id: 'countAlarms',
  method: 'GET',
  url: '/v1/access-alarms/open',
  tag: 'Access',
  summary: 'How many alarms wait for a word',
  answer: openAlarmsSchema,
  status: 200,
  errors: ['not-permitted'],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
