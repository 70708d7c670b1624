import { Link } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { dateTime } from '../../shared/format.ts'
import { GateMeasures } from '../../shared/gate-measures.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import type { RuleSheet } from './queries.ts'
import { usePolicyTitle } from './use-policy-title.ts'

type Example = RuleSheet['examples'][number]

interface Props extends Pick<RuleSheet, 'rule' | 'examples'> {}

/** The worked examples on both sides of each boundary, with what the gate answers to each. */
export function Examples({ rule, examples }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  if (examples.length === 0) return null
  return (
    <Card size="small" title={t('rules.examples')}>
      <Typography.Paragraph type="secondary">{t('rules.examples-help')}</Typography.Paragraph>
      <Flex vertical gap={12} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {examples.map((example) => (
          <li key={example.name.en}>
            <ExampleEntry rule={rule} example={example} />
          </li>
        ))}
      </Flex>
    </Card>
  )
}

interface EntryProps {
  readonly rule: string
  readonly example: Example
}

function ExampleEntry({ rule, example }: EntryProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const policyTitle = usePolicyTitle()
  const { name, outcome, at, policy, situation, findings, nextPermittedAt } = example
  const own = findings.filter((finding) => finding.rule === rule)
  const others = findings.filter((finding) => finding.rule !== rule)
  return (
    <>
      <Flex gap={8} align="baseline">
        <OutcomeTag outcome={outcome} />
        <span>{pick(name)}</span>
      </Flex>
      <div style={{ paddingInlineStart: 12, borderInlineStart: '2px solid #e5e7e5' }}>
        {own.map(({ reason, text, measured, limit }) => (
          <div key={reason} style={{ fontSize: 13 }}>
            {pick(text)}
            <GateMeasures measured={measured} limit={limit} />
          </div>
        ))}
        {own.length > 0 ? null : (
          <Typography.Text type="secondary" style={{ fontSize: 13 }}>
            {t('rules.silent')}
          </Typography.Text>
        )}
        <Flex gap="2px 12px" wrap style={{ fontSize: 13 }}>
          <Typography.Text type="secondary">
            {dateTime(at)} · {policyTitle(policy)}
          </Typography.Text>
          {outcome === 'ALLOW' || nextPermittedAt === null ? null : (
            <Typography.Text type="secondary">
              {t('gate.next-permitted', { at: dateTime(nextPermittedAt) })}
            </Typography.Text>
          )}
          {others.length === 0 ? null : (
            <span>
              {t('rules.others-speak')}
              {others.map((other, i) => (
                <span key={`${other.rule} ${other.reason}`}>
                  {i === 0 ? '' : t('gate.list-comma')}
                  <Link to="/rules/$ruleId" params={{ ruleId: other.rule }}>
                    {pick(other.title)}
                  </Link>
                </span>
              ))}
            </span>
          )}
          <Link to="/ask" search={situation} className="no-print">
            {t('rules.try-it')}
          </Link>
        </Flex>
      </div>
    </>
  )
}
