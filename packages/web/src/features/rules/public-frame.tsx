import { GlobalOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Flex, Layout } from 'antd'
import type { PropsWithChildren } from 'react'
import { useTranslation } from 'react-i18next'
import { meQuery } from '../../api/queries.ts'
import { Brand } from '../../app/brand.tsx'
import { LanguageButton } from '../../app/language-button.tsx'

const PAGES = [
  { to: '/rules', name: 'nav.rules' },
  { to: '/instruments', name: 'nav.instruments' },
  { to: '/coverage', name: 'nav.coverage' },
  { to: '/ask', name: 'nav.ask' },
  { to: '/audit', name: 'nav.audit' },
] as const

interface Props {
  /** For pages with wide tables. */
  readonly wide?: boolean
}

/** The slim frame of pages that open for anybody. On paper nothing of it is left. */
export function PublicFrame({
  wide = false,
  children,
}: PropsWithChildren<Props>): React.JSX.Element {
  const { t } = useTranslation()
  const { data: me } = useQuery(meQuery)
  const signedIn = me !== null && me !== undefined
  return (
    <Layout style={{ minHeight: '100%' }}>
      <Layout.Header
        className="no-print"
        style={{ borderBottom: '1px solid #e5e7e5', height: 'auto', lineHeight: 1.6 }}
      >
        <Flex wrap align="center" gap="4px 24px" style={{ paddingBlock: 12 }}>
          <Brand demonstration={false} />
          <nav aria-label={t('rules.pages')} className="law-pages">
            <Flex wrap gap="4px 18px">
              {PAGES.map(({ to, name }) => (
                <Link key={to} to={to} activeProps={{ style: { fontWeight: 600 } }}>
                  {t(name)}
                </Link>
              ))}
            </Flex>
          </nav>
          <Flex align="center" gap={12} style={{ order: 1, marginInlineStart: 'auto' }}>
            <LanguageButton icon={<GlobalOutlined />} />
            <Link to={signedIn ? '/' : '/sign-in'}>
              {t(signedIn ? 'rules.home' : 'sign-in.go')}
            </Link>
          </Flex>
        </Flex>
      </Layout.Header>
      <Layout.Content
        className="paper"
        style={{
          width: '100%',
          maxWidth: wide ? 1280 : 1120,
          margin: '0 auto',
          padding: '20px 16px 48px',
        }}
      >
        {children}
      </Layout.Content>
    </Layout>
  )
}
