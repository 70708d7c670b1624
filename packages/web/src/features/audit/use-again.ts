import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type Ask, type Audit, auditQuery, runAgain } from './queries.ts'

export type Again = UseMutationResult<Audit, Error, Ask>

/** Reads and judges the same files again; what was filtered before may not be there any more. */
export function useAgain({ id }: Pick<Audit, 'id'>): Again {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (ask: Ask) => runAgain(id, ask),
    onSuccess: async (audit) => {
      queries.removeQueries({ queryKey: ['audit-findings', id] })
      queries.setQueryData(auditQuery(id).queryKey, audit)
      await queries.invalidateQueries({ queryKey: auditQuery(id).queryKey })
      await navigate({ to: '/audit', search: { id, kind: 'breach' }, replace: true })
    },
  })
}
