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
import { useSought } from './sought.ts'

const route = getRouteApi('/shell/cases')

/** All cases the supervisor answers for. */
export function CasesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const search = route.useSearch()
  const [q, setSought] = useSought(me.staff)
  const { page, ...filters } = search
  const { data, error, refetch, isPlaceholderData } = useQuery(casesQuery({ ...search, q }))
  const columns = useCaseColumns()
  const go = (to: CasesSearch): void => void navigate({ to: '/cases', search: to })
  const seek = (text: string): void => {
    setSought(text)
    go(filters)
  }
  const filtered = q !== '' || Object.keys(filters).length > 0
  return (
    <>
      <PageHead title={t('cases.title')}>
        {me.abilities.includes('ask-exports') ? (
          <ExportButton search={filters} total={data?.total ?? 0} isSought={q !== ''} />
        ) : null}
      </PageHead>
      <Flex vertical gap={16}>
        {me.abilities.includes('manage-lines') ? <LinesCard /> : null}
        <Card size="small">
          <Flex vertical gap={16}>
            <CaseFilters search={search} onSearch={go} sought={q} onSeek={seek} />
            {error === null ? (
              <DataList
                label={t('cases.list')}
                columns={columns}
                rows={data?.cases}
                rowKey={(row) => row.case}
                busy={isPlaceholderData}
                empty={filtered ? <NoneFound isSought={q !== ''} /> : <NoCases />}
                onOpen={(row) =>
                  void navigate({ to: '/cases/$caseId', params: { caseId: row.case } })
                }
                paging={{
                  page: page ?? 1,
                  size: PAGE_SIZE,
                  total: data?.total ?? 0,
                  onPage: (next) => go({ ...filters, page: next }),
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

function NoneFound({ isSought }: { readonly isSought: boolean }) {
  const { t } = useTranslation()
  return (
    <>
      <div>{t('cases.empty-filtered')}</div>
      {isSought ? <div>{t('cases.empty-sought')}</div> : null}
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
