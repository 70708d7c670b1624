import { Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Policy } from './queries.ts'
import { SettingList } from './setting-list.tsx'

interface Props {
  readonly policy: Policy
  /** Whose numbers they are, where they are somebody else's. */
  readonly name: string | undefined
}

/** The own numbers of a lender or an agency today, and under which name the gate knows them. */
export function OwnNumbers({ policy, name }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const title = name === undefined ? t('policies.own') : t('policies.own-of', { name })
  const waiting = policy.changes.filter(({ awaitsYou }) => awaitsYou).length
  return (
    <Card
      size="small"
      title={title}
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
          <SettingList label={title} settings={policy.settings} numbers={policy.numbers} withNow />
        )}
      </Flex>
    </Card>
  )
}
