import { loadCalendar as run } from '@fencun/app/load-calendar/load-calendar'
import { operation } from '../../http/operation.ts'
import { calendarSchema, noticeBody } from '../../schemas/rule.ts'

export const loadNotice = operation({
  id: 'loadNotice',
  method: 'POST',
  url: '/v1/calendar/notices',
  tag: 'Law',
  summary: 'Load the State Council’s holiday notice for a year',
  body: noticeBody,
  answer: calendarSchema,
  status: 201,
  errors: ['not-permitted', 'notice-invalid'],
}).handledBy(async ({ context, actor, body }) => run(context.deps, actor, body))
