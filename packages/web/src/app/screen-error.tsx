import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { ProblemAlert } from '../shared/problem-alert.tsx'

/** A screen that could not load says why and offers to try again. */
export function ScreenError({ error }: ErrorComponentProps): React.JSX.Element {
  const router = useRouter()
  return (
    <div style={{ maxWidth: 720, margin: '48px auto', padding: 16 }}>
      <ProblemAlert error={error} onRetry={() => void router.invalidate()} />
    </div>
  )
}
