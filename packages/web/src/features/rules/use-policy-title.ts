import { useQuery } from '@tanstack/react-query'
import { usePick } from '../../shared/bilingual.ts'
import { formQuery, useReader } from './queries.ts'

/** The name in words of a policy that comes with the rules; its id until that is known. */
export function usePolicyTitle(): (id: string) => string {
  const pick = usePick()
  const { data } = useQuery(formQuery(useReader()))
  return (id) => {
    const found = data?.policies.find((one) => one.id === id)
    return found === undefined ? id : pick(found.title)
  }
}
