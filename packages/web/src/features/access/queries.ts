import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import type { AccessSearch } from './search.ts'

export type Look = Schema['Look']
export type Alarm = Schema['AccessAlarm']
export type Settings = Schema['AccessSettings']

export const LOOKS_SHOWN = 20

/** One page of the log; the page before stays while it is fetched. */
export const logQuery = ({ page = 1, case: of, staff, field, from, until }: AccessSearch) => {
  const query = {
    ...(of === undefined ? {} : { case: of }),
    ...(staff === undefined ? {} : { staff }),
    ...(field === undefined ? {} : { field }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    offset: (page - 1) * LOOKS_SHOWN,
    limit: LOOKS_SHOWN,
  }
  return queryOptions({
    queryKey: ['access-log', query],
    queryFn: () => must(api.GET('/v1/access-log', { params: { query } })),
    placeholderData: keepPreviousData,
  })
}

export const alarmsQuery = queryOptions({
  queryKey: ['access-alarms'],
  queryFn: async (): Promise<readonly Alarm[]> => (await must(api.GET('/v1/access-alarms'))).alarms,
  refetchInterval: 60_000,
})

/** How many wait; asked again each minute for the navigation. */
export const openAlarmsQuery = queryOptions({
  queryKey: ['access-alarms', 'open'],
  queryFn: async () => (await must(api.GET('/v1/access-alarms/open'))).open,
  refetchInterval: 60_000,
})

export const settingsQuery = queryOptions({
  queryKey: ['access-settings'],
  queryFn: () => must(api.GET('/v1/access-settings')),
})

export const whoSawQuery = (id: string) =>
  queryOptions({
    queryKey: ['who-saw', id],
    queryFn: () => must(api.GET('/v1/cases/{case}/who-saw', { params: { path: { case: id } } })),
  })
