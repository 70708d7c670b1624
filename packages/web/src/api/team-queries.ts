import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from './client.ts'

export type Org = Schema['Org']
export type StaffMember = Schema['StaffMember']
export type Line = Schema['Line']
export type Placement = Schema['Placement']
export type Allocation = Schema['Allocation']

/** The lender and its agencies. */
export const orgsQuery = queryOptions({
  queryKey: ['orgs'],
  queryFn: async (): Promise<readonly Org[]> => (await must(api.GET('/v1/orgs'))).orgs,
  staleTime: 60_000,
})

/** The employees the asker may see. */
export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: async (): Promise<readonly StaffMember[]> => (await must(api.GET('/v1/staff'))).staff,
})

/** The telephone lines of one's own organisation. */
export const linesQuery = queryOptions({
  queryKey: ['lines'],
  queryFn: async (): Promise<readonly Line[]> => (await must(api.GET('/v1/lines'))).lines,
})

/** The files that were registered, newest first. */
export const placementsQuery = queryOptions({
  queryKey: ['placements'],
  queryFn: async (): Promise<readonly Placement[]> =>
    (await must(api.GET('/v1/placements'))).placements,
})

/** Who has what in one organisation. */
export const allocationQuery = (handler: string) =>
  queryOptions({
    queryKey: ['allocation', handler],
    queryFn: () => must(api.GET('/v1/allocation', { params: { query: { handler } } })),
  })
