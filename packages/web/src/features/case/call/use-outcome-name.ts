import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'

/**
 * How an outcome is called. On a contact's number `the person called` would be a trap: it is the
 * debtor who counts, whoever's telephone rang.
 */
export function useOutcomeName(role: Schema['TargetRole']): (outcome: Schema['Outcome']) => string {
  const { t } = useTranslation()
  return (outcome) => {
    const named = t(`outcome.${outcome}`)
    return role === 'debtor' ? named : t(`outcome-at-other.${outcome}`, { defaultValue: named })
  }
}
