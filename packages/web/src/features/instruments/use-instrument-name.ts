import { useQuery } from '@tanstack/react-query'
import { usePick } from '../../shared/bilingual.ts'
import { instrumentsQuery } from './queries.ts'

/** An instrument as a lawyer cites it: its number, or else its title; its id until that is known. */
export function useInstrumentName(): (id: string) => string {
  const pick = usePick()
  const { data } = useQuery(instrumentsQuery)
  const known = new Map(data?.instruments.map((one) => [one.instrument, one]))
  return (id) => {
    const found = known.get(id)
    return found === undefined ? id : (found.number ?? pick(found.title))
  }
}
