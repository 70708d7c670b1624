import { Link } from '@tanstack/react-router'
import { Card, Checkbox, Flex, Progress, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Allocation } from '../../api/team-queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { yuan } from '../../shared/format.ts'
import { percentOf } from './share.ts'

type Load = Allocation['collectors'][number]

interface Props {
  readonly collectors: readonly Load[]
  readonly chosen: ReadonlySet<string>
  /** Absent where one may look but not allocate. */
  readonly onChoose?: (chosen: ReadonlySet<string>) => void
}

/** Who has what, and who is to get more. */
export function LoadsCard({ collectors, chosen, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const columns = useColumns(collectors, chosen, onChoose)
  const active = collectors.filter((one) => one.active && one.role === 'collector')
  const all = active.length > 0 && active.every(({ staff }) => chosen.has(staff))
  return (
    <Card
      size="small"
      title={t('allocation.who')}
      extra={
        onChoose === undefined || active.length === 0 ? null : (
          <Checkbox
            checked={all}
            indeterminate={!all && chosen.size > 0}
            onChange={() => onChoose(new Set(all ? [] : active.map(({ staff }) => staff)))}
          >
            {t('allocation.choose-all')}
          </Checkbox>
        )
      }
    >
      <DataList
        label={t('allocation.who')}
        columns={columns}
        rows={collectors}
        rowKey={({ staff }) => staff}
        empty={<NoCollectors />}
      />
    </Card>
  )
}

function NoCollectors() {
  const { t } = useTranslation()
  return (
    <>
      <div>{t('allocation.none-title')}</div>
      <Typography.Text type="secondary">{t('allocation.none-text')}</Typography.Text>
    </>
  )
}

function useColumns(
  collectors: readonly Load[],
  chosen: ReadonlySet<string>,
  onChoose: Props['onChoose'],
): readonly ListColumn<Load>[] {
  const { t } = useTranslation()
  const cases = collectors.reduce((sum, one) => sum + one.cases, 0)
  const toggle = (staff: string): void => {
    const next = new Set(chosen)
    if (!next.delete(staff)) next.add(staff)
    onChoose?.(next)
  }
  return [
    {
      key: 'name',
      title: t('allocation.name'),
      card: 'head',
      render: ({ staff, name, role, active }) => (
        <Flex gap={8} align="center">
          {onChoose === undefined ? null : (
            <Checkbox
              aria-label={t('allocation.choose', { name })}
              disabled={!active}
              checked={chosen.has(staff)}
              onChange={() => toggle(staff)}
            />
          )}
          <Typography.Text strong>{name}</Typography.Text>
          {role === 'collector' ? null : <Tag>{t(`role.${role}`)}</Tag>}
          {active ? null : <Tag>{t('allocation.left')}</Tag>}
        </Flex>
      ),
    },
    {
      key: 'cases',
      title: t('allocation.cases'),
      align: 'end',
      width: 90,
      render: (one) => one.cases,
    },
    {
      key: 'amount',
      title: t('allocation.amount'),
      align: 'end',
      width: 160,
      render: ({ placedAmountFen }) => yuan(placedAmountFen),
    },
    {
      key: 'share',
      title: t('allocation.share'),
      render: (one) => <Share name={one.name} percent={percentOf(one.cases, cases)} />,
    },
    {
      key: 'see',
      title: '',
      width: 110,
      render: ({ staff, name }) => (
        <Link
          to="/cases"
          search={{ collector: staff }}
          aria-label={t('allocation.see-of', { name })}
        >
          {t('allocation.see')}
        </Link>
      ),
    },
  ]
}

function Share({ name, percent }: { readonly name: string; readonly percent: number }) {
  const { t } = useTranslation()
  return (
    <div style={{ minWidth: 120, maxWidth: 320 }}>
      <Progress
        percent={percent}
        size="small"
        status="normal"
        aria-label={t('allocation.share-of', { name, percent })}
      />
    </div>
  )
}
