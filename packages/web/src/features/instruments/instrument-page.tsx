import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Card, Descriptions, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { GradeTag } from '../../shared/gate-source.tsx'
import { Loaded } from '../../shared/loaded.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { PublicFrame } from '../rules/public-frame.tsx'
import { useSpan } from '../rules/use-span.ts'
import { chainOf } from './chain.ts'
import { InstrumentNumbers } from './instrument-numbers.tsx'
import { type Instrument, instrumentQuery, instrumentsQuery } from './queries.ts'

const route = getRouteApi('/instruments/$instrumentId')

/** One instrument: who issued it, whom it binds, from when, and what the rules take from it. */
export function InstrumentPage(): React.JSX.Element {
  const { instrumentId } = route.useParams()
  const { t } = useTranslation()
  const query = useQuery(instrumentQuery(instrumentId))
  const { data: list } = useQuery(instrumentsQuery)
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <Link to="/instruments" className="no-print">
          ← {t('instruments.all')}
        </Link>
        <Loaded query={query} rows={10}>
          {(instrument) => <Sheet instrument={instrument} all={list?.instruments ?? []} />}
        </Loaded>
      </Flex>
    </PublicFrame>
  )
}

interface SheetProps {
  readonly instrument: Instrument
  readonly all: readonly Instrument[]
}

function Sheet({ instrument, all }: SheetProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  useTitle(pick(instrument.title))
  const { number, published, from, until, force, grade } = instrument
  const facts = [
    ['issuer', pick(instrument.issuer)],
    ['number', number ?? t('instruments.no-number')],
    ['force', t(`instruments.forces.${force}`, { defaultValue: force })],
    ['layer', t(`layer.${instrument.layer}`)],
    ['binds', pick(instrument.binds)],
    [
      'applies',
      instrument.applies === null ? t('instruments.all-bound') : pick(instrument.applies),
    ],
    ['published', published ?? '—'],
    ['in-force', span(from, until)],
  ] as const
  return (
    <>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {pick(instrument.title)}
        </Typography.Title>
        <Typography.Text type="secondary" code copyable>
          {instrument.instrument}
        </Typography.Text>
      </div>
      <Card size="small">
        <Descriptions
          column={1}
          size="small"
          items={facts.map(([key, children]) => ({
            key,
            label: t(`instruments.${key}`),
            children,
          }))}
        />
        <Chain instrument={instrument} all={all} />
      </Card>
      <Card size="small" title={t('instruments.known')}>
        <GradeTag grade={grade} /> {t(`grade.${grade}`, { defaultValue: grade })}
        <div>{pick(instrument.seen)}</div>
      </Card>
      <Citations instrument={instrument} />
      <InstrumentNumbers instrument={instrument} />
    </>
  )
}

/** What came before and after, in the order of time. */
function Chain({ instrument, all }: SheetProps): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  const chain = chainOf(instrument, all)
  if (chain.length < 2) return null
  return (
    <>
      <Typography.Text type="secondary">{t('instruments.chain')}</Typography.Text>
      <ol style={{ margin: 0, paddingInlineStart: 20 }}>
        {chain.map((one) => (
          <li key={one.instrument}>
            {one.instrument === instrument.instrument ? (
              <strong>{pick(one.title)}</strong>
            ) : (
              <Link to="/instruments/$instrumentId" params={{ instrumentId: one.instrument }}>
                {pick(one.title)}
              </Link>
            )}{' '}
            <Typography.Text type="secondary">{span(one.from, one.until)}</Typography.Text>
          </li>
        ))}
      </ol>
    </>
  )
}

function Citations({ instrument: { citedBy } }: Pick<SheetProps, 'instrument'>) {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Card size="small" title={t('instruments.cited-by', { n: citedBy.length })}>
      {citedBy.length === 0 ? t('instruments.no-rules') : null}
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {citedBy.map(({ rule, title, clause, grade }) => (
          <li key={`${rule} ${clause}`}>
            <Link to="/rules/$ruleId" params={{ ruleId: rule }}>
              {pick(title)}
            </Link>{' '}
            <Typography.Text {...(clause === null ? { type: 'warning' } : {})}>
              {clause === null ? t('rules.clause-unknown') : t('rules.clause', { clause })}
            </Typography.Text>{' '}
            <GradeTag grade={grade} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
