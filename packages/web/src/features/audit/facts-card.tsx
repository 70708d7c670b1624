import { Card, Descriptions, Table, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure } from './figures.ts'
import type { Outcome } from './queries.ts'
import { useAuditWords } from './use-words.ts'

/** As what the file was read, so that a reader can tell whether it was read right. */
export function FactsCard({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const { t } = useTranslation()
  const { facts } = outcome
  const columns = Object.entries(facts.columns)
  return (
    <Card size="small" title={t('audit.facts.title')}>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          {
            key: 'format',
            label: t('audit.facts.format'),
            children: t(`audit.format.${facts.format}`, { defaultValue: facts.format }),
          },
          {
            key: 'by',
            label: t('audit.facts.recognised'),
            children: t(`audit.facts.by.${facts.recognisedBy}`),
          },
          {
            key: 'encoding',
            label: t('audit.facts.encoding'),
            children: facts.compressed ? `${facts.encoding} · gzip` : facts.encoding,
          },
          { key: 'zone', label: t('audit.facts.zone'), children: facts.zone },
          { key: 'rows', label: t('audit.facts.rows'), children: figure(facts.rows) },
          {
            key: 'people',
            label: t('audit.facts.people'),
            children: t(`audit.facts.people-from.${facts.people}`),
          },
          {
            key: 'columns',
            span: 'filled',
            label: t('audit.facts.columns'),
            children: (
              <span>
                {columns.map(([field, column]) => (
                  <Tag key={field}>
                    {`${t(`audit.field.${field}`, { defaultValue: field })} ← ${columnName(column, t)}`}
                  </Tag>
                ))}
              </span>
            ),
          },
        ]}
      />
      <Signals outcome={outcome} />
    </Card>
  )
}

/** Columns without a header word have a place: `column 10`. */
function columnName(
  column: string,
  t: (key: string, values: Readonly<Record<string, string>>) => string,
): string {
  const place = /^(?:column )?(\d+)$/.exec(column)?.[1]
  return place === undefined ? column : t('audit.mapping.column', { place, word: '' }).trim()
}

/** Each word of the telephone system beside what it was taken for. */
function Signals({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  return (
    <Table
      size="small"
      aria-label={t('audit.signals.title')}
      style={{ marginBlockStart: 12 }}
      rowKey={({ signal, outcome: taken }) => `${signal} ${taken}`}
      dataSource={[...outcome.facts.signals]}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          key: 'signal',
          title: t('audit.signals.signal'),
          render: (_, { signal }) => (signal === '' ? t('audit.signals.empty') : signal),
        },
        {
          key: 'outcome',
          title: t('audit.signals.outcome'),
          render: (_, { outcome: taken, unknown }) => (
            <>
              {words('outcome', taken)}{' '}
              {unknown ? <Tag color="gold">{t('audit.signals.unknown')}</Tag> : null}
            </>
          ),
        },
        {
          key: 'calls',
          title: t('audit.totals.calls'),
          align: 'end',
          render: (_, { calls }) => <Typography.Text>{figure(calls)}</Typography.Text>,
        },
      ]}
    />
  )
}
