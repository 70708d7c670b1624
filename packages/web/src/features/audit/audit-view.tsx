import { useIsMutating, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Card, Flex, Result, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { ProblemError } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { FailedCard } from './failed-card.tsx'
import { MappingForm } from './mapping-form.tsx'
import { Place } from './place.tsx'
import { ProgressCard } from './progress-card.tsx'
import { type Audit, auditQuery, removing } from './queries.ts'
import { Report } from './report.tsx'
import { useAgain } from './use-again.ts'

/** One audit, in whichever state it is. */
export function AuditView({ id }: { readonly id: string }): React.JSX.Element {
  const isLeaving = useIsMutating({ mutationKey: removing(id) }) > 0
  const { data, error, refetch } = useQuery({ ...auditQuery(id), enabled: !isLeaving })
  if (error instanceof ProblemError && error.problem.status === 404) return <Gone />
  if (data === undefined) {
    return error === null ? (
      <Card>
        <Skeleton active paragraph={{ rows: 6 }} />
      </Card>
    ) : (
      <ProblemAlert error={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <Flex vertical gap={16}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      <Place audit={data} />
      <Stage audit={data} />
    </Flex>
  )
}

function Stage({ audit }: { readonly audit: Audit }): React.JSX.Element {
  const again = useAgain(audit)
  const { state, outcome, look } = audit
  if (outcome !== null && state === 'done') return <Report audit={audit} outcome={outcome} />
  if (state === 'asking' && look !== null) {
    return <MappingForm audit={audit} look={look} again={again} asked />
  }
  if (state === 'failed') return <FailedCard audit={audit} again={again} />
  return <ProgressCard audit={audit} />
}

/** Removed by somebody, or by itself after a day. */
function Gone(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card>
      <Result
        status="info"
        title={t('audit.gone.title')}
        subTitle={t('audit.gone.text')}
        extra={
          <Link to="/audit" search={{}}>
            <Button type="primary">{t('audit.another')}</Button>
          </Link>
        }
      />
    </Card>
  )
}
