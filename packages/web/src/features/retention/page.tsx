import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { App, Button, Card, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { DataList } from '../../shared/data-list.tsx'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useColumns } from './columns.tsx'
import { Filters } from './filters.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { HoldsCard } from './holds-card.tsx'
import { Months } from './months.tsx'
import { PAGE, type Retention, retentionQuery } from './queries.ts'
import type { RetentionSearch } from './search.ts'
import { SettingsCard } from './settings-card.tsx'

const route = getRouteApi('/shell/retention')

/** How long records are kept, what falls due by month and kind, and what holds it. */
export function RetentionPage(): React.JSX.Element {
  const { t } = useTranslation()
  const search = route.useSearch()
  const query = useQuery(retentionQuery(search))
  const refresh = useRefresh()
  return (
    <>
      <PageHead title={t('nav.retention')} intro={t('retention.intro')}>
        <Button loading={refresh.isPending} onClick={() => refresh.mutate()}>
          {t('retention.refresh')}
        </Button>
      </PageHead>
      <ProblemAlert error={refresh.error} />
      <Flex vertical gap={16}>
        <Loaded query={query} rows={8}>
          {(retention) => (
            <>
              <Calendar retention={retention} busy={query.isPlaceholderData} search={search} />
              <SettingsCard settings={retention.settings} />
            </>
          )}
        </Loaded>
        <HoldsCard />
      </Flex>
    </>
  )
}

interface Props {
  readonly retention: Retention
  readonly busy: boolean
  readonly search: RetentionSearch
}

function Calendar({ retention, busy, search }: Props) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const [holding, setHolding] = useState<string>()
  const columns = useColumns(setHolding)
  const choose = (next: RetentionSearch): void => void navigate({ search: next, replace: true })
  const { calculatedAt, months, rows, total } = retention
  return (
    <Card size="small" title={t('retention.calendar')}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">
          {calculatedAt === null
            ? t('retention.never')
            : t('retention.as-of', { at: dateTime(calculatedAt) })}
        </Typography.Text>
        <Months months={months} search={search} onChoose={choose} />
        <Filters months={months} search={search} onChoose={choose} />
        <DataList
          label={t('retention.calendar')}
          columns={columns}
          rows={rows}
          rowKey={({ cases }) => cases.map((one) => one.case).join()}
          empty={t('retention.none')}
          busy={busy}
          paging={{
            page: search.page ?? 1,
            size: PAGE,
            total,
            onPage: (page) => choose({ ...search, page }),
          }}
        />
      </Flex>
      {holding === undefined ? null : (
        <HoldDialog caseNumber={holding} onClose={() => setHolding(undefined)} />
      )}
    </Card>
  )
}

function useRefresh() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => must(api.POST('/v1/retention/calendar')),
    onSuccess: async ({ debtors }) => {
      void message.success(t('retention.refreshed', { n: debtors }))
      await queries.invalidateQueries({ queryKey: ['retention'] })
    },
  })
}
