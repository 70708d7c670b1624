import { useTranslation } from 'react-i18next'
import { weekdayOf } from '../../shared/days.ts'

/** Names the weekday of a day counted from 1970; nothing for no day. */
export function useWeekday(): (day: number | undefined) => string {
  const { t } = useTranslation()
  const names = t('calendar.weekdays', { returnObjects: true })
  return (day) =>
    day === undefined || !Array.isArray(names) ? '' : String(names[weekdayOf(day) - 1] ?? '')
}
