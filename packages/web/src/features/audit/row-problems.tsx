import { Card, Table, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure } from './figures.ts'
import type { Outcome } from './queries.ts'
import { useAuditWords } from './use-words.ts'

/** Rows that could not be read or are no calls to anybody; nothing is left out in silence. */
export function RowProblems({ outcome }: { readonly outcome: Outcome }): React.JSX.Element | null {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  const { problems, problemCounts, leftOut } = outcome.facts
  if (problemCounts.length === 0 && leftOut.length === 0) return null
  return (
    <Card size="small" title={t('audit.problems.title')}>
      <p>
        {leftOut.map(({ name, count }) => (
          <Tag key={`left ${name}`}>{`${words('left-out', name)} ${figure(count)}`}</Tag>
        ))}
        {problemCounts.map(({ name, count }) => (
          <Tag key={name} color="orange">{`${words('problem', name)} ${figure(count)}`}</Tag>
        ))}
      </p>
      {problems.length === 0 ? null : (
        <>
          <Typography.Paragraph type="secondary">
            {t('audit.problems.first', { count: problems.length })}
          </Typography.Paragraph>
          <Table
            size="small"
            aria-label={t('audit.problems.title')}
            rowKey={({ row, problem, column }) => `${row} ${problem} ${column ?? ''}`}
            dataSource={[...problems]}
            pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                key: 'row',
                title: t('audit.findings.row'),
                render: (_, { row }) => t('audit.findings.row-n', { row }),
              },
              {
                key: 'problem',
                title: t('audit.problems.what'),
                render: (_, { problem }) => words('problem', problem),
              },
              {
                key: 'column',
                title: t('audit.problems.column'),
                render: (_, { column }) => column ?? '—',
              },
            ]}
          />
        </>
      )}
    </Card>
  )
}
