import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Policy } from './queries.ts'
import { SettingList } from './setting-list.tsx'

/** The lender's own numbers as they hold today, and under which name the gate knows them. */
export function OwnNumbers({ policy }: { readonly policy: Policy }): React.JSX.Element {
  const { t } = useTranslation()
  const waiting = policy.changes.filter(({ awaitsYou }) => awaitsYou).length
  return (
    <Card
      size="small"
      title={t('policies.own')}
      extra={
        <Typography.Text type="secondary">
          {t('policies.name')} <Typography.Text code>{policy.policy}</Typography.Text>
        </Typography.Text>
      }
    >
      <Flex vertical gap={8} align="start">
        {waiting === 0 ? null : (
          <Tag color="gold">{t('policies.awaits-you', { count: waiting })}</Tag>
        )}
        {policy.settings.length === 0 ? (
          <Typography.Text type="secondary">{t('policies.own-none')}</Typography.Text>
        ) : (
          <SettingList
            label={t('policies.own')}
            settings={policy.settings}
            numbers={policy.numbers}
            withNow
          />
        )}
      </Flex>
    </Card>
  )
}
