import { useTranslation } from 'react-i18next'
import type { Alarm } from './queries.ts'

/** `一小时内查看 21 项，超过 20 项` */
export function useAlarmText(): (alarm: Alarm) => string {
  const { t } = useTranslation()
  return ({ kind, recordKind, count, limit }) =>
    t(recordKind === null ? `access.kind.${kind}` : `access.bulk.${recordKind}`, { count, limit })
}
