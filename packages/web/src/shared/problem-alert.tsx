import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Problem, ProblemError } from '../api/client.ts'
import { errorQuery } from '../api/error-page.ts'
import { usePick } from './bilingual.ts'

interface Props {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** A problem in words: what happened, the cure, and the request id to quote. */
export function ProblemAlert({ error, onRetry }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
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
      title={problem === undefined ? t('problem.unknown') : <Title problem={problem} />}
      description={problem === undefined ? null : <Cure problem={problem} />}
    />
  )
}

/** A problem's own title is English; its page has both languages. */
function Title({ problem: { code, title, status } }: { readonly problem: Problem }) {
  const { t, i18n } = useTranslation()
  const pick = usePick()
  const asked = status > 0 && i18n.language !== 'en-US'
  const { data } = useQuery({ ...errorQuery(code), enabled: asked, retry: false })
  return <>{t(`problem.${code}`, data === undefined ? title : pick(data.title))}</>
}

/** Beside this page, so that nothing that was typed here is lost. */
function SignInBeside(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div>
      <a href="/sign-in" target="_blank" rel="noreferrer">
        {t('sign-in-beside')}
      </a>
    </div>
  )
}

function Cure({ problem }: { readonly problem: Problem }): React.JSX.Element {
  const pick = usePick()
  const { cure, place, code, requestId, status } = problem
  return (
    <>
      <div>{pick(cure)}</div>
      {code === 'not-signed-in' ? <SignInBeside /> : null}
      {place === undefined ? null : <div>{place}</div>}
      {/* A server that cannot be reached cannot show a page about it either. */}
      {status === 0 ? null : (
        <Link to="/errors/$code" params={{ code }}>
          {code}
        </Link>
      )}{' '}
      {requestId === '' ? null : (
        <Typography.Text type="secondary" copyable={{ text: requestId }}>
          {requestId.slice(0, 8)}
        </Typography.Text>
      )}
    </>
  )
}
