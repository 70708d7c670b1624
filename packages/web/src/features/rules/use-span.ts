import { useTranslation } from 'react-i18next'

/** From when until when something holds, in words; null: it still does. The end is not included. */
export function useSpan(): (from: string, until: string | null) => string {
  const { t } = useTranslation()
  return (from, until) =>
    until === null ? t('rules.span-open', { from }) : t('rules.span', { from, until })
}
