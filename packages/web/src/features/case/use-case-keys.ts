import { useNavigate } from '@tanstack/react-router'
import { useKeys } from '../../shared/use-keys.ts'
import { pointToCall } from './callable.ts'
import { CASE_KEYS } from './keys.ts'
import type { CaseView, Point } from './queries.ts'

interface Acts {
  /** Nothing lies over the case. */
  readonly on: boolean
  readonly onCall: ((point: Point) => void) | undefined
  readonly onHelp: () => void
}

export function useCaseKeys(view: CaseView, { on, onCall, onHelp }: Acts): void {
  const navigate = useNavigate()
  useKeys(on ? CASE_KEYS : null, (name) => {
    if (name === 'help') return onHelp()
    if (name === 'next') {
      if (view.next === null) return undefined
      return void navigate({ to: '/cases/$caseId', params: { caseId: view.next } })
    }
    const point = pointToCall(view.points)
    return point === undefined ? undefined : onCall?.(point)
  })
}
