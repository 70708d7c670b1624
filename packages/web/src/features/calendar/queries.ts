import { queryOptions } from '@tanstack/react-query'
import { api, must } from '../../api/client.ts'

/** The calendar in force and how far it reaches. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => must(api.GET('/v1/calendar')),
})
