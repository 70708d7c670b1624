import { Link } from '@tanstack/react-router'
import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { GradeTag } from '../../shared/gate-source.tsx'
import { useInstrumentName } from '../instruments/use-instrument-name.ts'
import type { RuleSheet } from './queries.ts'
import { useSpan } from './use-span.ts'

type Source = RuleSheet['sources'][number]

/** Where the rule comes from, from when until when, and how well we know each text. */
export function Sources({ sources }: Pick<RuleSheet, 'sources'>): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('rules.sources')}>
      <Flex vertical gap={14} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {sources.map((source) => (
          <li key={`${source.instrument} ${source.clause}`}>
            <SourceEntry source={source} />
          </li>
        ))}
      </Flex>
    </Card>
  )
}

function SourceEntry({ source }: { readonly source: Source }): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  const nameOf = useInstrumentName()
  const { instrument, name, number, clauseText, grade, issuer, from, until, supersededBy } = source
  return (
    <>
      <Flex gap="2px 10px" wrap align="baseline">
        <Link to="/instruments/$instrumentId" params={{ instrumentId: instrument }}>
          {pick(name)}
        </Link>
        {number === null ? null : <span>{number}</span>}
        <Typography.Text {...(source.clause === null ? { type: 'warning' } : { strong: true })}>
          {pick(clauseText)}
        </Typography.Text>
        <GradeTag grade={grade} />
      </Flex>
      <div style={{ fontSize: 13 }}>
        {t('rules.grade-line', {
          name: t(`grade-name.${grade}`, { defaultValue: grade }),
          meaning: t(`grade.${grade}`, { defaultValue: grade }),
        })}
        {t('rules.stop')}
        {pick(source.seen)}
      </div>
      <Typography.Text type="secondary" style={{ fontSize: 13 }}>
        {pick(issuer)} · {t(`layer.${source.layer}`)} · {span(from, until)}
        {source.applies === null ? '' : ` · ${t('rules.for', { whom: pick(source.applies) })}`}
        {supersededBy === null ? null : (
          <>
            {' · '}
            {t('rules.superseded-by')}{' '}
            <Link to="/instruments/$instrumentId" params={{ instrumentId: supersededBy }}>
              {nameOf(supersededBy)}
            </Link>
          </>
        )}
      </Typography.Text>
    </>
  )
}
