import { Button, Card, Flex, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Setup } from '../../api/queries.ts'

interface Props {
  readonly accounts: NonNullable<Setup['accounts']>
  readonly onChoose: (chosen: { readonly account: string; readonly password: string }) => void
}

/** One press signs in: nobody should copy passwords to look at a demonstration. */
export function DemonstrationAccounts({ accounts, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Card size="small" title={t('sign-in.demonstration')}>
      <Flex vertical gap={4}>
        {accounts.map(({ account, password, name, role, orgName }) => (
          <Button
            key={account}
            type="text"
            style={{ justifyContent: 'flex-start', height: 'auto', paddingBlock: 6 }}
            onClick={() => onChoose({ account, password })}
          >
            <Flex gap={8} wrap align="center" style={{ width: '100%' }}>
              <Typography.Text code style={{ minWidth: 104, textAlign: 'start' }}>
                {account}
              </Typography.Text>
              <span>{name}</span>
              <Tag style={{ marginInlineEnd: 0 }}>{t(`role.${role}`)}</Tag>
              <Typography.Text type="secondary">{orgName}</Typography.Text>
            </Flex>
          </Button>
        ))}
      </Flex>
    </Card>
  )
}
