import { Card, Empty, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure, heightOf } from './figures.ts'
import type { Outcome } from './queries.ts'
import { useAuditWords } from './use-words.ts'

interface Props {
  readonly outcome: Outcome
  readonly records: NonNullable<Outcome['records']>
}

/** Calls nobody wrote down, notes without a call, notes that say something else. */
export function RecordsCard({ outcome, records }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  const rows = records.counts.filter(({ count }) => count > 0)
  const most = Math.max(0, ...rows.map(({ count }) => count))
  return (
    <Card size="small" title={t('audit.records.title')}>
      <Typography.Paragraph>
        {t('audit.records.text', {
          records: figure(records.records),
          matched: figure(records.matched),
        })}
      </Typography.Paragraph>
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('audit.records.none')} />
      ) : (
        <ul className="audit-bars audit-short" aria-label={t('audit.records.title')}>
          {rows.map(({ name, count }) => (
            <li key={name}>
              <span className="audit-bar-name">{words('record', name)}</span>
              <span className="audit-bar-track" aria-hidden>
                <span
                  className="audit-bar-fill audit-review"
                  style={{ inlineSize: `${heightOf(count, most)}%` }}
                />
              </span>
              <span className="audit-bar-count">{figure(count)}</span>
            </li>
          ))}
        </ul>
      )}
      <Typography.Text type="secondary">{t('audit.records.where')}</Typography.Text>
    </Card>
  )
}
