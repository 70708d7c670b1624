import { Link } from '@tanstack/react-router'
import { Card, Collapse, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Outcome } from './queries.ts'
import { useAuditWords } from './use-words.ts'

/** Rules about which a call log says nothing, and what they would need. Not passed: not judged. */
export function NotJudged({ outcome }: { readonly outcome: Outcome }): React.JSX.Element {
  const { t } = useTranslation()
  const words = useAuditWords(outcome)
  const { judged, notJudged } = outcome.summary
  return (
    <Card size="small" title={t('audit.not-judged.title', { count: notJudged.length })}>
      <Typography.Paragraph type="secondary">
        {t('audit.not-judged.text', { judged: judged.length })}
      </Typography.Paragraph>
      <Collapse
        size="small"
        items={[
          {
            key: 'not',
            label: t('audit.not-judged.list'),
            children: (
              <ul className="audit-two">
                {notJudged.map(({ rule, needs }) => (
                  <li key={rule}>
                    <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
                      {words('rule', rule)}
                    </Link>{' '}
                    <Typography.Text type="secondary">
                      {t('audit.not-judged.needs', {
                        needs: needs.map((need) => words('need', need)).join(t('gate.list-comma')),
                      })}
                    </Typography.Text>
                  </li>
                ))}
              </ul>
            ),
          },
          {
            key: 'judged',
            label: t('audit.not-judged.judged'),
            children: (
              <ul className="audit-two">
                {judged.map((rule) => (
                  <li key={rule}>
                    <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
                      {words('rule', rule)}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  )
}
