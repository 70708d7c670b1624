import { ClockCircleOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, DatePicker, Space } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { api, must } from '../api/client.ts'
import { setupQuery } from '../api/queries.ts'
import { dateTime } from '../shared/format.ts'

interface Props {
  /** Shows the time without the means to set it: for pages where nobody is signed in. */
  readonly fixed?: boolean
}

/** In the demonstration: which time decides, and a way to set it. Elsewhere it does not appear. */
export function ClockBanner({ fixed = false }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const { data } = useQuery(setupQuery)
  if (data === undefined || !data.clock.settable) return null
  const { clock } = data

  async function set(at: string | null): Promise<void> {
    try {
      await must(api.PUT('/v1/clock', { body: { at } }))
      await queries.invalidateQueries()
    } catch {
      message.error(t('clock.failed'))
    }
  }

  return (
    <div
      role="status"
      style={{ background: '#fef3c7', padding: '4px 16px', borderBottom: '1px solid #fcd34d' }}
    >
      <Space wrap size={8}>
        <span>
          <ClockCircleOutlined aria-hidden />{' '}
          {t(clock.setAt === null ? 'clock.real' : 'clock.set', { at: dateTime(clock.now) })}
        </span>
        {fixed ? null : (
          <DatePicker
            size="small"
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            placeholder={t('clock.choose')}
            needConfirm
            value={null}
            onChange={(chosen) => {
              if (chosen !== null) void set(`${dayjs(chosen).format('YYYY-MM-DDTHH:mm')}:00+08:00`)
            }}
          />
        )}
        {fixed || clock.setAt === null ? null : (
          <Button size="small" onClick={() => void set(null)}>
            {t('clock.back')}
          </Button>
        )}
      </Space>
    </div>
  )
}
