import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

/** The keys by which everybody can check the log: they belong on the lender's web page. */
export function KeysCard({ vkeys }: { readonly vkeys: readonly string[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('ledger.keys')}>
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('ledger.keys-help')}</Typography.Text>
        {vkeys.map((vkey) => (
          <Typography.Paragraph
            code
            copyable={{ tooltips: [t('ledger.copy'), t('ledger.copied')] }}
            key={vkey}
            style={{ margin: 0, overflowWrap: 'anywhere' }}
          >
            {vkey}
          </Typography.Paragraph>
        ))}
        {vkeys.length === 0 ? <span>{t('ledger.no-key')}</span> : null}
      </Flex>
    </Card>
  )
}
