import { SettingOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Badge, Button, Card, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../shared/page-head.tsx'
import { Alarms } from './alarms.tsx'
import { Looks } from './looks.tsx'
import { openAlarmsQuery } from './queries.ts'
import type { AccessSearch } from './search.ts'
import { SettingsDialog } from './settings-dialog.tsx'

const route = getRouteApi('/shell/access')

/** Who looked at whom, and what was odd about it. */
export function AccessPage(): React.JSX.Element {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const search = route.useSearch()
  const [setting, setSetting] = useState(false)
  const { data: open = 0 } = useQuery(openAlarmsQuery)
  const go = (to: AccessSearch): void => void navigate({ to: '/access', search: to })
  return (
    <>
      <PageHead title={t('access.title')} intro={t('access.intro')}>
        <Button icon={<SettingOutlined aria-hidden />} onClick={() => setSetting(true)}>
          {t('access.settings')}
        </Button>
      </PageHead>
      <Segmented
        aria-label={t('access.title')}
        style={{ marginBlockEnd: 12 }}
        value={search.tab ?? 'log'}
        options={[
          { value: 'log', label: t('access.log') },
          {
            value: 'alarms',
            label: (
              <span>
                {t('access.alarms')} <Badge count={open} size="small" />
              </span>
            ),
          },
        ]}
        onChange={(tab) => go(tab === 'alarms' ? { tab } : {})}
      />
      <Card size="small">
        {search.tab === 'alarms' ? <Alarms /> : <Looks search={search} onSearch={go} />}
      </Card>
      {setting ? <SettingsDialog onClose={() => setSetting(false)} /> : null}
    </>
  )
}
