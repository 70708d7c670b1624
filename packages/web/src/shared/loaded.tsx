import { Skeleton } from 'antd'
import { ProblemAlert } from './problem-alert.tsx'

interface Props<T> {
  readonly query: {
    readonly data: T | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  readonly rows?: number
  readonly children: (data: T) => React.ReactNode
}

/** What was fetched, or that it is on its way, or why it did not come and a way to try again. */
export function Loaded<T>({ query, rows = 4, children }: Props<T>): React.JSX.Element {
  const { data, error, refetch } = query
  const problem =
    error === null || error === undefined ? null : (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    )
  if (data !== undefined) {
    return (
      <>
        {problem}
        {children(data)}
      </>
    )
  }
  return problem ?? <Skeleton active paragraph={{ rows }} />
}
