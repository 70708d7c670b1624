import { Link } from '@tanstack/react-router'
import { Card, Empty, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { figure, heightOf } from './figures.ts'
import type { Outcome } from './queries.ts'
import { useFilter } from './use-filter.ts'
import { useAuditWords } from './use-words.ts'

/** Each rule with what was found under it; a click shows those calls. */
export function RuleCounts({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  const filter = useFilter()
  const rows = outcome.summary.byRule.toSorted(
    (a, b) => a.kind.localeCompare(b.kind) || b.count - a.count,
  )
  const most = Math.max(0, ...rows.map(({ count }) => count))
  return (
    <Card size="small" title={t('audit.rules.title')}>
      {rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('audit.rules.none')} />
      ) : (
        <ul className="audit-bars audit-short" aria-label={t('audit.rules.title')}>
          {rows.map(({ rule, kind, count }) => (
            <li key={`${kind} ${rule}`}>
              <Flex gap={8} wrap align="center" className="audit-bar-name">
                <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
                  {words('rule', rule)}
                </Link>
                <Tag color={kind === 'breach' ? 'red' : 'gold'}>{t(`audit.kind.${kind}`)}</Tag>
              </Flex>
              <span className="audit-bar-track" aria-hidden>
                <span
                  className={`audit-bar-fill audit-${kind}`}
                  style={{ inlineSize: `${heightOf(count, most)}%` }}
                />
              </span>
              <Link
                to="/audit"
                search={filter({ rule, kind })}
                hash="findings"
                className="audit-bar-count"
                aria-label={t('audit.rules.show', { rule: words('rule', rule), count })}
              >
                {figure(count)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Typography.Text type="secondary">{t('audit.rules.kinds')}</Typography.Text>
    </Card>
  )
}
