import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'

interface Props {
  readonly problem: Schema['AuditProblem']
  readonly type?: 'error' | 'warning'
}

/** What is wrong with a file, where, and the cure. */
export function ProblemText({ problem, type = 'error' }: Props): React.JSX.Element {
  const pick = usePick()
  const { title, cure, place, detail, code } = problem
  return (
    <Alert
      type={type}
      showIcon
      role="alert"
      title={pick(title)}
      description={
        <>
          <div>{pick(cure)}</div>
          <div lang="en">
            {place === undefined ? '' : `${place}: `}
            {detail}
          </div>
          <Link to="/errors/$code" params={{ code }}>
            {code}
          </Link>
        </>
      }
    />
  )
}
