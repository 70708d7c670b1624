import { GlobalOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Layout } from 'antd'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/queries.ts'
import { Brand } from '../../app/brand.tsx'
import { LanguageButton } from '../../app/language-button.tsx'

/** The slim frame of pages that open for anybody. */
export function PublicFrame({ children }: PropsWithChildren): React.JSX.Element {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery)
  const signedIn = me !== null && me !== undefined
  return (
    <Layout style={{ minHeight: '100%' }}>
      <Layout.Header
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 16,
          borderBottom: '1px solid #e5e7e5',
        }}
      >
        <Brand demonstration={false} />
        <Link to="/rules">{t('nav.rules')}</Link>
        <div style={{ flex: 1 }} />
        <LanguageButton icon={<GlobalOutlined />} />
        <Link to={signedIn ? '/' : '/sign-in'}>{t(signedIn ? 'rules.home' : 'sign-in.go')}</Link>
      </Layout.Header>
      <Layout.Content
        style={{ width: '100%', maxWidth: 960, margin: '0 auto', padding: '20px 16px 48px' }}
      >
        {children}
      </Layout.Content>
    </Layout>
  )
}
