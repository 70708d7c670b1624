import { useQuery } from '@tanstack/react-query'
import { Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { CoverageCard } from './coverage-card.tsx'
import { NoticeForm } from './notice-form.tsx'
import { calendarQuery } from './queries.ts'
import { YearList } from './year-list.tsx'

/** Holidays and make-up workdays, and loading the next year's. */
export function CalendarPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const query = useQuery(calendarQuery)
  const [loading, setLoading] = useState(false)
  const mayLoad = me.abilities.includes('load-calendar') && !loading
  return (
    <>
      <PageHead title={t('calendar.title')} intro={t('calendar.intro')}>
        {mayLoad ? (
          <Button type="primary" onClick={() => setLoading(true)}>
            {t('calendar.load')}
          </Button>
        ) : null}
      </PageHead>
      <Loaded query={query} rows={10}>
        {({ coverage, years }) => (
          <Flex vertical gap={16}>
            <CoverageCard coverage={coverage} />
            {loading ? <NoticeForm coverage={coverage} onClose={() => setLoading(false)} /> : null}
            <YearList key={years[0]?.year} years={years} />
          </Flex>
        )}
      </Loaded>
    </>
  )
}
