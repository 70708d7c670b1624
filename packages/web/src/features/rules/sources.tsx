import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../shared/bilingual.ts'
import { GateSource } from '../../shared/gate-source.tsx'
import type { RuleSheet } from './queries.ts'

/** A bare number is named for what it is. */
function numbered(clause: string): Bilingual {
  return { zh: `第 ${clause} 条`, en: `clause ${clause}` }
}

/** Where the rule comes from, and how well we know each text. */
export function Sources({ sources }: Pick<RuleSheet, 'sources'>): React.JSX.Element {
  const { t } = useTranslation()
  const grades = [...new Set(sources.map(({ grade }) => grade))].toSorted()
  return (
    <Card size="small" title={t('rules.sources')}>
      <Flex vertical gap={6}>
        {sources.map(({ instrument, name, clause, grade }) => (
          <GateSource
            key={`${instrument} ${clause.en}`}
            name={name}
            clauseText={/^[\d.]+$/.test(clause.en) ? numbered(clause.en) : clause}
            grade={grade}
          />
        ))}
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {grades
            .map((grade) =>
              t('rules.grade-line', {
                name: t(`grade-name.${grade}`, { defaultValue: grade }),
                meaning: t(`grade.${grade}`, { defaultValue: grade }),
              }),
            )
            .join(t('rules.semicolon'))}
        </Typography.Text>
      </Flex>
    </Card>
  )
}
