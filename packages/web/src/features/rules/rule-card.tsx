import { Link } from '@tanstack/react-router'
import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { OutcomeTag } from './outcome-tag.tsx'
import type { RuleSummary } from './queries.ts'
import type { ReadingSearch } from './search.ts'

interface Props {
  readonly rule: RuleSummary
  readonly reading: ReadingSearch
}

/** One rule in the list: what it asks, its numbers on the chosen day, where it comes from. */
export function RuleCard({ rule, reading }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { instruments, numbers, outcomes, inForce, openQuestions } = rule
  return (
    <Card size="small" style={inForce ? {} : { opacity: 0.7 }}>
      <Flex gap="2px 10px" align="baseline" wrap>
        <Link
          to="/rules/$ruleId"
          params={{ ruleId: rule.rule }}
          search={reading}
          style={{ fontWeight: 600 }}
        >
          {pick(rule.title)}
        </Link>
        <Typography.Text type="secondary" code>
          {rule.rule}
        </Typography.Text>
        {outcomes.map((outcome) => (
          <OutcomeTag key={outcome} outcome={outcome} />
        ))}
        {inForce ? null : <Tag>{t('rules.not-in-force')}</Tag>}
        {openQuestions === 0 ? null : (
          <Typography.Text type="secondary" style={{ fontSize: 12 }}>
            {t('rules.open-questions', { count: openQuestions })}
          </Typography.Text>
        )}
      </Flex>
      <div>{pick(rule.asks)}</div>
      <Flex gap="2px 16px" wrap style={{ marginBlockStart: 4, fontSize: 13 }}>
        {numbers.map(({ id, unit, shown, layer }) =>
          shown === null || layer === null ? null : (
            <span key={id}>
              <strong>{pick(shown)}</strong> {pick(unit)}{' '}
              <Typography.Text type="secondary">{t(`layer.${layer}`)}</Typography.Text>
            </span>
          ),
        )}
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {instruments.map(({ name, number }) => number ?? pick(name)).join(t('rules.semicolon'))}
        </Typography.Text>
      </Flex>
    </Card>
  )
}
