import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, must, type Schema } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import type { ReadingSearch } from './search.ts'

export type RuleSheet = Schema['RuleSheet']
export type RulePage = Schema['RulePage']
export type RuleSummary = Schema['RuleSummary']
export type RuleNumber = Schema['RuleNumber']

/** The law does not change while somebody reads it. */
const staleTime = 10 * 60_000

/** Whose policy the numbers are read under when the address names none. */
export function useReader(): string {
  const { data: me } = useQuery(meQuery)
  return me === undefined || me === null ? '' : me.staff
}

function queryOf({ on, policy }: ReadingSearch) {
  return {
    ...(on === undefined ? {} : { day: on }),
    ...(policy === undefined ? {} : { policy }),
  }
}

export function rulesQuery(reader: string, reading: ReadingSearch) {
  const query = queryOf(reading)
  return queryOptions({
    queryKey: ['rules', reader, query],
    queryFn: () => must(api.GET('/v1/rules', { params: { query } })),
    staleTime,
  })
}

export function ruleQuery(reader: string, rule: string, reading: ReadingSearch) {
  const query = queryOf(reading)
  return queryOptions({
    queryKey: ['rules', reader, query, rule],
    queryFn: () => must(api.GET('/v1/rules/{rule}', { params: { path: { rule }, query } })),
    staleTime,
  })
}

export function sheetsQuery(reader: string, reading: ReadingSearch) {
  const query = queryOf(reading)
  return queryOptions({
    queryKey: ['rule-sheets', reader, query],
    queryFn: () => must(api.GET('/v1/law/sheets', { params: { query } })),
    staleTime,
  })
}

export const coverageQuery = queryOptions({
  queryKey: ['coverage'],
  queryFn: () => must(api.GET('/v1/law/coverage')),
  staleTime,
})

/** The facts of a situation, and the policies to read the law under. */
export function formQuery(reader: string) {
  return queryOptions({
    queryKey: ['law-form', reader],
    queryFn: () => must(api.GET('/v1/law/form')),
    staleTime,
  })
}
