import { getRouteApi } from '@tanstack/react-router'
import type { AuditSearch } from './search.ts'

const route = getRouteApi('/audit')
type Filter = Omit<AuditSearch, 'id' | 'page'>

/** The address of the same audit with these findings alone, from the first page. */
export function useFilter(): (filter: Filter) => AuditSearch {
  const { id } = route.useSearch()
  return (filter) => ({ ...(id === undefined ? {} : { id }), ...filter })
}
