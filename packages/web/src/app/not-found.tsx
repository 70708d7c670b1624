import { Link } from '@tanstack/react-router'
import { Result } from 'antd'
import { useTranslation } from 'react-i18next'

export function NotFound(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Result
      status="404"
      title={t('not-found.title')}
      extra={<Link to="/">{t('not-found.home')}</Link>}
    />
  )
}
