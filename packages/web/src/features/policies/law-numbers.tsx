import { SearchOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Card, Empty, Flex, Input, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { inYuan } from '../../shared/in-yuan.ts'
import { byRule, type RuleNumbers, searched } from './numbers.ts'
import type { Policy, PolicyNumber } from './queries.ts'

/** Every number of the law, under its rule: what holds today and who decides it. */
export function LawNumbers({ policy: { numbers, settings } }: { readonly policy: Policy }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const found = searched(numbers, words)
  const own = new Set(settings.map(({ parameter }) => parameter))
  return (
    <Card size="small" title={t('policies.all')}>
      <Flex vertical gap={12}>
        <Flex gap="8px 16px" wrap align="center" role="search">
          <Input
            allowClear
            prefix={<SearchOutlined aria-hidden />}
            style={{ flex: '1 1 240px', maxWidth: 420 }}
            aria-label={t('policies.search')}
            placeholder={t('policies.search')}
            value={words}
            onChange={({ target: { value } }) => setWords(value)}
          />
          <Typography.Text type="secondary" role="status">
            {t('policies.found', { n: found.length, of: numbers.length })}
          </Typography.Text>
        </Flex>
        {found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policies.none')} />
        ) : (
          <ul
            aria-label={t('policies.all')}
            style={{ listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: 12 }}
          >
            {byRule(found).map((rule) => (
              <RuleLine key={rule.rule} rule={rule} own={own} />
            ))}
          </ul>
        )}
      </Flex>
    </Card>
  )
}

interface RuleProps {
  readonly rule: RuleNumbers
  /** The numbers that the lender has set by itself. */
  readonly own: ReadonlySet<string>
}

function RuleLine({ rule: { rule, title, numbers }, own }: RuleProps) {
  const pick = usePick()
  return (
    <li>
      <Flex gap="4px 16px" wrap align="baseline">
        <div style={{ flex: '1 1 200px', maxWidth: 300 }}>
          <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
            {pick(title)}
          </Link>
        </div>
        <div style={{ flex: '3 1 280px', minWidth: 0, display: 'grid', gap: 4 }}>
          {numbers.map((number) => (
            <NumberLine key={number.parameter} number={number} isOwn={own.has(number.parameter)} />
          ))}
        </div>
      </Flex>
    </li>
  )
}

interface NumberProps {
  readonly number: PolicyNumber
  readonly isOwn: boolean
}

function NumberLine({ number, isOwn }: NumberProps) {
  const { t } = useTranslation()
  const pick = usePick()
  const { now, unit, layer, parameter } = number
  return (
    <Flex gap="2px 10px" wrap align="baseline">
      {now === null ? (
        <Typography.Text type="secondary">{t('rules.unset')}</Typography.Text>
      ) : (
        <strong>{pick(now)}</strong>
      )}
      <span>
        {pick(unit)}
        {inYuan(unit, now)}
      </span>
      {layer === null ? null : <Tag style={{ margin: 0 }}>{t(`layer.${layer}`)}</Tag>}
      {isOwn ? (
        <Tag style={{ margin: 0 }} color="green">
          {t('policies.own-tag')}
        </Tag>
      ) : null}
      <Typography.Text type="secondary" style={{ fontFamily: 'monospace', fontSize: 12 }}>
        {parameter}
      </Typography.Text>
    </Flex>
  )
}
