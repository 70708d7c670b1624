import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Card, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { DataList } from '../../shared/data-list.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useCaseColumns } from './case-columns.tsx'
import { CaseFilters } from './case-filters.tsx'
import { ExportButton } from './export-button.tsx'
import { LinesCard } from './lines-card.tsx'
import { casesQuery, PAGE_SIZE } from './queries.ts'
import type { CasesSearch } from './search.ts'

const route = getRouteApi('/shell/cases')

/** All cases the supervisor answers for. */
export function CasesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const search = route.useSearch()
  const { data, error, refetch, isPlaceholderData } = useQuery(casesQuery(search))
  const columns = useCaseColumns()
  const go = (to: CasesSearch): void => void navigate({ to: '/cases', search: to })
  const filtered = Object.keys(search).length > 0
  return (
    <>
      <PageHead title={t('cases.title')}>
        <ExportButton search={search} total={data?.total ?? 0} />
      </PageHead>
      <Flex vertical gap={16}>
        {me.abilities.includes('manage-lines') ? <LinesCard /> : null}
        <Card size="small">
          <Flex vertical gap={16}>
            <CaseFilters search={search} onSearch={go} />
            {error === null ? (
              <DataList
                label={t('cases.list')}
                columns={columns}
                rows={data?.cases}
                rowKey={(row) => row.case}
                busy={isPlaceholderData}
                empty={filtered ? t('cases.empty-filtered') : <NoCases />}
                onOpen={(row) =>
                  void navigate({ to: '/cases/$caseId', params: { caseId: row.case } })
                }
                paging={{
                  page: search.page ?? 1,
                  size: PAGE_SIZE,
                  total: data?.total ?? 0,
                  onPage: (page) => go({ ...search, page }),
                }}
              />
            ) : (
              <ProblemAlert error={error} onRetry={() => void refetch()} />
            )}
          </Flex>
        </Card>
      </Flex>
    </>
  )
}

function NoCases() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <>
      <div>{t('cases.empty')}</div>
      {me.abilities.includes('import-placements') ? (
        <Link to="/placements">{t('cases.empty-go')}</Link>
      ) : null}
    </>
  )
}
