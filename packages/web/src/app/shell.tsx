import {
  ApiOutlined,
  AuditOutlined,
  CalendarOutlined,
  ControlOutlined,
  ExportOutlined,
  EyeOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  HourglassOutlined,
  ImportOutlined,
  MenuOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouterState } from '@tanstack/react-router'
import { Button, Drawer, Grid, Layout, Menu } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Me, meQuery } from '../api/queries.ts'
import { AccountMenu } from './account-menu.tsx'
import { Brand } from './brand.tsx'
import { ClockBanner } from './clock-banner.tsx'
import { AccessLabel } from './nav-label.tsx'

interface Entry {
  readonly to:
    | '/worklist'
    | '/cases'
    | '/reviews'
    | '/access'
    | '/exports'
    | '/placements'
    | '/allocation'
    | '/staff'
    | '/api-keys'
    | '/calendar'
    | '/policies'
    | '/destructions'
    | '/retention'
    | '/ledger'
    | '/rules'
    | '/ask'
    | '/audit'
  readonly icon: React.JSX.Element
  /** One of these is enough; nobody needs any for an entry without. */
  readonly abilities?: readonly string[]
  /** A matter of the lender alone, not of its agencies. */
  readonly lenderOnly?: true
}

const ENTRIES: readonly Entry[] = [
  { to: '/worklist', icon: <UnorderedListOutlined />, abilities: ['work-cases'] },
  { to: '/cases', icon: <FolderOpenOutlined />, abilities: ['work-cases', 'see-team'] },
  { to: '/reviews', icon: <SolutionOutlined />, abilities: ['decide-reviews'] },
  { to: '/access', icon: <EyeOutlined />, abilities: ['see-access'] },
  { to: '/exports', icon: <ExportOutlined />, abilities: ['decide-exports'] },
  { to: '/placements', icon: <ImportOutlined />, abilities: ['import-placements'] },
  { to: '/allocation', icon: <UserSwitchOutlined />, abilities: ['allocate-cases'] },
  { to: '/staff', icon: <TeamOutlined />, abilities: ['manage-staff'] },
  { to: '/api-keys', icon: <ApiOutlined />, abilities: ['manage-keys'] },
  { to: '/calendar', icon: <CalendarOutlined />, abilities: ['load-calendar'] },
  { to: '/policies', icon: <ControlOutlined />, abilities: ['edit-policy'] },
  {
    to: '/retention',
    icon: <HourglassOutlined />,
    abilities: ['manage-retention'],
    lenderOnly: true,
  },
  { to: '/destructions', icon: <FileProtectOutlined />, abilities: ['see-destruction'] },
  {
    to: '/ledger',
    icon: <SafetyCertificateOutlined />,
    abilities: ['see-ledger'],
    lenderOnly: true,
  },
  { to: '/rules', icon: <AuditOutlined /> },
  { to: '/ask', icon: <QuestionCircleOutlined /> },
  { to: '/audit', icon: <FileSearchOutlined /> },
]

/** The frame of every signed-in screen: who, when, where to. */
export function Shell(): React.JSX.Element | null {
  const { data: me } = useQuery(meQuery)
  const wide = Grid.useBreakpoint().lg === true
  const [open, setOpen] = useState(false)
  const { t } = useTranslation()
  if (me === null || me === undefined) return null
  return (
    <Layout style={{ minHeight: '100%' }}>
      <ClockBanner />
      <Layout.Header
        style={{
          display: 'flex',
          alignItems: 'center',
          gap: 12,
          borderBottom: '1px solid #e5e7e5',
        }}
      >
        {wide ? null : (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('nav.open')}
            onClick={() => setOpen(true)}
          />
        )}
        {/* On a phone the clock banner says it already. */}
        <Brand demonstration={me.lender.demonstration && wide} />
        <div style={{ flex: 1 }} />
        <AccountMenu me={me} compact={!wide} />
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider width={200} style={{ borderRight: '1px solid #e5e7e5' }}>
            <Navigation me={me} />
          </Layout.Sider>
        ) : (
          <Drawer
            open={open}
            onClose={() => setOpen(false)}
            placement="left"
            size={240}
            title={t('nav.title')}
          >
            <Navigation me={me} onGo={() => setOpen(false)} />
          </Drawer>
        )}
        <Layout.Content style={{ padding: wide ? 20 : 12, minWidth: 0 }}>
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

interface NavigationProps {
  readonly me: Me
  readonly onGo?: () => void
}

function Navigation({ me, onGo }: NavigationProps): React.JSX.Element {
  const { t } = useTranslation()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const entries = ENTRIES.filter(
    ({ abilities, lenderOnly }) =>
      (abilities === undefined || abilities.some((one) => me.abilities.includes(one))) &&
      (lenderOnly === undefined || me.org.kind === 'lender'),
  )
  const current = entries.find(({ to }) => path.startsWith(to))?.to
  return (
    <Menu
      mode="inline"
      selectedKeys={current === undefined ? [] : [current]}
      style={{ borderInlineEnd: 'none', paddingTop: 8 }}
      {...(onGo === undefined ? {} : { onClick: onGo })}
      items={entries.map(({ to, icon }) => ({
        key: to,
        icon,
        label: <Link to={to}>{to === '/access' ? <AccessLabel /> : t(`nav.${to.slice(1)}`)}</Link>,
      }))}
    />
  )
}
