import { useQuery } from '@tanstack/react-query'
import { Button, Card, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { orgsQuery, type Placement, placementsQuery } from '../../api/team-queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dateTime, yuan } from '../../shared/format.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { NoticeModal } from './notice-modal.tsx'

const PAGE = 10

/** Every file registered so far, and the agency notice that belongs to it. */
export function PlacementList(): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch, isFetching } = useQuery(placementsQuery)
  const [page, setPage] = useState(1)
  const [noticed, setNoticed] = useState<Placement>()
  const columns = useColumns(setNoticed)
  return (
    <Card size="small" title={t('placements.list.title')}>
      {error === null ? (
        <DataList
          label={t('placements.list.title')}
          columns={columns}
          rows={data?.slice((page - 1) * PAGE, page * PAGE)}
          rowKey={({ placement }) => placement}
          empty={t('placements.list.none')}
          busy={isFetching && data === undefined}
          paging={{ page, size: PAGE, total: data?.length ?? 0, onPage: setPage }}
        />
      ) : (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      )}
      {noticed === undefined ? null : (
        <NoticeModal
          placement={noticed.placement}
          handlerName={noticed.handler.name}
          onClose={() => setNoticed(undefined)}
          onDone={() => setNoticed(undefined)}
        />
      )}
    </Card>
  )
}

function useColumns(onNotice: (of: Placement) => void): readonly ListColumn<Placement>[] {
  const { t } = useTranslation()
  const me = useMe()
  const { data: orgs } = useQuery(orgsQuery)
  const mayRecord = me.abilities.includes('record-notices')
  const isAgency = (org: string): boolean =>
    orgs?.some((one) => one.org === org && one.kind === 'agency') === true
  return [
    {
      key: 'file',
      title: t('placements.list.file'),
      render: ({ fileName }) => <Typography.Text strong>{fileName}</Typography.Text>,
      card: 'head',
    },
    { key: 'handler', title: t('placements.list.handler'), render: ({ handler }) => handler.name },
    {
      key: 'at',
      title: t('placements.list.at'),
      render: ({ registeredAt }) => dateTime(registeredAt),
    },
    { key: 'by', title: t('placements.list.by'), render: ({ registeredBy }) => registeredBy },
    { key: 'cases', title: t('placements.list.cases'), render: ({ cases }) => cases, align: 'end' },
    {
      key: 'rejected',
      title: t('placements.list.rejected'),
      render: ({ rejected }) => rejected,
      align: 'end',
    },
    {
      key: 'amount',
      title: t('placements.list.amount'),
      render: ({ placedAmountFen }) => yuan(placedAmountFen),
      align: 'end',
    },
    {
      key: 'notice',
      title: '',
      render: (placement) =>
        mayRecord && isAgency(placement.handler.org) ? (
          <Button
            size="small"
            aria-label={t('placements.notice.record-of', { name: placement.fileName })}
            onClick={() => onNotice(placement)}
          >
            {t('placements.notice.record')}
          </Button>
        ) : null,
    },
  ]
}
