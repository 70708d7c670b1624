import { useQuery } from '@tanstack/react-query'
import { Alert, Card, Flex, Statistic } from 'antd'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '../../api/queries.ts'
import { dayNumber, daysUntil, dayText } from '../../shared/days.ts'
import type { Coverage } from './notice-check.ts'

/** A notice comes out in November for the year after: two months are time enough to load it. */
const WARN_DAYS = 60

/** How far the calendar reaches, and a warning in time. */
export function CoverageCard({ coverage }: { readonly coverage: Coverage }): React.JSX.Element {
  const { t } = useTranslation()
  const { data: setup } = useQuery(setupQuery)
  const last = lastDay(coverage)
  const left = setup === undefined ? undefined : daysUntil(last, setup.clock.now)
  return (
    <Flex vertical gap={12}>
      {left !== undefined && left <= WARN_DAYS ? (
        <Alert
          type={left < 0 ? 'error' : 'warning'}
          showIcon
          role="alert"
          title={
            left < 0
              ? t('calendar.ended', { until: last })
              : t('calendar.ends-soon', { count: left, until: last })
          }
          description={t('calendar.ends-text')}
        />
      ) : null}
      <Card size="small">
        <Statistic
          title={t('calendar.coverage')}
          value={t('calendar.covers-to', { from: coverage.from, until: last })}
          styles={{ content: { fontSize: 20 } }}
        />
      </Card>
    </Flex>
  )
}

/** The server names the first day that is not known. */
function lastDay({ until }: Coverage): string {
  const number = dayNumber(until)
  return number === undefined ? until : dayText(number - 1)
}
