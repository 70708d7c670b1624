import { Alert, Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../api/client.ts'
import { usePick } from './bilingual.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A problem in words: what happened, the cure, and the request id to quote. */
export function ProblemAlert({ error, onRetry }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (error === null || error === undefined) return null
  const problem = error instanceof ProblemError ? error.problem : undefined
  const retry =
    onRetry === undefined ? undefined : (
      <Button size="small" onClick={onRetry}>
        {t('retry')}
      </Button>
    )
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      action={retry}
      title={
        problem === undefined ? t('problem.unknown') : t(`problem.${problem.code}`, problem.title)
      }
      description={
        problem === undefined ? null : (
          <>
            <div>{pick(problem.cure)}</div>
            {problem.place === undefined ? null : <div>{problem.place}</div>}
            <Typography.Text type="secondary" copyable={{ text: problem.requestId }}>
              {problem.code} · {problem.requestId.slice(0, 8)}
            </Typography.Text>
          </>
        )
      }
    />
  )
}
