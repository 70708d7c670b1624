import { showCalendar as run } from '@fencun/app/load-calendar/load-calendar'
import { operation } from '../../http/operation.ts'
import { calendarSchema } from '../../schemas/rule.ts'

export const showCalendar = operation({
  id: 'showCalendar',
  method: 'GET',
  url: '/v1/calendar',
  tag: 'Law',
  summary: 'Holidays and make-up workdays',
  answer: calendarSchema,
  status: 200,
  errors: [],
}).handledBy(async ({ context, actor }) => run(context.deps, actor))
