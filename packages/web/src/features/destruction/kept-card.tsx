import { Link } from '@tanstack/react-router'
import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import type { Destruction } from './queries.ts'

type Kept = Destruction['kept'][number]

/** Whose data stays sealed for now, and why. */
export function KeptCard({ destruction }: { readonly destruction: Destruction }) {
  const { t } = useTranslation()
  const columns = useColumns()
  const { kept, keptTotal } = destruction
  if (keptTotal === 0) return null
  return (
    <Card size="small" title={t('destruction.kept-title', { n: keptTotal })}>
      <Typography.Paragraph type="secondary">{t('destruction.kept-help')}</Typography.Paragraph>
      <DataList
        label={t('destruction.kept')}
        columns={columns}
        rows={kept}
        rowKey={({ cases }) => cases.map((one) => one.case).join()}
        empty=""
      />
    </Card>
  )
}

function useColumns(): readonly ListColumn<Kept>[] {
  const { t } = useTranslation()
  const me = useMe()
  const opens = me.org.kind === 'lender'
  return [
    {
      key: 'cases',
      title: t('destruction.cases'),
      card: 'head',
      render: ({ cases }) => (
        <Flex gap={8} wrap>
          {cases.map(({ case: id, caseNumber }) =>
            opens ? (
              <Link key={id} to="/cases/$caseId" params={{ caseId: id }}>
                {caseNumber}
              </Link>
            ) : (
              <span key={id}>{caseNumber}</span>
            ),
          )}
        </Flex>
      ),
    },
    {
      key: 'why',
      title: t('destruction.why'),
      render: ({ reasons }) => (
        <>
          {reasons.map((reason) => (
            <Tag key={reason}>{t(`destruction.reason.${reason}`)}</Tag>
          ))}
        </>
      ),
    },
  ]
}
