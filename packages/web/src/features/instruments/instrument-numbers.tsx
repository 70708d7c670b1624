import { Link } from '@tanstack/react-router'
import { Card, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { inYuan } from '../../shared/in-yuan.ts'
import { useSpan } from '../rules/use-span.ts'
import type { Instrument } from './queries.ts'

type InstrumentNumber = Instrument['numbers'][number]

/** The numbers that an instrument sets, each by the name of its rule. */
export function InstrumentNumbers({
  instrument: { numbers, citedBy },
}: {
  readonly instrument: Instrument
}): React.JSX.Element | null {
  const { t } = useTranslation()
  const columns = useColumns(new Map(citedBy.map(({ rule, title }) => [rule, title])))
  if (numbers.length === 0) return null
  return (
    <Card size="small" title={t('instruments.numbers')}>
      <DataList<InstrumentNumber>
        label={t('instruments.numbers')}
        rows={numbers}
        rowKey={({ parameter, from, policy, value }) => `${parameter} ${from} ${policy} ${value}`}
        empty=""
        columns={columns}
      />
    </Card>
  )
}

function useColumns(
  titles: ReadonlyMap<string, Instrument['title']>,
): readonly ListColumn<InstrumentNumber>[] {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  return [
    {
      key: 'rule',
      title: t('instruments.parameter'),
      card: 'head',
      render: ({ rule, parameter }) => {
        const title = titles.get(rule)
        return (
          <>
            <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
              {title === undefined ? rule : pick(title)}
            </Link>{' '}
            <Typography.Text type="secondary" style={{ fontSize: 12 }}>
              {parameter}
            </Typography.Text>
          </>
        )
      },
    },
    {
      key: 'value',
      title: t('rules.value'),
      render: ({ shown, unit, applies }) => (
        <div style={{ maxWidth: 360, whiteSpace: 'normal' }}>
          <strong>{pick(shown)}</strong> {pick(unit)}
          {inYuan(unit, shown)}
          {applies === null ? '' : ` · ${t('rules.for', { whom: pick(applies) })}`}
        </div>
      ),
    },
    {
      key: 'clause',
      title: t('rules.clause-title'),
      render: ({ clause, policy }) =>
        policy ?? (clause === null ? t('rules.clause-unknown') : t('rules.clause', { clause })),
    },
    {
      key: 'in-force',
      title: t('rules.in-force'),
      render: ({ from, until }) => span(from, until),
    },
    {
      key: 'relaxable',
      title: t('rules.relaxable'),
      render: ({ relaxable }) => t(relaxable ? 'rules.may-widen' : 'rules.may-not-widen'),
    },
  ]
}
