import { Card, Flex, Segmented, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { DataList, type ListColumn } from '../../shared/data-list.tsx'
import { dayNumber } from '../../shared/days.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import { useWeekday } from './use-weekday.ts'

type Year = Schema['Calendar']['years'][number]

/** The days of one year that are not what their weekday says. */
export function YearList({ years }: { readonly years: readonly Year[] }): React.JSX.Element {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(years[0]?.year)
  const columns = useColumns()
  const year = years.find((one) => one.year === chosen) ?? years[0]
  return (
    <Card size="small" title={t('calendar.days-known')}>
      <Flex vertical gap={12}>
        <div style={{ overflowX: 'auto' }}>
          <Segmented
            aria-label={t('calendar.year')}
            options={years.map((one) => one.year)}
            value={year?.year ?? 0}
            onChange={setChosen}
          />
        </div>
        {year === undefined ? null : <YearSource year={year} />}
        <DataList
          label={t('calendar.list-of', { year: year?.year ?? '' })}
          columns={columns}
          rows={stretchesOf(year?.days ?? [])}
          rowKey={({ from }) => from}
          empty={t('calendar.no-days')}
        />
      </Flex>
    </Card>
  )
}

function YearSource({ year: { source, days } }: { readonly year: Year }) {
  const { t } = useTranslation()
  const holidays = days.filter(({ kind }) => kind === 'holiday').length
  return (
    <Typography.Text type="secondary">
      {source === '' ? '' : `${t('calendar.source-of', { source })} · `}
      {t('calendar.days', { holidays, workdays: days.length - holidays })}
    </Typography.Text>
  )
}

function useColumns(): readonly ListColumn<Stretch>[] {
  const { t } = useTranslation()
  const pick = usePick()
  const weekday = useWeekday()
  return [
    {
      key: 'day',
      title: t('calendar.day'),
      card: 'head',
      width: 360,
      render: ({ from, to, days }) => (
        <>
          {from} <Typography.Text type="secondary">{weekday(dayNumber(from))}</Typography.Text>
          {days === 1 ? null : (
            <>
              {' — '}
              {to} <Typography.Text type="secondary">{weekday(dayNumber(to))}</Typography.Text>
            </>
          )}
        </>
      ),
    },
    {
      key: 'count',
      title: t('calendar.count'),
      width: 120,
      render: ({ days }) => t('calendar.count-of', { count: days }),
    },
    {
      key: 'kind',
      title: t('calendar.kind'),
      card: 'head',
      width: 160,
      render: ({ kind }) => (
        <Tag color={kind === 'holiday' ? 'red' : 'blue'}>{t(`calendar.${kind}`)}</Tag>
      ),
    },
    { key: 'name', title: t('calendar.name'), render: ({ name }) => pick(name) },
  ]
}
