import { queryOptions } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'

export type Registers = Schema['Registers']
export type AgencyEntry = Registers['agencies'][number]
export type StaffEntry = Registers['staff'][number]

/** What the gate knows of lender, agencies and people. */
export const registersQuery = queryOptions({
  queryKey: ['registers'],
  queryFn: () => must(api.GET('/v1/registers')),
})
