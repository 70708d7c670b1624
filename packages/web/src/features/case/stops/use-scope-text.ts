import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'

type Scope = Schema['RefusalScope']

/** What somebody does not want, in words. */
export function useScopeText(): (scope: Scope) => string {
  const { t } = useTranslation()
  return (scope) => {
    switch (scope.kind) {
      case 'for-ever':
        return t('refusal.said-for-ever')
      case 'windows':
        return t('refusal.said-windows', {
          windows: scope.windows.map((window) => window.join('–')).join(', '),
        })
      case 'channel':
        return t('refusal.said-channel', { channel: t(`channel.${scope.channel}`) })
    }
  }
}
