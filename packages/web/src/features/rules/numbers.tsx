import { Link } from '@tanstack/react-router'
import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { inYuan } from '../../shared/in-yuan.ts'
import { useInstrumentName } from '../instruments/use-instrument-name.ts'
import { LayerTable } from './layer-table.tsx'
import type { RuleNumber, RuleSheet } from './queries.ts'
import { useSpan } from './use-span.ts'

interface Props extends Pick<RuleSheet, 'parameters'> {
  readonly day: string
}

/** Every number of the rule: what holds on the day, which layer decides, and what held before. */
export function Numbers({ parameters, day }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  if (parameters.length === 0) return null
  return (
    <Card size="small" title={t('rules.numbers')}>
      <Flex vertical gap={24}>
        {parameters.map((number) => (
          <NumberEntry key={number.id} number={number} day={day} />
        ))}
        <Typography.Text type="secondary" style={{ fontSize: 13 }}>
          {t('rules.strictest')}
        </Typography.Text>
      </Flex>
    </Card>
  )
}

interface NumberProps {
  readonly number: RuleNumber
  readonly day: string
}

function NumberEntry({ number, day }: NumberProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { id, unit, reading } = number
  return (
    <section aria-label={id}>
      <Flex gap="2px 12px" wrap align="baseline" style={{ marginBlockEnd: 8 }}>
        <span style={{ fontSize: 20, fontWeight: 600 }}>
          {reading.shown === null ? t('rules.unset') : pick(reading.shown)}
        </span>
        <span>
          {pick(unit)}
          {inYuan(unit, reading.shown)}
        </span>
        {reading.layer === null ? null : (
          <Tag color="green">
            {t('rules.decided-by', { layer: t(`layer.${reading.layer}`), day })}
          </Tag>
        )}
        <Typography.Text type="secondary" code>
          {id}
        </Typography.Text>
      </Flex>
      {number.values.length === 0 && reading.value === null ? (
        <div>{t('rules.no-number')}</div>
      ) : (
        <LayerTable reading={reading} />
      )}
      <History number={number} />
    </section>
  )
}

/** What held when, and everything that was ever said of the number. */
function History({ number }: Pick<NumberProps, 'number'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  const nameOf = useInstrumentName()
  const { spans } = number.reading
  if (spans.length === 0 && number.values.length === 0) return null
  return (
    <details style={{ marginBlockStart: 8 }}>
      <summary style={{ cursor: 'pointer' }}>{t('rules.history', { count: spans.length })}</summary>
      <ul style={{ margin: '6px 0', paddingInlineStart: 20 }}>
        {spans.map(({ from, until, shown, layer }) => (
          <li key={from}>
            {span(from, until)}
            {t('rules.colon')}
            <strong>{shown === null ? t('rules.unset') : pick(shown)}</strong>{' '}
            {layer === null ? null : (
              <Typography.Text type="secondary">{t(`layer.${layer}`)}</Typography.Text>
            )}
          </li>
        ))}
      </ul>
      <Typography.Text type="secondary">{t('rules.ever-said')}</Typography.Text>
      <ul style={{ margin: '6px 0 0', paddingInlineStart: 20 }}>
        {number.values.map((value) => (
          <li
            key={`${value.layer} ${value.policy} ${value.instrument} ${value.from} ${value.value}`}
          >
            {span(value.from, value.until)}
            {t('rules.colon')}
            {pick(value.shown)} · {t(`layer.${value.layer}`)} ·{' '}
            <Link to="/instruments/$instrumentId" params={{ instrumentId: value.instrument }}>
              {nameOf(value.instrument)}
            </Link>
            {value.policy === null ? null : ` · ${value.policy}`}
            {value.applies === null ? null : ` · ${t('rules.for', { whom: pick(value.applies) })}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
