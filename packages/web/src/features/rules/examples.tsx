import { Card, Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { RuleSheet } from './queries.ts'

const COLOURS: Readonly<Record<string, string>> = {
  ALLOW: 'green',
  DEFER: 'gold',
  REVIEW: 'purple',
  DENY: 'red',
}

/** The worked examples that the tests run, on both sides of each boundary. */
export function Examples({ examples }: Pick<RuleSheet, 'examples'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (examples.length === 0) return null
  return (
    <Card size="small" title={t('rules.examples')}>
      <Flex vertical gap={8} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {examples.map(({ name, outcome }) => (
          <li key={name.en} style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
            <Tag color={COLOURS[outcome] ?? 'default'} style={{ flex: 'none' }}>
              {t(`gate.${outcome}`, { defaultValue: outcome })}
            </Tag>
            <span>{pick(name)}</span>
          </li>
        ))}
      </Flex>
    </Card>
  )
}
