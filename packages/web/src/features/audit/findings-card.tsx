import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { DataList } from '../../shared/data-list.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useFindingColumns } from './finding-columns.tsx'
import { FindingFilters } from './finding-filters.tsx'
import { type Audit, FINDINGS_PAGE, findingsQuery, type Outcome } from './queries.ts'
import { filterOf } from './search.ts'

const route = getRouteApi('/audit')

interface Props {
  readonly audit: Audit
  readonly outcome: Outcome
}

/** Every breach, one by one; what is filtered stands in the address. */
export function FindingsCard({ audit, outcome }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const columns = useFindingColumns(outcome)
  const query = useQuery(findingsQuery(audit.id, search, JSON.stringify(audit.ask)))
  const { data, error, refetch, isFetching } = query
  const { page = 1 } = search
  function turn(to: number): void {
    const { page: _before, ...rest } = search
    void navigate({ to: '/audit', search: to === 1 ? rest : { ...rest, page: to } })
  }
  return (
    <Card size="small" title={t('audit.findings.title')} id="findings">
      <Flex vertical gap={12}>
        <FindingFilters outcome={outcome} />
        {data === undefined ? null : (
          <Typography.Text type="secondary" role="status">
            {t('audit.findings.total', { count: data.total })}
          </Typography.Text>
        )}
        {error === null ? (
          <DataList
            label={t('audit.findings.title')}
            columns={columns}
            rows={data?.findings}
            rowKey={({ id }) => id}
            empty={t(
              Object.keys(filterOf(search)).length > 0
                ? 'audit.findings.none-fit'
                : 'audit.findings.none',
            )}
            busy={isFetching && data === undefined}
            paging={{ page, size: FINDINGS_PAGE, total: data?.total ?? 0, onPage: turn }}
          />
        ) : (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        )}
        <Typography.Text type="secondary">{t('audit.findings.moment')}</Typography.Text>
      </Flex>
    </Card>
  )
}
