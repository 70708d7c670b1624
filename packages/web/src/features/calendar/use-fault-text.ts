import { useTranslation } from 'react-i18next'
import type { Fault } from './notice-check.ts'

/** A fault as a sentence, its weekdays named. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation()
  const names = t('calendar.weekdays', { returnObjects: true })
  const named = (value: string | number | undefined): string =>
    Array.isArray(names) && typeof value === 'number' ? String(names[value - 1] ?? '') : ''
  return ({ code, values }) =>
    t(`calendar.fault.${code}`, {
      ...values,
      weekday: named(values['weekday']),
      said: named(values['said']),
    })
}
