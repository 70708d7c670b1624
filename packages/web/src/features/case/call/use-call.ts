import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, must, ProblemError, type Schema } from '../../../api/client.ts'
import { newRequestId } from '../../../shared/request-id.ts'
import { type CaseView, type Point, useRefreshCase } from '../queries.ts'
import { type CallState, type Given, type OpenContact, permitted, resumed } from './call-state.ts'
import type { Pending } from './stage.ts'

/** One press: trying it again sends the same id and gets the first answer. */
interface Press {
  readonly request: string
  readonly point: Point
  readonly line: string | null
  readonly purpose: Schema['Purpose']
  /** By `performance.now()`. */
  readonly asked: number
}

export interface Call {
  readonly state: CallState | null
  readonly press: (point: Point) => void
  readonly ask: (point: Point, line: string | null, purpose: Schema['Purpose']) => void
  readonly askAgain: () => void
  /** Why the request itself failed; a refusal by the gate is no failure. */
  readonly error: Error | null
  readonly resume: (pending: Pending) => void
  readonly progress: (open: OpenContact) => void
  readonly close: () => void
}

/** The call dialogue of one case, from the press to the record. */
export function useCall(view: CaseView): Call {
  const [state, setState] = useState<CallState | null>(null)
  const permits = useRef(new Map<string, Given>())
  const refresh = useRefreshCase(view.case)
  const asking = useMutation({
    mutationFn: async ({ request, point, line, purpose, asked }: Press) => {
      const channel = 'voice_interactive' as const
      const body = { request, case: view.case, point: point.point, channel, purpose, line }
      return permitted(point, await must(api.POST('/v1/contacts', { body })), asked)
    },
    onSuccess: (open) => {
      if (open.given !== null) permits.current.set(open.contact, open.given)
      setState({ kind: 'contact', open })
    },
    onError: (error, { point }) => {
      const decision = error instanceof ProblemError ? error.problem.decision : undefined
      if (decision !== undefined) setState({ kind: 'refused', point, decision })
    },
    onSettled: () => void refresh(),
  })

  function ask(point: Point, line: string | null, purpose: Schema['Purpose']): void {
    setState({ kind: 'asking', point })
    asking.mutate({ request: newRequestId(), point, line, purpose, asked: performance.now() })
  }

  return {
    state,
    ask,
    press: (point) => {
      const [first, second] = view.lines
      if (second !== undefined) return setState({ kind: 'choosing', point })
      ask(point, first?.line ?? null, 'interactive')
    },
    askAgain: () => {
      if (asking.variables !== undefined) asking.mutate(asking.variables)
    },
    error: asking.error,
    resume: (pending) => {
      const given = permits.current.get(pending.contact) ?? null
      const around = { points: view.points, now: view.now, at: performance.now(), given }
      setState({ kind: 'contact', open: resumed(pending, around) })
    },
    progress: (open) => setState({ kind: 'contact', open }),
    close: () => {
      setState(null)
      void refresh()
    },
  }
}
