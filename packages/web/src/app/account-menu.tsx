import { GlobalOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../api/client.ts'
import { type Me, meQuery } from '../api/queries.ts'
import { forgetSought } from '../features/cases/sought.ts'
import { LanguageButton } from './language-button.tsx'

interface Props {
  readonly me: Me
  readonly compact: boolean
}

/** Who is signed in, the language, and the way out. */
export function AccountMenu({ me, compact }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()

  async function leave(): Promise<void> {
    try {
      await must(api.DELETE('/v1/session'))
    } catch {
      message.error(t('account.leave-failed'))
      return
    }
    queries.clear()
    forgetSought()
    queries.setQueryData(meQuery.queryKey, null)
    await navigate({ to: '/sign-in' })
  }

  return (
    <Space size={4}>
      <LanguageButton icon={<GlobalOutlined />} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', disabled: true, label: `${me.org.name} · ${t(`role.${me.role}`)}` },
            { key: 'account', disabled: true, label: `${t('account.name')} ${me.account}` },
            { type: 'divider' },
            { key: 'leave', icon: <LogoutOutlined />, label: t('account.leave') },
          ],
          onClick: ({ key }) => {
            if (key === 'leave') void leave()
          },
        }}
      >
        <Button type="text" icon={<UserOutlined />}>
          {compact ? me.name : `${me.name} · ${me.org.name}`}
        </Button>
      </Dropdown>
    </Space>
  )
}
