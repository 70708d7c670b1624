import { Link } from '@tanstack/react-router'
import { Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ListColumn } from '../../shared/data-list.tsx'
import { shortTime, yuan } from '../../shared/format.ts'
import { KeyDestroyed } from '../../shared/key-destroyed.tsx'
import type { CaseRow } from './queries.ts'

const STATUS_COLOUR = {
  open: 'green',
  settled: 'default',
  returned: 'default',
  'written-off': 'default',
} as const

/** What the list shows of a case. The case number is the link that keyboards reach. */
export function useCaseColumns(): readonly ListColumn<CaseRow>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'number',
      title: t('cases.number'),
      render: ({ case: caseId, caseNumber }) => (
        <Link to="/cases/$caseId" params={{ caseId }}>
          {caseNumber}
        </Link>
      ),
      card: 'head',
    },
    {
      key: 'status',
      title: t('cases.status'),
      render: ({ status }) => <Tag color={STATUS_COLOUR[status]}>{t(`word.status.${status}`)}</Tag>,
      card: 'head',
    },
    {
      key: 'name',
      title: t('cases.name'),
      render: ({ name, keyDestroyed }) => (keyDestroyed ? <KeyDestroyed /> : name),
    },
    {
      key: 'collector',
      title: t('cases.collector'),
      render: ({ collector }) =>
        collector === null ? (
          <Typography.Text type="warning">{t('cases.unassigned')}</Typography.Text>
        ) : (
          collector.name
        ),
    },
    {
      key: 'amount',
      title: t('cases.amount'),
      render: ({ placedAmountFen }) => yuan(placedAmountFen),
      align: 'end',
    },
    {
      key: 'product',
      title: t('cases.product'),
      render: ({ product }) => product ?? '—',
      card: 'none',
    },
    {
      key: 'stage',
      title: t('cases.stage'),
      render: ({ stage, overdueDays }) =>
        [stage, overdueDays === null ? null : t('cases.days', { count: overdueDays })]
          .filter((part) => part !== null)
          .join(' · ') || '—',
    },
    { key: 'holds', title: t('cases.holds'), render: (row) => <Restrictions row={row} /> },
    {
      key: 'last',
      title: t('cases.last'),
      render: ({ lastContactAt }) => shortTime(lastContactAt),
      card: 'none',
    },
  ]
}

function Restrictions({ row: { holds, hardship } }: { readonly row: CaseRow }) {
  const { t } = useTranslation()
  if (holds.length + hardship.length === 0) {
    return <Typography.Text type="secondary">{t('cases.no-holds')}</Typography.Text>
  }
  return (
    <Flex gap={4} wrap>
      {holds.map((reason) => (
        <Tag key={reason} color="red" style={{ marginInlineEnd: 0 }}>
          {t(`word.hold.${reason}`, reason)}
        </Tag>
      ))}
      {hardship.map((flag) => (
        <Tag key={flag} color="purple" style={{ marginInlineEnd: 0 }}>
          {t(`word.hardship.${flag}`, flag)}
        </Tag>
      ))}
    </Flex>
  )
}
