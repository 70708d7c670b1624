import { useQuery } from '@tanstack/react-query'
import { Badge } from 'antd'
import { useTranslation } from 'react-i18next'
import { openAlarmsQuery } from '../features/access/queries.ts'

/** The entry of the access log, with how many alarms wait for a word. */
export function AccessLabel(): React.JSX.Element {
  const { t } = useTranslation()
  const { data: open = 0 } = useQuery(openAlarmsQuery)
  return (
    <>
      {t('nav.access')}{' '}
      <Badge
        count={open}
        size="small"
        {...(open === 0 ? {} : { title: t('access.waiting', { count: open }) })}
      />
    </>
  )
}
