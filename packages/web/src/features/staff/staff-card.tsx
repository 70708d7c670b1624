import { useQuery } from '@tanstack/react-query'
import { Button, Card, Checkbox, Flex, Input, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { type StaffMember, staffQuery } from '../../api/team-queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AddStaff } from './add-staff.tsx'
import { DeactivateButton } from './deactivate-button.tsx'
import { findStaff } from './find-staff.ts'

const PAGE = 20

/** Everybody with an account. */
export function StaffCard(): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(staffQuery)
  const [typed, setTyped] = useState('')
  const [withLeft, setWithLeft] = useState(false)
  const [page, setPage] = useState(1)
  const [adding, setAdding] = useState(false)
  const columns = useColumns()
  const found = data === undefined ? undefined : findStaff(data, typed, withLeft)
  return (
    <Card
      size="small"
      title={t('staff.list')}
      styles={{ header: { paddingBlock: 6 } }}
      extra={
        <Button type="primary" onClick={() => setAdding(true)}>
          {t('staff.add')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <Flex gap={12} wrap align="center" role="search">
          <Input
            aria-label={t('staff.search')}
            placeholder={t('staff.search')}
            style={{ width: 240, maxWidth: '100%' }}
            allowClear
            value={typed}
            onChange={({ target }) => {
              setTyped(target.value)
              setPage(1)
            }}
          />
          <Checkbox checked={withLeft} onChange={({ target }) => setWithLeft(target.checked)}>
            {t('staff.show-left')}
          </Checkbox>
        </Flex>
        {error === null ? (
          <DataList
            label={t('staff.list')}
            columns={columns}
            rows={found?.slice((page - 1) * PAGE, page * PAGE)}
            rowKey={({ staff }) => staff}
            empty={t('staff.empty')}
            paging={{ page, size: PAGE, total: found?.length ?? 0, onPage: setPage }}
          />
        ) : (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        )}
      </Flex>
      {adding ? <AddStaff onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function useColumns(): readonly ListColumn<StaffMember>[] {
  const { t } = useTranslation()
  const me = useMe()
  return [
    {
      key: 'name',
      title: t('staff.name'),
      card: 'head',
      render: ({ name }) => <Typography.Text strong>{name}</Typography.Text>,
    },
    {
      key: 'account',
      title: t('staff.account'),
      render: ({ account }) => <Typography.Text code>{account}</Typography.Text>,
    },
    { key: 'role', title: t('staff.role'), render: ({ role }) => t(`role.${role}`) },
    { key: 'org', title: t('staff.org'), render: ({ orgName }) => orgName },
    {
      key: 'state',
      title: t('staff.state'),
      card: 'head',
      render: ({ active }) => (
        <Tag color={active ? 'green' : 'default'}>{t(active ? 'staff.active' : 'staff.left')}</Tag>
      ),
    },
    {
      key: 'act',
      title: '',
      align: 'end',
      render: ({ staff, name, active }) => {
        if (staff === me.staff) return <Tag>{t('staff.you')}</Tag>
        return active ? <DeactivateButton {...{ staff, name }} /> : null
      },
    },
  ]
}
