import { Card, Flex, Statistic, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { figure, share } from './figures.ts'
import type { Outcome } from './queries.ts'

const LARGE = { content: { fontSize: 28, fontWeight: 600 } } as const
const ALARM = { content: { fontSize: 28, fontWeight: 600, color: '#b91c1c' } } as const

/** The whole in five figures. */
export function Totals({ outcome: { summary, policy } }: { readonly outcome: Outcome }) {
  const { t } = useTranslation()
  const { calls, callsWithBreach, debtors, byRule, from, until, inbound } = summary
  const of = (kind: string): number =>
    byRule.filter((one) => one.kind === kind).reduce((sum, { count }) => sum + count, 0)
  const breaches = of('breach')
  return (
    <Card>
      <Flex vertical gap={12}>
        <FocusTitle>
          {breaches === 0 ? t('audit.totals.clean') : t('audit.totals.found', { count: breaches })}
        </FocusTitle>
        <Flex gap="8px 40px" wrap role="group" aria-label={t('audit.totals.title')}>
          <Statistic title={t('audit.totals.calls')} value={figure(calls)} styles={LARGE} />
          <Statistic
            title={t('audit.totals.breaches')}
            value={figure(breaches)}
            styles={breaches === 0 ? LARGE : ALARM}
          />
          <Statistic
            title={t('audit.totals.with-breach')}
            value={figure(callsWithBreach)}
            suffix={
              <span style={{ fontSize: 15, fontWeight: 400 }}>{share(callsWithBreach, calls)}</span>
            }
            styles={LARGE}
          />
          <Statistic
            title={t('audit.totals.reviews')}
            value={figure(of('review'))}
            styles={LARGE}
          />
          <Statistic title={t('audit.totals.debtors')} value={figure(debtors)} styles={LARGE} />
        </Flex>
        <Typography.Text type="secondary">
          {t('audit.totals.days', { from, until })}
          {inbound === 0 ? '' : ` · ${t('audit.totals.inbound', { count: inbound })}`}
          {` · ${t('audit.totals.policy', { policy })}`}
        </Typography.Text>
      </Flex>
    </Card>
  )
}
