import { Tooltip, Typography } from 'antd'
import { useTranslation } from 'react-i18next'

/** Stands where a person would: the organisation holds no key to them (any more). */
export function KeyDestroyed(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Tooltip title={t('key.why')}>
      <Typography.Text type="secondary">{t('key.destroyed')}</Typography.Text>
    </Tooltip>
  )
}
