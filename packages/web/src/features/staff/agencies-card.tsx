import { useQuery } from '@tanstack/react-query'
import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '../../api/queries.ts'
import { type Org, orgsQuery } from '../../api/team-queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { daysUntil } from '../../shared/days.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AgencyModal } from './agency-modal.tsx'

/** The agencies that collect for the lender, and whether they still may. */
export function AgenciesCard(): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(orgsQuery)
  const [editing, setEditing] = useState<Org | 'new'>()
  const columns = useColumns(setEditing)
  return (
    <Card
      size="small"
      title={t('orgs.title')}
      styles={{ header: { paddingBlock: 6 } }}
      extra={<Button onClick={() => setEditing('new')}>{t('orgs.add')}</Button>}
    >
      <Typography.Paragraph type="secondary">{t('orgs.intro')}</Typography.Paragraph>
      {error === null ? (
        <DataList
          label={t('orgs.list')}
          columns={columns}
          rows={data?.filter(({ kind }) => kind === 'agency')}
          rowKey={({ org }) => org}
          empty={t('orgs.none')}
        />
      ) : (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      )}
      {editing === undefined ? null : (
        <AgencyModal
          {...(editing === 'new' ? {} : { agency: editing })}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Card>
  )
}

function useColumns(onEdit: (org: Org) => void): readonly ListColumn<Org>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'name',
      title: t('orgs.name'),
      card: 'head',
      render: ({ name }) => <Typography.Text strong>{name}</Typography.Text>,
    },
    {
      key: 'listed',
      title: t('orgs.listing'),
      render: ({ listed }) => (
        <Tag color={listed ? 'green' : 'red'}>{t(listed ? 'orgs.listed' : 'orgs.unlisted')}</Tag>
      ),
    },
    {
      key: 'until',
      title: t('orgs.until'),
      render: ({ contractUntil }) => <ContractEnd day={contractUntil} />,
    },
    {
      key: 'act',
      title: '',
      align: 'end',
      render: (org) => (
        <Button
          size="small"
          aria-label={t('orgs.edit-of', { name: org.name })}
          onClick={() => onEdit(org)}
        >
          {t('orgs.edit')}
        </Button>
      ),
    },
  ]
}

function ContractEnd({ day }: { readonly day: string | null }) {
  const { t } = useTranslation()
  const { data: setup } = useQuery(setupQuery)
  const left = day === null || setup === undefined ? undefined : daysUntil(day, setup.clock.now)
  return (
    <Flex component="span" gap={6} align="center">
      {day ?? '—'}
      {left !== undefined && left < 0 ? <Tag color="red">{t('orgs.over')}</Tag> : null}
    </Flex>
  )
}
