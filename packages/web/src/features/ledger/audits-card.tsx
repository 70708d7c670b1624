import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import type { LedgerAudit } from './query.ts'

/** So many places are enough to know where to look; the command lists all. */
const PLACES_MAX = 20

/** What the log's last checks of itself found. */
export function AuditsCard({
  audits,
}: {
  readonly audits: readonly LedgerAudit[]
}): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('ledger.audits')}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('ledger.audits-help')}</Typography.Text>
        {audits.length === 0 ? <span>{t('ledger.no-audit')}</span> : null}
        {audits.map((audit) => (
          <Audit key={audit.scope} audit={audit} />
        ))}
      </Flex>
    </Card>
  )
}

function Audit({ audit: { scope, at, checked, size, findings } }: { readonly audit: LedgerAudit }) {
  const { t } = useTranslation()
  const said = t('ledger.audit', { at: dateTime(at), checked, size })
  return (
    <Flex vertical gap={4}>
      <Flex gap={8} wrap align="center">
        <strong>{t(`ledger.scope-${scope}`)}</strong>
        <Tag color={findings.length === 0 ? 'success' : 'error'}>
          {findings.length === 0
            ? t('ledger.clean')
            : t('ledger.found', { count: findings.length })}
        </Tag>
        <span>{said}</span>
      </Flex>
      {findings.slice(0, PLACES_MAX).map(({ code, place }) => (
        <span key={`${code} ${place}`} style={{ overflowWrap: 'anywhere' }}>
          {t(`ledger.codes.${code}`, { defaultValue: code })}{' '}
          <Typography.Text code>
            {place} · {code}
          </Typography.Text>
        </span>
      ))}
    </Flex>
  )
}
